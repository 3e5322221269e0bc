import type { Column } from '../../document/standard-document.ts';
import type { StyleId } from './styles.ts';

/** A stretch of text within a paragraph; a line break is the text "\n". */
export interface Words {
  readonly text: string;
  /** The id in the document that a reference leads to. */
  readonly to?: string;
  readonly look?: 'label' | 'latin';
}

/** A numbering of the document; `instance` starts it anew. */
export interface ListPlace {
  readonly name: string;
  readonly level: number;
  readonly instance?: number;
}

/** A paragraph of the Word document. The number its style or list gives it is no part of its words. */
export interface ParagraphItem {
  readonly kind: 'paragraph';
  /** The id of what it shows, with what part of it; unique. */
  readonly key: string;
  readonly style: StyleId;
  readonly words: readonly Words[];
  readonly list?: ListPlace;
  /** The id that references to this paragraph use. */
  readonly target?: string;
  /** Its place among its siblings names it, so that a redline may pair it with another of them. */
  readonly anonymous?: string;
}

export interface TableItem {
  readonly kind: 'table';
  readonly key: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRowItem[];
}

/** A row has a cell for every column; one that continues the cell above it repeats its words. */
export interface TableRowItem {
  readonly key: string;
  readonly cells: readonly { readonly words: readonly Words[]; readonly continues: boolean }[];
}

export type Item = ParagraphItem | TableItem;

/** The document in the order of its pages: the cover and its foot, what has Roman page numbers, what has Arabic ones. */
export interface LaidOut {
  readonly cover: readonly Item[];
  readonly foot: readonly Item[];
  readonly front: readonly Item[];
  readonly body: readonly Item[];
}

/** The words as they read. */
export function plainWords(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('');
}
