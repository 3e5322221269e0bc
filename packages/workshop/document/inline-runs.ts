import type { Terms } from '@zhunsheng/language/types/terms';
import type { SentencePart } from '../content/parse-sentence.ts';
import type { ProseLink } from './prose-file.ts';
import { allSections, type Run, type StandardDocument } from './standard-document.ts';

/** What the words of an edition can lead to. */
export interface Targets {
  /** Id as the source writes it → id in the document. */
  readonly ids: ReadonlyMap<string, string>;
  /** Id in the document → what a reference to it reads as. */
  readonly labels: ReadonlyMap<string, string>;
  /** Words of the terms → id of the term in the document, the longest word first. */
  readonly terms: ReadonlyMap<string, string>;
}

/** A number typed into a clause's sentence, which has no links. */
const TYPED = '附录 ?[A-Z](?![A-Za-z])|第 ?\\d+ ?章|表 ?(?:[A-Z]\\.)?\\d+';

/** The runs of a text of the prose: its links, and the terms it uses outside of them. `own` is a term not to mark. */
export function textRuns(text: string, links: readonly ProseLink[], targets: Targets, own?: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { to, start, end } of links) {
    runs.push(...words(text.slice(from, start), targets, own));
    const shown = text.slice(start, end);
    const target = to.startsWith('#') ? targets.ids.get(to.slice(1)) : undefined;
    if (target !== undefined) runs.push({ kind: 'reference', text: shown, to: target });
    else runs.push(to.startsWith('#') ? textRun(shown) : { kind: 'link', text: shown, url: to });
    from = end;
  }
  return [...runs, ...words(text.slice(from), targets, own)];
}

/** The runs of a clause's sentence, its bound phrases kept. */
export function sentenceRuns(parts: readonly SentencePart[], targets: Targets): Run[] {
  return parts.flatMap((part): Run[] => {
    if (part.kind === 'text') return words(part.text, targets);
    const ids = part.kind === 'limit' ? part.for : [part.id];
    return [{ kind: 'phrase', role: part.kind, ids, runs: sentenceRuns(part.parts, targets) }];
  });
}

/** Terms and typed numbers; the names of documents in 《》 are left alone. */
function words(text: string, { terms, labels }: Targets, own?: string): Run[] {
  const known = [...terms]
    .filter(([, id]) => id !== own)
    .map(([word]) => word.replace(/[()[\]{}.*+?^$|\\]/g, '\\$&'));
  const pattern = new RegExp(['《(?:[^《》]|《[^《》]*》)*》', TYPED, ...known].join('|'), 'g');
  const byLabel = new Map([...labels].map(([id, label]) => [label, id]));
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const term = terms.get(word);
    const target = byLabel.get(word.replaceAll(' ', ''));
    if (term === undefined && target === undefined) continue;
    if (index > from) runs.push(textRun(text.slice(from, index)));
    if (term !== undefined) runs.push({ kind: 'term', text: word, to: term });
    else runs.push({ kind: 'reference', text: word, to: target as string });
    from = index + word.length;
  }
  if (from < text.length) runs.push(textRun(text.slice(from)));
  return runs;
}

function textRun(text: string): Run {
  return { kind: 'text', text };
}

/** Before the numbers are known nothing leads anywhere. */
export const NO_TARGETS: Targets = { ids: new Map(), labels: new Map(), terms: new Map() };

/** What can be referred to in a numbered document: sections and tables by id, terms also by their words. */
export function documentTargets(document: StandardDocument, terms: Terms['terms']): Targets {
  const sections = allSections(document);
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'table' ? [block] : [])),
  );
  // A name may be both a clause and a term: a link means the clause.
  const inOrder = [...sections.filter(({ kind }) => kind !== 'term'), ...tables, ...sections];
  const ids = new Map<string, string>();
  for (const { id } of inOrder.filter(one => !/^(verification:|.*\/)/.test(one.id))) {
    const name = id.slice(id.indexOf(':') + 1);
    if (!ids.has(name)) ids.set(name, id);
  }
  const words = terms.flatMap(({ id, term, admitted }) =>
    [term.zh, ...(admitted ?? [])].map(word => [word, `term:${id}`] as const),
  );
  return {
    ids,
    labels: new Map(inOrder.map(({ id, label }) => [id, label])),
    terms: new Map(words.sort(([a], [b]) => b.length - a.length)),
  };
}

/** What an empty link of the prose reads as, by the id as it is written there. */
export function proseLabels({ ids, labels }: Targets): Map<string, string> {
  return new Map([...ids].map(([name, id]) => [name, labels.get(id) ?? '']));
}
