import type { CatalogueEntry } from '@zhunsheng/language';

/** Putting an edition together as a document, and writing it out. */
export const documentProblems = {
  'component-unknown': {
    severity: 'error',
    message: { zh: '没有组件 {name}', en: 'there is no component {name}' },
    help: { zh: '{suggestion}正文可用的组件：{known}', en: '{suggestion}Components for the prose: {known}' },
  },
  'decision-table-unknown': {
    severity: 'error',
    message: { zh: '没有判定表“{id}”', en: 'there is no decision table "{id}"' },
    help: {
      zh: '请在 vocabulary 中写词表里的判定表：{known}',
      en: 'Name one of the decision tables as vocabulary: {known}',
    },
  },
  'clause-number-differs': {
    severity: 'error',
    message: {
      zh: '条款 {id} 在正文中是 {found}，按 standard.yaml 的顺序是 {expected}',
      en: 'clause {id} is {found} in the prose, but {expected} by the order of standard.yaml',
    },
    help: {
      zh: '请使正文中 <Clause> 的顺序与 standard.yaml 一致，章内带标题的条放在它们之后',
      en: 'Put the <Clause> of the prose in the order of standard.yaml, headed clauses of the chapter behind them',
    },
  },
  'illegal-characters': {
    severity: 'warning',
    message: {
      zh: '{id} 的文字中有 {count} 个 XML 不允许的字符（{characters}），导出时已删去',
      en: 'the text of {id} has {count} characters that XML forbids ({characters}); they were left out',
    },
    help: { zh: '请从源文件中删去这些字符', en: 'Remove them from the source file' },
  },
} as const satisfies Record<string, CatalogueEntry>;
