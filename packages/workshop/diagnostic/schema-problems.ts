import type { CatalogueEntry } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';

/** What does not make sense in a declaration schema whose every keyword is in order. */
export const schemaProblems = {
  'schema-reference': error(
    '`$ref` 指向的 {reference} 不存在',
    '`$ref` leads to {reference}, which there is not',
    '{suggestion}请在 $defs 中加上这个定义，或改正 $ref',
    '{suggestion}Add the definition to $defs, or correct the $ref',
  ),
  'schema-cycle': error(
    '字段 {path} 包含它自己（{reference}），没有尽头',
    'the field {path} contains itself ({reference}) without an end',
    '请在这里直接写出需要的字段',
    'Write out the fields that are needed here',
  ),
  'schema-pattern': error(
    '{keyword} 写的 {pattern} 不是正则表达式',
    '{keyword} is {pattern}, which is no regular expression',
    '请改正括号和转义；反斜杠在 JSON 中写作 \\\\',
    'Correct brackets and escapes; a backslash is written \\\\ in JSON',
  ),
  'schema-type-missing': error(
    '字段 {path} 没有写类型',
    'the field {path} has no type',
    '请写 type；金额写 anyOf 和 x-unit: amount',
    'Write its type; an amount has anyOf and x-unit: amount',
  ),
  'schema-unit-missing': error(
    '字段 {path} 是数，却没有写 x-unit：不知道是金额、计数还是年度',
    'the field {path} is a number without an x-unit: whether it is an amount, a count or a year is not known',
    '请写 x-unit: amount、count 或 year',
    'Write x-unit: amount, count or year',
  ),
  'schema-unit-type': error(
    '字段 {path} 的 x-unit: {unit} 与类型 {type} 不合',
    'the x-unit {unit} of field {path} does not fit its type {type}',
    '这里的类型应为{expected}',
    'It goes with {expected}',
  ),
  'schema-counts-unit': error(
    '字段 {path} 的单位 {unit} 没有声明',
    'the unit {unit} of field {path} is not declared',
    '{suggestion}请在 standard.yaml 的 units 中声明，或改正 x-counts',
    '{suggestion}Declare it among the units of standard.yaml, or correct x-counts',
  ),
  'schema-counts-nothing': error(
    '字段 {path} 不是计数，也不是列表，不能写 x-counts',
    'the field {path} is neither a count nor a list and takes no x-counts',
    '请删去 x-counts，或写 x-unit: count',
    'Remove x-counts, or write x-unit: count',
  ),
  'schema-list': error(
    '列表 {path} 没有写各项是什么',
    'the list {path} does not say what its entries are',
    '请在 items 中写一组字段（type: object），或代码（type: string 和 enum 或 x-vocabulary）',
    'Give items: a group of fields (type: object), or codes (type: string with enum or x-vocabulary)',
  ),
  'schema-list-nested': error(
    '列表 {list} 的各项中又有列表或一组字段 {path}',
    'an entry of the list {list} has a list or group of fields of its own, {path}',
    '表单和统计不能容纳：请把 {path} 的字段直接写在 {list} 的各项中',
    'Forms and surveys cannot hold it: put the fields of {path} into the entries of {list}',
  ),
  'schema-group-empty': error(
    '{path} 是一组字段，却没有字段',
    '{path} is a group of fields without any',
    '请写 properties，或删去 {path}',
    'Give it properties, or remove {path}',
  ),
  'schema-required-unknown': error(
    'required 要求填写 {name}，{path} 中没有这个字段',
    'required asks for {name}, which is no field of {path}',
    '{suggestion}请改正 required，或在 properties 中加上这个字段',
    '{suggestion}Correct required, or add the field to properties',
  ),
  'schema-unique-unknown': error(
    'x-unique 写的 {name} 不是列表 {path} 的成员',
    'x-unique is {name}, which is no member of the list {path}',
    '{suggestion}请改正 x-unique，或在 items 中加上这个字段',
    '{suggestion}Correct x-unique, or add the field to items',
  ),
  'schema-vocabulary-unknown': error(
    '字段 {path} 的词表 {vocabulary} 不存在',
    'there is no vocabulary {vocabulary}, which field {path} names',
    '{suggestion}词表在 vocabularies 文件夹中',
    '{suggestion}Vocabularies are in the folder vocabularies',
  ),
  'schema-bounds': error(
    '字段 {path} 的下限 {low} 大于上限 {high}：没有可以填的值',
    'the lower bound {low} of field {path} is above the upper bound {high}: no value fits',
    '请改正 {keywords}',
    'Correct {keywords}',
  ),
  'schema-findings-name': error(
    '评估结论写在 {name} 中，应为 findings',
    'the assessors’ findings are called {name} instead of findings',
    '请把 {name} 改名为 findings；只能有一组评估结论',
    'Rename {name} to findings; there is one group of them',
  ),
  'schema-finding-clause': error(
    '评估结论中的 {clause} 不是标准的条款',
    'the findings have {clause}, which is no clause of the standard',
    '{suggestion}键是条款标识',
    '{suggestion}The keys are ids of clauses',
  ),
  'schema-finding-computed': error(
    '条款 {clause} 由数据计算，不能有评估结论',
    'clause {clause} is decided by figures and takes no finding',
    '请从 findings 中删去它，或改正条款的 mode',
    'Remove it from findings, or correct the mode of the clause',
  ),
  'schema-finding-missing': error(
    '条款 {clause} 由评估人员判断，评估结论中却没有它：这一条永远无法认定',
    'clause {clause} is left to an assessor, but the findings have no place for it: nobody can ever meet it',
    '请在 findings 的 properties 中加上 {clause}（findings 写 x-findings: true）',
    'Add {clause} to the properties of findings (which has x-findings: true)',
  ),
  'schema-head-missing': error(
    '申报数据没有{name}（{path}）',
    'the declaration has no {path}: {name}',
    '{meaning}。请在 properties 中写上 {path}，类型为{expected}',
    '{meaning}. Add {path} to properties; it is {expected}',
  ),
  'schema-head-optional': error(
    '{name}（{path}）可以不填',
    '{path} ({name}) may be left out',
    '{meaning}。请把 {member} 写进 {place} 的 required',
    '{meaning}. Put {member} among what is required of {place}',
  ),
  'schema-head-type': error(
    '{name}（{path}）的类型不对',
    '{path} ({name}) has another type',
    '{meaning}。它应为{expected}',
    '{meaning}. It has to be {expected}',
  ),
} as const satisfies Record<string, CatalogueEntry>;
