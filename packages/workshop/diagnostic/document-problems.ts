import type { CatalogueEntry } from '@zhunsheng/language';
import { error, warning } from '@zhunsheng/language';

/** Putting an edition together as a document, and writing it out. */
export const documentProblems = {
  'component-unknown': error(
    '没有组件 {name}',
    'there is no component {name}',
    '{suggestion}正文可用的组件：{known}',
    '{suggestion}Components for the prose: {known}',
  ),
  'decision-table-unknown': error(
    '没有判定表“{id}”',
    'there is no decision table "{id}"',
    '请在 vocabulary 中写词表里的判定表：{known}',
    'Name one of the decision tables as vocabulary: {known}',
  ),
  'clause-number-differs': error(
    '条款 {id} 在正文中是 {found}，按 standard.yaml 的顺序是 {expected}',
    'clause {id} is {found} in the prose, but {expected} by the order of standard.yaml',
    '请使正文中 <Clause> 的顺序与 standard.yaml 一致，章内带标题的条放在它们之后',
    'Put the <Clause> of the prose in the order of standard.yaml, headed clauses of the chapter behind them',
  ),
  'illegal-characters': warning(
    '{id} 的文字中有 {count} 个 XML 不允许的字符（{characters}），导出时已删去',
    'the text of {id} has {count} characters that XML forbids ({characters}); they were left out',
    '请从源文件中删去这些字符',
    'Remove them from the source file',
  ),
} as const satisfies Record<string, CatalogueEntry>;
