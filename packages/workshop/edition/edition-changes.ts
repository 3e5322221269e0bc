import { usedFacts } from '@zhunsheng/language';
import type { Changes } from '@zhunsheng/language/types/changes';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import type { EditionContent } from '../content/read-edition.ts';
import type { EditionLog } from '../content/read-edition-log.ts';
import { wordingOf } from '../content/sheet-lines.ts';
import { clauseAliases } from './clause-aliases.ts';
import { alignClauses } from './redline/align-clauses.ts';

export type ChangeKind = Changes['changes'][number]['what'][number];

/** An edition as the comparison needs it. */
export interface ComparedEdition {
  readonly content: EditionContent;
  readonly edition: AssembledEdition;
  readonly log: EditionLog;
}

/** What differs in one clause, or with `clause` undefined in the standard as a whole. */
export interface EditionChange {
  readonly clause?: string;
  readonly kinds: ReadonlySet<ChangeKind>;
  /** Interpretations of the older edition that the newer one no longer has. */
  readonly gone: readonly string[];
}

/** What differs between two editions, by clause: only what does differ is in the list. Retired clauses have tombstones. */
export function editionChanges(from: ComparedEdition, to: ComparedEdition): EditionChange[] {
  const pairs = alignClauses(
    from.edition.description,
    to.edition.description,
    clauseAliases(to.log.tombstones?.data),
  );
  const changes = [
    standardChange(from, to),
    ...pairs.flatMap(({ from: old, to: now, moved }): EditionChange[] => {
      if (now === undefined) return [];
      if (old === undefined) return [{ clause: now, kinds: new Set<ChangeKind>(['new']), gone: [] }];
      return [clauseChange(from, old, to, now, moved)];
    }),
  ];
  return changes.filter(({ kinds, gone }) => kinds.size > 0 || gone.length > 0);
}

function standardChange(from: ComparedEdition, to: ComparedEdition): EditionChange {
  const [old, now] = [from.content.standard.data, to.content.standard.data];
  const kinds = new Set<ChangeKind>();
  if (!same(old.names, now.names)) kinds.add('name');
  if (!same(from.log.terms?.data, to.log.terms?.data)) kinds.add('terms');
  return { kinds, gone: goneIds(old.interpretations, now.interpretations) };
}

function clauseChange(
  from: ComparedEdition,
  oldId: string,
  to: ComparedEdition,
  nowId: string,
  moved: boolean,
): EditionChange {
  const old = from.content.clauses.get(oldId)?.data as Clause;
  const now = to.content.clauses.get(nowId)?.data as Clause;
  const kinds = new Set<ChangeKind>();
  if (sentenceOf(from, oldId) !== sentenceOf(to, nowId)) kinds.add('text');
  if (!same(logicOf(from, oldId), logicOf(to, nowId))) kinds.add('logic');
  if (oldId !== nowId || !same(old.title, now.title)) kinds.add('name');
  if (!same(explanationOf(old), explanationOf(now))) kinds.add('explanation');
  if (moved) kinds.add('order');
  return { clause: nowId, kinds, gone: goneIds(old.interpretations, now.interpretations) };
}

function sentenceOf({ edition }: ComparedEdition, clause: string): string | undefined {
  const found = edition.description.clauses.find(({ id }) => id === clause);
  return found && wordingOf(found);
}

/** The rule with all it rests on: facts by their derivation, whatever they are called, and the tables they look up. */
function logicOf({ edition: { rules } }: ComparedEdition, clause: string): unknown {
  const found = rules.clauses.find(({ id }) => id === clause);
  if (!found) return undefined;
  const facts = usedFacts([found], rules);
  const tables = facts.flatMap(fact => (fact.kind === 'classify' ? [rules.tables[fact.table]] : []));
  const { mode, rule, appliesWhen } = found;
  return { mode, rule, appliesWhen, facts: facts.map(({ title: _, ...fact }) => fact), tables };
}

function explanationOf({
  plain,
  summary,
  verification,
  evidence,
  rationale,
  interpretations,
  source,
  provenance,
}: Clause) {
  return {
    plain,
    summary,
    verification,
    evidence,
    rationale,
    interpretations: interpretations ?? [],
    source,
    provenance,
  };
}

type Identified = readonly { readonly id: string }[] | undefined;

function goneIds(before: Identified, after: Identified): string[] {
  const there = new Set((after ?? []).map(({ id }) => id));
  return (before ?? []).map(({ id }) => id).filter(id => !there.has(id));
}

function same(a: unknown, b: unknown): boolean {
  const write = (value: unknown) =>
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));
  return write(a) === write(b);
}
