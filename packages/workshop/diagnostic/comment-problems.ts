import type { CatalogueEntry } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';

/** Comments of a consultation as data. */
export const commentProblems = {
  'comment-counts': error(
    '单位数对不上：发送 {sent}，回函 {replied}，没有回函 {silent}',
    'the units do not add up: {sent} sent, {replied} replied, {silent} did not',
    '发送 = 回函 + 没有回函，请核对',
    'Sent = replied + silent: correct them',
  ),
  'comment-counts-replied': error(
    '有意见的单位 {commented} 个，多于回函的 {replied} 个',
    '{commented} units commented, more than the {replied} that replied',
    '回函并有意见的单位包括在回函的单位内',
    'Units with comments are among those that replied',
  ),
  'comment-counts-units': error(
    '意见来自 {units} 个单位，counts 中有意见的单位只有 {commented} 个',
    'the comments come from {units} units, but counts has {commented} with comments',
    '请按收到的回函更正 counts；同一单位的名称应前后一致',
    'Correct counts by the replies received; write the name of a unit the same way each time',
  ),
  'comment-date': error(
    '“{date}”不是日期',
    '"{date}" is not a date',
    '写作 "2026-03-09"',
    'Write it as "2026-03-09"',
  ),
  'comment-period': error(
    '截止日期 {to} 早于开始日期 {from}',
    'the period ends ({to}) before it begins ({from})',
    '请更正 period',
    'Correct period',
  ),
  'comment-id-twice': error(
    '意见的标识 {id} 重复',
    'the id {id} of a comment is used twice',
    '标识在本版内唯一，请换一个',
    'Ids are unique within an edition: choose another',
  ),
  'comment-twice': error(
    '意见 {id} 与 {first} 相同：同一单位，同一章条，同样的内容',
    'comment {id} is the same as {first}: unit, part and text',
    '请只保留一条',
    'Keep one of them',
  ),
  'comment-about-unknown': error(
    '意见针对的 {about} 不在本版中',
    'the comment is about {about}, which this edition does not have',
    '写 standard（全文），或本版的标识，如 clause:growth、chapter:market、term:revenue',
    'Write standard (the whole) or an id of this edition, such as clause:growth, chapter:market, term:revenue',
  ),
  'comment-resolution-unknown': error(
    '落实意见的改动找不到：{what}',
    'what is to resolve the comment does not exist: {what}',
    '写 change（本版 changes.yaml 中的条款，整个标准写 standard）、clause 和 edition，或 commit',
    'Give change (a clause in changes.yaml of this edition, or standard), clause and edition, or commit',
  ),
  'comment-unresolved': error(
    '意见 {id} 已采纳，没有写明由哪处改动落实',
    'comment {id} is adopted, but no change resolves it',
    '请修改文本，再写 resolved_by',
    'Make the change, then name it in resolved_by',
  ),
  'comment-resolved-not-adopted': error(
    '意见 {id} 没有采纳，却写了由哪处改动落实',
    'comment {id} is not adopted, yet a change is said to resolve it',
    '请更正处理意见，或删去 resolved_by',
    'Correct the disposition, or remove resolved_by',
  ),
  'comment-open': error(
    '意见 {id} 还没有处理',
    'comment {id} is still open',
    '定稿之前每条意见都要有处理意见：采纳、部分采纳或不采纳',
    'Before freezing every comment has to be adopted, partly adopted or rejected',
  ),
  'comment-example': error(
    '{round} 是虚构的示例，不能随版本定稿',
    '{round} is a fictional example and cannot stay in a frozen edition',
    '定稿之前请删去这个文件',
    'Delete the file before freezing',
  ),
} as const satisfies Record<string, CatalogueEntry>;
