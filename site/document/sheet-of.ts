import { allSections, type Block, type StandardDocument } from '@zhunsheng/workshop/site';

/** What the document has of a clause between its sentence and the readings of it: its score sheet, where it has one. */
export function sheetOf(
  document: StandardDocument,
  clause: string,
): Exclude<Block, { kind: 'interpretation' }>[] {
  const blocks = allSections(document).find(({ id }) => id === `clause:${clause}`)?.blocks ?? [];
  return blocks.slice(1).flatMap(block => (block.kind === 'interpretation' ? [] : [block]));
}
