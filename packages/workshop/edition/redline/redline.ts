import type { Bilingual, ClauseData, EditionData } from '@zhunsheng/language';
import type { Terms } from '@zhunsheng/language/types/terms';
import type { Tombstones } from '@zhunsheng/language/types/tombstones';
import { wordingOf } from '../../content/sheet-lines.ts';
import { aliasesBetween } from '../clause-aliases.ts';
import { alignByKey } from './align-by-key.ts';
import { alignClauses, type ClausePair, chapterOf } from './align-clauses.ts';
import { diffWords, type RedlinePart } from './diff-words.ts';

/** An edition with what a redline shows beside its clauses. */
export type RedlineEdition = EditionData & {
  readonly terms?: Terms['terms'];
  readonly tombstones?: Tombstones;
};

/** The parts of a text of the standard; `changed` when any of them is not same. */
export interface RedlineText {
  readonly changed: boolean;
  readonly parts: readonly RedlinePart[];
}

export type RedlineStatus = 'same' | 'changed' | 'inserted' | 'deleted';

/** A clause as it stands in one of the editions. */
export interface ClausePlace {
  readonly id: string;
  readonly number: string;
  readonly chapter: Bilingual;
}

export interface ClauseRedline {
  /** The id in the newer edition, or the old one of a deleted clause. */
  readonly id: string;
  readonly status: RedlineStatus;
  readonly moved: boolean;
  readonly renamed: boolean;
  readonly from: ClausePlace | null;
  readonly to: ClausePlace | null;
  readonly title: RedlineText;
  /** Its sentence, and its score sheet line by line. */
  readonly sentence: RedlineText;
  /** Words that its editor lists as carrying no condition. */
  readonly plain: RedlineText;
  readonly verification: RedlineText;
  readonly evidence: readonly RedlineText[];
}

export interface TermRedline {
  readonly id: string;
  readonly status: RedlineStatus;
  readonly entry: RedlineText;
}

/** What was written, and how, from one edition to another. */
export interface Redline {
  readonly from: string;
  readonly to: string;
  readonly names: { readonly zh: RedlineText; readonly en: RedlineText };
  readonly clauses: readonly ClauseRedline[];
  readonly terms: readonly TermRedline[];
}

/** The redline of the text by clause, term and name. What both editions have alike is in it, too, with status same. */
export function redline(from: RedlineEdition, to: RedlineEdition): Redline {
  const aliases = aliasesBetween(from, to);
  return {
    from: from.standard.edition,
    to: to.standard.edition,
    names: {
      zh: redlineText(from.standard.names.zh, to.standard.names.zh),
      en: redlineText(from.standard.names.en, to.standard.names.en),
    },
    clauses: alignClauses(from, to, aliases).map(pair => redlineClause(pair, from, to)),
    terms: redlineTerms(from.terms ?? [], to.terms ?? []),
  };
}

function redlineText(before = '', after = ''): RedlineText {
  const parts = diffWords(before, after);
  return { changed: parts.some(({ kind }) => kind !== 'same'), parts };
}

function redlineClause(pair: ClausePair, from: EditionData, to: EditionData): ClauseRedline {
  const before = from.clauses.find(({ id }) => id === pair.from);
  const after = to.clauses.find(({ id }) => id === pair.to);
  const renamed = before !== undefined && after !== undefined && before.id !== after.id;
  const texts = {
    title: redlineText(before?.title.zh, after?.title.zh),
    sentence: redlineText(before && wording(before), after && wording(after)),
    plain: redlineText(before?.plainWords?.join('、'), after?.plainWords?.join('、')),
    verification: redlineText(before?.verification.text.trim(), after?.verification.text.trim()),
    evidence: redlineEvidence(before, after),
  };
  const changed =
    pair.moved ||
    renamed ||
    [texts.title, texts.sentence, texts.plain, texts.verification, ...texts.evidence].some(
      text => text.changed,
    );
  return {
    id: (pair.to ?? pair.from) as string,
    status: statusOf(before, after, changed),
    moved: pair.moved,
    renamed,
    from: before ? placeOf(before, from) : null,
    to: after ? placeOf(after, to) : null,
    ...texts,
  };
}

function wording({ plain, sheetLines = [] }: ClauseData): string {
  return wordingOf({ text: plain, sheet: sheetLines });
}

function statusOf(before: unknown, after: unknown, changed: boolean): RedlineStatus {
  if (before === undefined) return 'inserted';
  if (after === undefined) return 'deleted';
  return changed ? 'changed' : 'same';
}

function placeOf({ id, number }: ClauseData, edition: EditionData): ClausePlace {
  const chapter = edition.chapters.find(one => one.id === chapterOf(edition, id));
  return { id, number, chapter: chapter?.title ?? { zh: '', en: '' } };
}

/** Evidence is followed by its name. */
function redlineEvidence(before: ClauseData | undefined, after: ClauseData | undefined): RedlineText[] {
  const text = ({ name, detail }: ClauseData['evidence'][number]) =>
    detail ? `${name.zh}：${detail.trim()}` : name.zh;
  return alignByKey(before?.evidence ?? [], after?.evidence ?? [], ({ name }) => name.zh, 'pair').map(
    ({ from, to }) => redlineText(from && text(from), to && text(to)),
  );
}

function redlineTerms(before: Terms['terms'], after: Terms['terms']): TermRedline[] {
  return alignByKey(before, after, ({ id }) => id, 'keep').map(({ from, to }) => {
    const entry = redlineText(from && termText(from), to && termText(to));
    return { id: (to ?? from)?.id ?? '', status: statusOf(from, to, entry.changed), entry };
  });
}

function termText({ term, admitted, definition, notes }: Terms['terms'][number]): string {
  const names = [term.zh, ...(admitted ?? [])].join('；');
  return [`${names}：${definition}`, ...(notes ?? []).map(note => `注：${note}`)].join('\n');
}
