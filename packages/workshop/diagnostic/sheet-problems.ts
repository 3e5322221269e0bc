import type { CatalogueEntry } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';

/** A score sheet of the text and the facts it stands for do not say the same. */
export const sheetProblems = {
  'sheet-stranger': error(
    '评分表中的“{name}”对应 {of}，它不是 {owner} 的组成部分',
    '"{name}" of the sheet stands for {of}, which is no part of {owner}',
    '{owner} 由这些事实组成：{parts}',
    '{owner} is made of {parts}',
  ),
  'sheet-part-missing': error(
    '{owner} 的组成部分“{title}”（{of}）在评分表中没有写',
    '"{title}" ({of}), a part of {owner}, is not in the sheet',
    '请在评分表中加上这一项；不计分的，从 facts.yaml 的 {owner} 中删去',
    'Add it to the sheet; if it gives no points, take it out of {owner} in facts.yaml',
  ),
  'sheet-part-twice': error(
    '{of} 在评分表中写了不止一次',
    '{of} is in the sheet more than once',
    '每项得分只写一次',
    'Write each score once',
  ),
  'sheet-part-kind': error(
    '“{name}”的写法与 {of} 不符：{of} 是{kind}',
    '"{name}" is not written as {of} is made: {of} is {kind}',
    '分档得分（points）写 rows；几项之和（total）或最高一项（greatest）写 parts；直接打分的字段写 points',
    'Points of grades have rows, totals and the greatest of several have parts, marks that are given have points',
  ),
  'sheet-best': error(
    '“{name}”在表中{inText}，{of} 在 facts.yaml 中{inRule}',
    '"{name}" {inText} in the sheet, {of} {inRule} in facts.yaml',
    '取最高一项（greatest）的组写 best: true，各项相加（total）的组不写',
    'Groups that count the greatest have best: true, groups that add up have not',
  ),
  'sheet-row-missing': error(
    '{grade} 的“{is}”档在评分表中没有对应的行',
    'grade {is} of {grade} has no row in the sheet',
    '请在“{name}”的 rows 中加上 is: {is} 的一行，规则是{inRule}',
    'Add a row with is: {is} to "{name}"; the rule says {inRule}',
  ),
  'sheet-row-unknown': error(
    '“{name}”的行写着 is: {is}，{grade} 没有这一档，或已有一行',
    'a row of "{name}" says is: {is}; {grade} has no such grade, or a row has it already',
    '{grade} 各档依次为：{grades}',
    'The grades of {grade} are {grades}',
  ),
  'sheet-order': error(
    '“{name}”各行的次序与 {grade} 各档的次序不同',
    'the rows of "{name}" are not in the order of the grades of {grade}',
    '请依次写：{grades}。各档自上而下，先成立的为准',
    'Write them in this order: {grades}. The first that holds counts',
  ),
  'sheet-when': error(
    '“{name}”中 {is} 档的条件写作{phrase}，{grade} 在规则中是{inRule}',
    'the condition of {is} of "{name}" is {phrase}, by {grade} it is {inRule}',
    '以规则为准的，改条件（lint --fix text）；以文字为准的，改 facts.yaml（lint --fix logic）',
    'Change the condition (lint --fix text) or facts.yaml (lint --fix logic)',
  ),
  'sheet-when-unclear': error(
    '“{name}”中 {is} 档的条件{phrase}读不成一个范围，{grade} 在规则中是{inRule}',
    'the condition {phrase} of {is} of "{name}" is not one range; by {grade} it is {inRule}',
    '可以写作“5%以上”“3%（含）～5%”“1～2 项”“不足 1%”；其余情形写“其他”',
    '5%以上, 3%（含）～5%, 1～2 项 or 不足 1% would be understood; what is left over is 其他',
  ),
  'sheet-when-unit': error(
    '“{name}”中 {is} 档的条件{phrase}的单位与规则不同，{grade} 在规则中是{inRule}',
    'the condition {phrase} of {is} of "{name}" is in another unit; by {grade} it is {inRule}',
    '请用规则的单位',
    'Use the unit of the rule',
  ),
  'sheet-overlap': error(
    '“{name}”的几档可以同时符合，表中没有写明以哪一档为准',
    'several grades of "{name}" can hold at once, and the sheet does not say which one counts',
    '请在 sheet 中写 overlap: earlier（同时符合几档的，按排在前面的一档计分）',
    'Write overlap: earlier in the sheet: the first of the grades that hold counts',
  ),
  'sheet-points': error(
    '“{name}”中 {is} 档写作{found}，{of} 在规则中是 {inRule}',
    '{is} of "{name}" says {found}, by {of} it is {inRule}',
    '以规则为准的，改分值（lint --fix text）；以文字为准的，改 facts.yaml（lint --fix logic）',
    'Change the points (lint --fix text) or facts.yaml (lint --fix logic)',
  ),
  'sheet-marks': error(
    '“{name}”的分值写作{found}，字段 {path} 允许的是 {inRule}',
    'the points of "{name}" are {found}, the field {path} allows {inRule}',
    '请改分值，或改字段的 minimum、maximum',
    'Change the points, or minimum and maximum of the field',
  ),
  'sheet-most': error(
    '“{name}”的最高分写作{found}，{of} 在规则中最高是 {inRule}',
    'the maximum of "{name}" is {found}, by {of} it is {inRule}',
    '以规则为准的，改最高分（lint --fix text）；以文字为准的，改 facts.yaml（lint --fix logic）',
    'Change the maximum (lint --fix text) or facts.yaml (lint --fix logic)',
  ),
  'sheet-most-missing': error(
    '{of} 不超过 {inRule}，少于各项之和，“{name}”没有写最高分',
    '{of} is capped at {inRule}, less than its parts together, but "{name}" has no maximum',
    '请写 most: {inRule}',
    'Write most: {inRule}',
  ),
  'sheet-name': error(
    '评分表中的“{name}”对应 {of}（{title}），读起来是“{other}”',
    '"{name}" of the sheet stands for {of} ({title}), and reads as "{other}"',
    '请核对 of 是否写错了位置；没有写错的，改正名称',
    'See whether the facts (of) are swapped; if not, correct the name',
  ),
  'sheet-word': error(
    '评分表中的{found}没有着落：规则、术语和量的名称中都没有它，可能使条件变宽或变窄',
    '{found} of the sheet belongs to nothing: neither the rule nor a term or name has it, and it could narrow or widen the condition',
    '没有作用的，请去掉；是一个量的另一名称的，在 terms.yaml 中列入 admitted；确实不构成条件的，列入 sheet 的 plain',
    'Drop it if it says nothing; another name of a quantity goes to admitted in terms.yaml; words that carry no condition are listed in plain of the sheet',
  ),
  'sheet-plain-unused': error(
    'sheet 的 plain 中的{word}用不上：表中没有，或者已有着落',
    '{word} in plain of the sheet is not needed: the sheet does not have it, or it is accounted for',
    '请从 plain 中删去',
    'Remove it from plain',
  ),
  'points-unsaid': error(
    '条款 {clause} 用到的得分“{title}”（{of}）没有写进任何条款的评分表，读者无从知道怎样得分',
    'the points "{title}" ({of}) that clause {clause} uses are in no score sheet: readers cannot know how they are given',
    '请在一个条款中用 sheet 写出各档的条件和分值',
    'Write its grades and points in the sheet of a clause',
  ),
} as const satisfies Record<string, CatalogueEntry>;
