import type { Column } from '../../document/standard-document.ts';
import type { Item, ParagraphItem, Words } from './laid-out-item.ts';

export type Change = 'same' | 'inserted' | 'deleted';

export interface MarkedWords extends Words {
  readonly change: Change;
}

/** A paragraph with what became of it, and of each stretch of its words. */
export interface MarkedParagraph extends Omit<ParagraphItem, 'words'> {
  readonly change: Change;
  readonly words: readonly MarkedWords[];
}

export interface MarkedRow {
  readonly change: Change;
  readonly cells: readonly { readonly words: readonly MarkedWords[]; readonly continues: boolean }[];
}

/** `merged`: cells that continue the one above are merged with it; not while rows come and go between them. */
export interface MarkedTable {
  readonly kind: 'table';
  readonly key: string;
  readonly change: Change;
  readonly merged: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly MarkedRow[];
}

export type MarkedItem = MarkedParagraph | MarkedTable;

/** An item all of which is the same, inserted or deleted. */
export function markItem(item: Item, change: Change): MarkedItem {
  if (item.kind === 'paragraph') return { ...item, change, words: markWords(item.words, change) };
  return {
    kind: 'table',
    key: item.key,
    change,
    merged: change === 'same',
    columns: item.columns,
    rows: item.rows.map(({ cells }) => ({
      change,
      cells: cells.map(({ words, continues }) => ({ words: markWords(words, change), continues })),
    })),
  };
}

export function markWords(words: readonly Words[], change: Change): MarkedWords[] {
  return words.map(one => ({ ...one, change }));
}
