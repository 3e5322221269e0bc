import type { Bilingual } from '@zhunsheng/language';

/**
 * A whole edition as one numbered document, from which every rendering is made: Word, PDF, the site. Numbers, labels and
 * references are computed when it is assembled and nowhere else. It is plain data and survives JSON.
 *
 * Ids are permanent where the source names something: `chapter:market`, `clause:growth`, `verification:growth`,
 * `term:revenue`, `annex:annex-size`, `table:size-table`, `interpretation:bare-thirty`. What has no id in the source is
 * named by its owner: a headed clause by its title (`chapter:general-requirements/年度`), paragraphs, lists, items and
 * notes by kind and order (`…/p1`, `…/list1`, `…/list1/2`, `…/note1`).
 */
export interface StandardDocument {
  readonly standard: string;
  readonly edition: string;
  readonly cover: Cover;
  /** The entries of 目次, in order. */
  readonly contents: readonly ContentsEntry[];
  /** 前言 and 引言, as far as there are. */
  readonly front: readonly Section[];
  readonly chapters: readonly Section[];
  readonly annexes: readonly Section[];
  /** 参考文献 and 索引. */
  readonly back: readonly Section[];
}

/** What stands on the cover; null where the data do not say. */
export interface Cover {
  readonly names: Bilingual;
  /** What this text is and is not. */
  readonly status: Bilingual;
  readonly notice: Bilingual;
  /** Not frozen: the text is still open. */
  readonly draft: boolean;
  readonly kind: string | null;
  readonly ics: string | null;
  readonly ccs: string | null;
  readonly mark: string | null;
  readonly number: string | null;
  readonly replaces: string | null;
  readonly stage: string | null;
  readonly issuedBy: string | null;
  readonly issuedOn: string | null;
  readonly effectiveOn: string | null;
  readonly projectNumber: string | null;
}

export interface ContentsEntry {
  readonly to: string;
  readonly number: string | null;
  readonly title: Bilingual;
  /** 1 for chapters and what stands beside them, 2 for their clauses, and so on. */
  readonly level: number;
}

export type SectionKind =
  | 'foreword'
  | 'introduction'
  | 'chapter'
  | 'clause'
  | 'verification'
  | 'term'
  | 'heading'
  | 'annex'
  | 'bibliography'
  | 'index';

/** Where the content comes from: the drafting notes state it, or the editors added it. */
export type Provenance = 'stated' | 'editorial';

/** Whatever has a title: an element, a chapter, a clause, a term. */
export interface Section {
  readonly kind: SectionKind;
  readonly id: string;
  /** 5, 5.1, A, A.1, 0.1; null where GB/T 1.1 has none. */
  readonly number: string | null;
  /** What a reference to it reads as: 第5章, 5.1, 附录A, 引言. */
  readonly label: string;
  readonly title: Bilingual;
  /** 许用术语 of a term. */
  readonly admitted?: readonly string[];
  readonly provenance: Provenance;
  /** What the document is called that stated words come from; null for words of the editors. */
  readonly origin: Bilingual | null;
  /** The place in that document. */
  readonly source: string | null;
  readonly normative: boolean;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export type Block = Paragraph | Note | List | Table | Interpretation;

/** `definition` is that of a term, `notice` says what the text is and is not. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'definition' | 'notice';
  readonly id: string;
  readonly runs: readonly Run[];
}

/** 注 and 示例, numbered when a section has several of the kind. */
export interface Note {
  readonly kind: 'note' | 'example';
  readonly id: string;
  /** 注, 注1, 示例, 示例2; without the colon. */
  readonly label: string;
  readonly number: number | null;
  readonly runs: readonly Run[];
}

/** `letter` a) and below it `number` 1); `dash` where nothing is numbered; `reference` [1]; `plain` without any mark. */
export type ListStyle = 'letter' | 'number' | 'dash' | 'reference' | 'plain';

export interface List {
  readonly kind: 'list';
  readonly id: string;
  readonly style: ListStyle;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly id: string;
  /** a), 1), ——, [1], or nothing. */
  readonly marker: string;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  /** 1, A.1 */
  readonly number: string;
  /** 表1, 表A.1 */
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** `width` is the share of the table's width, in percent. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'center' | 'right';
  readonly width: number;
}

/** Cells as in HTML: one that spans rows is missing from the rows below it. */
export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly runs: readonly Run[];
  readonly rowSpan?: number;
}

/** How an open wording is read: shown beside the text, not part of it. */
export interface Interpretation {
  readonly kind: 'interpretation';
  readonly id: string;
  readonly question: Bilingual;
  readonly follows: Bilingual;
  readonly reason: Bilingual;
}

export type Run = TextRun | TermRun | ReferenceRun | LinkRun | PhraseRun;

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
}

/** A word that a term of the document defines. `to` is the id of the term. */
export interface TermRun {
  readonly kind: 'term';
  readonly text: string;
  readonly to: string;
}

/** A reference within the document; the text is the label of what it leads to. */
export interface ReferenceRun {
  readonly kind: 'reference';
  readonly text: string;
  readonly to: string;
}

export interface LinkRun {
  readonly kind: 'link';
  readonly text: string;
  readonly url: string;
}

/** Words that are bound to the rule: `ids` of conditions, a case or a group. */
export interface PhraseRun {
  readonly kind: 'phrase';
  readonly role: 'cond' | 'case' | 'all' | 'any' | 'some' | 'limit';
  readonly ids: readonly string[];
  readonly runs: readonly Run[];
}

/** The words of runs, as they read. */
export function plainRuns(runs: readonly Run[]): string {
  return runs.map(run => (run.kind === 'phrase' ? plainRuns(run.runs) : run.text)).join('');
}

/** Every section, outer ones first, in the order of the document. */
export function allSections(document: StandardDocument): Section[] {
  const within = (section: Section): Section[] => [section, ...section.sections.flatMap(within)];
  const { front, chapters, annexes, back } = document;
  return [...front, ...chapters, ...annexes, ...back].flatMap(within);
}
