import type { CatalogueEntry } from './catalogue-entry.ts';
import { error } from './catalogue-entry.ts';
import { type ProblemArguments, problemMaker } from './problem-maker.ts';

/** Problems of a standard's own content: rules, facts, vocabularies. Editors meet them, enterprises never do. */
export const ruleProblems = {
  'content-missing-file': error(
    '缺少文件 {file}',
    'file {file} is missing',
    '{suggestion}请补上该文件（误删的用 git restore 恢复），或从 {owner} 中删去对它的引用',
    '{suggestion}Add the file (git restore brings back a deleted one), or remove it from {owner}',
  ),
  'edition-id-mismatch': error(
    '版本标识 {edition} 与文件夹名 criteria/{folder} 不一致',
    'the edition is called {edition}, its folder criteria/{folder}',
    '请把 edition 改为 {folder}',
    'Make it {folder}',
  ),
  'clause-not-listed': error(
    '条款 {id} 没有列入 standard.yaml 的任何一章',
    'clause {id} is in no chapter of standard.yaml',
    '请把它加到某一章的 clauses 中',
    'Add it to the clauses of a chapter',
  ),
  'clause-id-mismatch': error(
    '条款标识 {id} 与文件名不一致',
    'clause id {id} differs from the file name',
    '标识和文件名须相同',
    'Id and file name have to be the same',
  ),
  'unknown-fact': error(
    '没有名为 {fact} 的事实',
    'there is no fact {fact}',
    '{suggestion}请在 facts.yaml 中定义它，或改正名称',
    '{suggestion}Define it in facts.yaml or correct the name',
  ),
  'unknown-field-path': error(
    '申报数据中没有字段 {path}',
    'the declaration has no field {path}',
    '{suggestion}字段见 declaration.schema.json',
    '{suggestion}The fields are in declaration.schema.json',
  ),
  'fact-field-unit': error(
    '字段 {path} 的类型（{unit}）不能这样使用',
    'field {path} ({unit}) cannot be used like this',
    '这里需要：{expected}',
    'Needed here: {expected}',
  ),
  'fact-order': error(
    '事实 {fact} 引用了尚未定义的事实 {other}',
    'fact {fact} refers to {other}, which is not defined before it',
    '请把 {other} 写在 {fact} 之前；事实不能循环引用',
    'Put {other} before {fact}; facts cannot refer to each other in a circle',
  ),
  'fact-cycle': error(
    '事实 {fact} 由它自己得出：{circle}',
    'fact {fact} is derived from itself: {circle}',
    '其中至少一个事实须改由申报字段得出',
    'At least one of these facts has to be taken from a field instead',
  ),
  'unknown-indicator': error(
    '判定表 {table} 没有指标 {indicator}',
    'the table {table} has no indicator {indicator}',
    '可用的指标：{indicators}',
    'Indicators that exist: {indicators}',
  ),
  'conclusion-clause': error(
    '结论依据条款 {clause}，而标准中没有这一条',
    'the conclusion rests on clause {clause}, which is none of the standard',
    '{suggestion}请改正 conclusion，或把该条列入某一章的 clauses',
    '{suggestion}Correct conclusion, or list the clause in a chapter',
  ),
  'no-clauses': error(
    '标准没有条款：没有要求，也就没有结论',
    'the standard has no clause: without requirements there is no conclusion',
    '请在某一章的 clauses 中至少列入一条',
    'List at least one clause in a chapter',
  ),
  'cap-unit': error(
    '合计 {fact} 的上限“{written}”不能用：应为{expected}的整数',
    'the limit "{written}" of the total {fact} cannot be used: it has to be whole and {expected}',
    '请改正 at_most 的数和单位',
    'Correct the number and unit of at_most',
  ),
  'unit-mismatch': error(
    '事实 {fact} 的单位是{unit}，不能与“{written}”作 {operator} 比较',
    'fact {fact} is of unit {unit} and cannot be compared by {operator} with "{written}"',
    '这里需要：{expected}',
    'Needed here: {expected}',
  ),
  'unknown-vocabulary': error(
    '没有名为 {vocabulary} 的词表',
    'there is no vocabulary {vocabulary}',
    '词表在 vocabularies 文件夹中',
    'Vocabularies are in the folder vocabularies',
  ),
  'unknown-code': error(
    '事实 {fact} 没有代码 {code}',
    'fact {fact} has no code {code}',
    '可用的代码：{codes}',
    'Codes that exist: {codes}',
  ),
  'cases-not-exhaustive': error(
    '分情形没有覆盖 {codes}',
    'the cases leave out {codes}',
    '每个代码须恰好出现在一个情形中',
    'Each code has to be in exactly one case',
  ),
  'cases-overlap': error(
    '代码 {code} 出现在多个情形中',
    'code {code} is in more than one case',
    '每个代码须恰好出现在一个情形中',
    'Each code has to be in exactly one case',
  ),
  'match-open': error(
    '事实 {fact} 可以是任何代码，不能分情形',
    'the fact {fact} may have any code: there are no cases to tell apart',
    '请在申报字段的 enum 中列全代码，或不用 match',
    'List the codes in the enum of its field, or do without match',
  ),
  'too-many-codes': error(
    '事实 {fact} 有 {count} 个代码，分情形最多支持 30 个',
    'fact {fact} has {count} codes; match takes at most 30',
    '请改用 in',
    'Use in instead',
  ),
  'duplicate-condition': error(
    '条件标识 {id} 在条款内重复',
    'condition id {id} is used twice in the clause',
    '条件标识在条款内须唯一',
    'Condition ids are unique within a clause',
  ),
  'misplaced-judgement': error(
    '{node} 不能用在 mode 为 {mode} 的条款中',
    '{node} cannot be used in a clause of mode {mode}',
    'judgement 只用于 mode: judgement，shown_by 只用于 mode: documents',
    'judgement belongs to mode: judgement, shown_by to mode: documents',
  ),
  'unclear-proof': error(
    'shown_by 里面只能用比较、all 和 any',
    'shown_by takes only comparisons, all and any',
    '请把 not 和 match 移到 shown_by 外面',
    'Move not and match out of shown_by',
  ),
  'growth-limit': error(
    '增长率的限值 {written} 不大于 −100%，没有意义',
    'a growth limit of {written} (−100 % or less) has no meaning',
    '请改正限值',
    'Correct the limit',
  ),
  'growth-mean': error(
    '事实 {fact} 是几何平均增长率，不能写 since 或 bases',
    'fact {fact} is a geometric growth, which takes neither since nor bases',
    '它们说的是逐年增长率：请写 mean: arithmetic，或删去它们',
    'They are about yearly rates: write mean: arithmetic, or remove them',
  ),
  'terms-unlike': error(
    '事实 {fact} 把 {first} 和 {other} 放在一起，两者的单位不同',
    'fact {fact} puts {first} and {other} together, which are of different units',
    '只有单位相同的数可以相加、比较',
    'Only numbers of one unit can be added or compared',
  ),
  'not-whole': error(
    '事实 {fact} 用到的 {other} 是比率、增长率或平均值，不能参与计算',
    'fact {fact} uses {other}, a ratio, growth or mean, which is not calculated with',
    '这样的事实可以与常数比较，也可以分档；请改用它由之得出的金额、计数或合计',
    'Such a fact can be compared with a constant and graded; use the amounts, counts or sums it is made of',
  ),
  'counts-unlike': error(
    '“{written}”的单位与事实 {fact}（{counts}）不同',
    '"{written}" counts something else than fact {fact} ({counts})',
    '请改正单位或事实',
    'Correct the unit or the fact',
  ),
  'more-than-parts': error(
    '{parts} 项之中不可能满足 {least} 项',
    'of {parts} conditions {least} cannot hold',
    '请改正 at_least，或补上缺少的条件',
    'Correct at_least, or add the conditions that are missing',
  ),
  'points-without-grade': error(
    '得分 {fact} 所依据的 {other} 不是分档',
    'the points {fact} rest on {other}, which is no grade',
    '请先用 grade 分档，再给每一档分值',
    'Define the grade first, then give each grade its points',
  ),
  'grade-without-points': error(
    '得分 {fact} 没有给 {grade} 档分值',
    'the points {fact} give none to grade {grade}',
    '每一档都须有分值，可以是 0',
    'Every grade has its points, which may be 0',
  ),
  'band-reversed': error(
    '得分 {fact} 的区间 {least}～{most} 前大后小',
    'the band {least}–{most} of {fact} is the wrong way round',
    '请把较低的分值写在前面',
    'Write the lower points first',
  ),
  'band-without-mark': error(
    '得分 {fact} 的 {grade} 档是一个区间，却没有写由哪个字段打分',
    'grade {grade} of {fact} is a band, but no field is named for the mark',
    '请用 mark 写明评估人员打分的字段',
    'Name the field of the assessor’s mark as mark',
  ),
  'constraint-operator': error(
    '约束 {code} 没有写比较方式',
    'the constraint {code} compares nothing',
    '请写 at_most、less_than 或 same_province 之一，值为另一个字段',
    'Write one of at_most, less_than and same_province, with the other field',
  ),
  'constraint-field': error(
    '约束 {code} 中的 {written} 不是一个有单一值的字段',
    'the constraint {code} names {written}, which is no field with one value',
    '请写同一对象中的字段名，或以 / 开头、从申报数据最外层起的路径；列表的成员只能与同一条目的字段比较',
    'Name a field of the same object, or its path from the root with a leading /; members of a list are compared within their entry',
  ),
  'constraint-units': error(
    '约束 {code} 的字段不能与 {written} 比较：单位不同',
    'the constraint {code} cannot be compared with {written}: their units differ',
    '可比的是：金额与金额或计数，计数与计数，日期与日期或年份；same_province 用于 x-format 为 uscc 的编号和行政区划代码',
    'What can be compared: amounts with amounts or counts, counts with counts, dates with dates or years; same_province takes credit codes and codes of divisions',
  ),
  'constraint-times': error(
    '约束 {code} 的倍数 {written} 不能使用',
    'the constraint {code} has a factor {written} that cannot be used',
    '请写大于 0、不多于九位的十进制数，如 2000 或 0.5；日期和 same_province 没有倍数',
    'Write a decimal above 0 of at most nine digits, such as 2000 or 0.5; dates and same_province have no factor',
  ),
  'phrase-unbound': error(
    '条件 {id} 在句子中没有对应的短语',
    'condition {id} has no phrase in the sentence',
    '请在句子中用 :cond[…]{#{id}} 标出',
    'Mark it in the sentence with :cond[…]{#{id}}',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export const ruleProblem = problemMaker(ruleProblems);

/** Takes what a type check finds at a place. */
export type ReportRule = <Code extends keyof typeof ruleProblems>(
  code: Code,
  at: string,
  ...values: ProblemArguments<(typeof ruleProblems)[Code]>
) => void;
