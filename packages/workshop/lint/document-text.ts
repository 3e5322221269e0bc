/** The elements (要素) of a document by GB/T 1.1—2020, table 3; `core` is what its clauses say. */
export type ElementKind =
  | 'cover'
  | 'foreword'
  | 'introduction'
  | 'scope'
  | 'normative-references'
  | 'terms'
  | 'symbols'
  | 'classification'
  | 'principles'
  | 'general-requirements'
  | 'core'
  | 'verification'
  | 'technical'
  | 'annex'
  | 'bibliography'
  | 'index';

export type TextKind =
  | 'name'
  | 'chapter-title'
  | 'clause-title'
  | 'sentence'
  | 'verification'
  | 'evidence'
  | 'term'
  | 'definition'
  | 'term-note'
  | 'term-source'
  | 'party'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'note'
  | 'cell';

/** A stretch of a file, by offsets. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** One text of the document as it is published, without marks; it knows where each character stands in its file. */
export interface DocumentText {
  readonly kind: TextKind;
  readonly element: ElementKind;
  /** Whether the element is normative (规范性). */
  readonly normative: boolean;
  /** The chapter, clause, term or annex it belongs to. */
  readonly owner: string;
  readonly file: string;
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The place of the characters `start` to `end` of a text. */
export function placeIn({ file, offsets }: DocumentText, start: number, end: number): Place {
  const first = offsets[start] ?? (offsets.at(-1) ?? -1) + 1;
  return { file, start: first, end: end > start ? (offsets[end - 1] ?? first) + 1 : first };
}

/** The place of a whole text. */
export function placeOf(text: DocumentText): Place {
  return placeIn(text, 0, text.text.length);
}
