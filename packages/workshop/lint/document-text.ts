import type { Standard } from '@zhunsheng/language/types/standard';
import type { ProseFile } from '../document/prose-file.ts';

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

/** What stands in a source without being part of the text: line folds, indentation, escapes and quotation marks. */
const SILENT = /[\s\\"']/;

/** For each character of `value`, a YAML scalar or a Markdown text that begins at `start`, its offset in `source`. */
export function alignText(value: string, source: string, start: number): number[] {
  const offsets: number[] = [];
  let at = contentStart(source, start);
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    let next = at;
    while (source.charAt(next) !== character && SILENT.test(source.charAt(next))) next++;
    const found = source.charAt(next) === character;
    offsets.push(found ? next : at);
    if (found) at = next + 1;
  }
  return offsets;
}

/** A block scalar's text begins on the line after its `|` or `>`. */
function contentStart(source: string, start: number): number {
  if (!/[|>]/.test(source.charAt(start))) return start;
  const lineEnd = source.indexOf('\n', start);
  return lineEnd < 0 ? start : lineEnd + 1;
}

type Chapter = Standard['chapters'][number];

const BY_TITLE: readonly [RegExp, ElementKind][] = [
  [/^范围$/, 'scope'],
  [/^规范性引用文件$/, 'normative-references'],
  [/^术语和定义$/, 'terms'],
  [/^(符号|缩略语|符号和缩略语)$/, 'symbols'],
  [/^(分类|编码|分类和编码|系统构成)$/, 'classification'],
  [/^总体原则$/, 'principles'],
  [/^总体(原则和总体)?要求$/, 'general-requirements'],
  [/^(证实|试验|检验|评价|检测)方法$/, 'verification'],
];

/** The element a chapter is, which GB/T 1.1 decides by its title; with clauses it is the core. */
export function elementOfChapter({ title, clauses }: Chapter): ElementKind {
  return BY_TITLE.find(([pattern]) => pattern.test(title.zh))?.[1] ?? (clauses ? 'core' : 'technical');
}

/** The element that a prose file is; a chapter is what its title in standard.yaml makes it. */
export function elementOfProse({ data }: Pick<ProseFile, 'data'>, { chapters }: Standard): ElementKind {
  if (data.element !== 'chapter') return data.element;
  const chapter = chapters.find(({ id }) => id === data.id);
  return chapter ? elementOfChapter(chapter) : 'technical';
}
