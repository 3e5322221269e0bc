import type { CatalogueEntry } from '@zhunsheng/language';

/** Comments of a consultation as data. */
export const commentProblems = {
  'comment-counts': {
    severity: 'error',
    message: {
      zh: '单位数对不上：发送 {sent}，回函 {replied}，没有回函 {silent}',
      en: 'the units do not add up: {sent} sent, {replied} replied, {silent} did not',
    },
    help: { zh: '发送 = 回函 + 没有回函，请核对', en: 'Sent = replied + silent: correct them' },
  },
  'comment-counts-replied': {
    severity: 'error',
    message: {
      zh: '有意见的单位 {commented} 个，多于回函的 {replied} 个',
      en: '{commented} units commented, more than the {replied} that replied',
    },
    help: {
      zh: '回函并有意见的单位包括在回函的单位内',
      en: 'Units with comments are among those that replied',
    },
  },
  'comment-counts-units': {
    severity: 'error',
    message: {
      zh: '意见来自 {units} 个单位，counts 中有意见的单位只有 {commented} 个',
      en: 'the comments come from {units} units, but counts has {commented} with comments',
    },
    help: {
      zh: '请按收到的回函更正 counts；同一单位的名称应前后一致',
      en: 'Correct counts by the replies received; write the name of a unit the same way each time',
    },
  },
  'comment-date': {
    severity: 'error',
    message: { zh: '“{date}”不是日期', en: '"{date}" is not a date' },
    help: { zh: '写作 "2026-03-09"', en: 'Write it as "2026-03-09"' },
  },
  'comment-period': {
    severity: 'error',
    message: {
      zh: '截止日期 {to} 早于开始日期 {from}',
      en: 'the period ends ({to}) before it begins ({from})',
    },
    help: { zh: '请更正 period', en: 'Correct period' },
  },
  'comment-id-twice': {
    severity: 'error',
    message: { zh: '意见的标识 {id} 重复', en: 'the id {id} of a comment is used twice' },
    help: { zh: '标识在本版内唯一，请换一个', en: 'Ids are unique within an edition: choose another' },
  },
  'comment-twice': {
    severity: 'error',
    message: {
      zh: '意见 {id} 与 {first} 相同：同一单位，同一章条，同样的内容',
      en: 'comment {id} is the same as {first}: unit, part and text',
    },
    help: { zh: '请只保留一条', en: 'Keep one of them' },
  },
  'comment-about-unknown': {
    severity: 'error',
    message: {
      zh: '意见针对的 {about} 不在本版中',
      en: 'the comment is about {about}, which this edition does not have',
    },
    help: {
      zh: '写 standard（全文），或本版的标识，如 clause:growth、chapter:market、term:revenue',
      en: 'Write standard (the whole) or an id of this edition, such as clause:growth, chapter:market, term:revenue',
    },
  },
  'comment-resolution-unknown': {
    severity: 'error',
    message: {
      zh: '落实意见的改动找不到：{what}',
      en: 'what is to resolve the comment does not exist: {what}',
    },
    help: {
      zh: '写 change（本版 changes.yaml 中的条款，整个标准写 standard）、clause 和 edition，或 commit',
      en: 'Give change (a clause in changes.yaml of this edition, or standard), clause and edition, or commit',
    },
  },
  'comment-unresolved': {
    severity: 'error',
    message: {
      zh: '意见 {id} 已采纳，没有写明由哪处改动落实',
      en: 'comment {id} is adopted, but no change resolves it',
    },
    help: { zh: '请修改文本，再写 resolved_by', en: 'Make the change, then name it in resolved_by' },
  },
  'comment-resolved-not-adopted': {
    severity: 'error',
    message: {
      zh: '意见 {id} 没有采纳，却写了由哪处改动落实',
      en: 'comment {id} is not adopted, yet a change is said to resolve it',
    },
    help: { zh: '请更正处理意见，或删去 resolved_by', en: 'Correct the disposition, or remove resolved_by' },
  },
  'comment-open': {
    severity: 'error',
    message: { zh: '意见 {id} 还没有处理', en: 'comment {id} is still open' },
    help: {
      zh: '定稿之前每条意见都要有处理意见：采纳、部分采纳或不采纳',
      en: 'Before freezing every comment has to be adopted, partly adopted or rejected',
    },
  },
  'comment-example': {
    severity: 'error',
    message: {
      zh: '{round} 是虚构的示例，不能随版本定稿',
      en: '{round} is a fictional example and cannot stay in a frozen edition',
    },
    help: { zh: '定稿之前请删去这个文件', en: 'Delete the file before freezing' },
  },
} as const satisfies Record<string, CatalogueEntry>;
