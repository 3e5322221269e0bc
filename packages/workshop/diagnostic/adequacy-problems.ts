import type { CatalogueEntry } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';

/** What can be wrong with the cases of a clause. */
export const adequacyProblems = {
  'cases-missing': error(
    '条款 {clause} 在版本 {edition} 没有用例',
    'clause {clause} has no cases in edition {edition}',
    '请在 test/clauses/{clause}.yaml 中按句子写出满足、不满足和未定的用例',
    'Write cases that are met, not met and undetermined in test/clauses/{clause}.yaml, reading the sentence',
  ),
  'cases-of-other-editions': error(
    '条款 {clause} 的用例没有一个属于版本 {edition}',
    'none of the cases of clause {clause} belongs to edition {edition}',
    '由另一版复制而来的：把 {edition} 加入 editions（文件开头的，和自带 editions 的用例的），再对照句子核对结论',
    'If the edition is a copy of another: add {edition} to editions (of the file, and of cases that have their own), then check the verdicts against the sentence',
  ),
  'cases-without-clause': error(
    '版本 {edition} 没有条款 {clause}，却有它的用例',
    'there are cases for {clause}, but edition {edition} has no such clause',
    '文件名、clause 须与条款标识相同；该版本已没有本条的，从 editions 中去掉它',
    'clause and file name have to be the id of a clause; if the edition no longer has it, take it out of editions',
  ),
  'cases-twice': error(
    '条款 {clause} 的用例写在两个文件里，另一个在 {other}',
    'clause {clause} has two files of cases; the other is {other}',
    '一个条款只有一个用例文件 test/clauses/{clause}.yaml：请把用例并到一起，删去另一个；是别的条款的，改正 clause',
    'A clause has one file of cases, test/clauses/{clause}.yaml: bring the cases together and remove the other, or correct clause if they belong to another',
  ),
  'case-file-name': error(
    '文件 {file} 写的是条款 {clause} 的用例，与文件名不一致',
    'the file {file} has the cases of clause {clause}, which is not its name',
    '请把文件改名为 {clause}.yaml，或改正 clause',
    'Rename the file to {clause}.yaml, or correct clause',
  ),
  'case-edition-unknown': error(
    '用例写明属于版本 {edition}，没有这个版本',
    'the cases are said to belong to edition {edition}, which does not exist',
    '{suggestion}现有版本：{known}',
    '{suggestion}Editions that exist: {known}',
  ),
  'case-stale': error(
    '用例“{name}”引用的“{quotes}”不在条款 {clause}（{edition}）的句子中，用例已失效',
    'the case "{name}" quotes "{quotes}", which clause {clause} ({edition}) no longer says: the case is stale',
    '现在的句子是“{text}”，请重新读出结论，再改 quotes；不再适用于该版本的，改 editions',
    'The sentence is now "{text}". Read the verdict from it again, then correct quotes; or correct editions if the case no longer belongs to this one',
  ),
  'case-digest-missing': error(
    '用例文件没有记下条款 {clause}（{edition}）句子的摘要',
    'the cases of clause {clause} ({edition}) do not record the digest of its sentence',
    '请对照句子看过用例，然后运行 `zhunsheng lint --fix digests`，或写上 sentences: { "{edition}": "{digest}" }',
    'Read the cases against the sentence, then run `zhunsheng lint --fix digests`, or write sentences: { "{edition}": "{digest}" }',
  ),
  'case-digest-stale': error(
    '条款 {clause}（{edition}）的句子改过了，用例还没有重新核对',
    'the sentence of clause {clause} ({edition}) has changed and its cases have not been looked at since',
    '{change}现在的句子是“{text}”，请对照句子看过规则和各个用例，然后运行 `zhunsheng lint --fix digests`，或把摘要改为 "{digest}"',
    '{change}The sentence is now "{text}". Look at the rule and at each case, then run `zhunsheng lint --fix digests`, or change the digest to "{digest}"',
  ),
  'case-fails': error(
    '用例“{name}”写的是 {expected}，条款 {clause}（{edition}）的规则得出 {found}',
    'the case "{name}" says {expected}, the rule of clause {clause} ({edition}) comes to {found}',
    '请重读句子：规则错了改规则，用例读错了改用例',
    'Read the sentence again: correct the rule if it is wrong, the case if it was misread',
  ),
  'mutant-survived': error(
    '改动无人发现：{description}（{clause}，{edition}），全部用例照样通过',
    'an altered rule passes every case of {clause} ({edition}): {description}',
    '缺少用例：{missing}。请按句子读出结论，写进 test/clauses/{clause}.yaml',
    'A case is missing: {missing}. Read its verdict from the sentence and add it to test/clauses/{clause}.yaml',
  ),
  'condition-not-shown': error(
    '没有用例显示条件 {condition} 独立影响条款 {clause}（{edition}）的结论（MC/DC）',
    'no cases show that the condition {condition} decides clause {clause} ({edition}) by itself (MC/DC)',
    '缺少用例：两个只有“{phrase}”不同的用例，一个满足、一个不满足',
    'Cases are missing: two that differ in "{phrase}" only, one met and one not met',
  ),
} as const satisfies Record<string, CatalogueEntry>;
