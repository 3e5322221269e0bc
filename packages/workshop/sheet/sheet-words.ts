import { derivesFrom, type Fact, type Leaf, quoteInput } from '@zhunsheng/language';
import type { Sheet } from '@zhunsheng/language/types/sheet';
import type { Sentence } from '../content/parse-sentence.ts';
import { unaccounted, wordsKnown } from '../sentence/account-for-words.ts';
import { likeness } from '../sentence/compare-name.ts';
import { comparePeriods } from '../sentence/compare-period.ts';
import { compareSubjects } from '../sentence/compare-subject.ts';
import type { Comparison, Finding } from '../sentence/finding.ts';
import { readPeriods } from '../sentence/period-words.ts';
import { readRange } from '../sentence/range-phrase.ts';
import { outlineRule } from '../sentence/rule-outline.ts';
import { outlineSentence } from '../sentence/sentence-outline.ts';
import { maskRange } from '../sentence/word-senses.ts';
import { NONE, OTHERWISE } from './compare-when.ts';
import type { Graded, SheetFinding, SheetPart, SheetScope } from './sheet-finding.ts';

/** Words of the sheet with the facts and conditions that they speak of. */
interface Words {
  readonly text: string;
  readonly masked: string;
  readonly at: string;
  readonly known: ReadonlySet<string>;
}

/**
 * Names are those of what is graded, with its periods, and every word of names and conditions belongs to something. Without
 * the names of a standard nothing is asked.
 */
export function compareSheetWords(sheet: Sheet, scope: SheetScope): SheetFinding[] {
  if (!scope.names) return [];
  const parts = partsIn(sheet.parts, '/sheet/parts');
  const words = parts.flatMap(({ part, at }) => wordsOf(part, at, scope));
  const plain = sheet.plain ?? [];
  return [
    ...parts.flatMap(({ part, at }) => compareName(part, at, parts, scope)),
    ...parts.flatMap(({ part, at }) => ('rows' in part ? compareRowNames(part as Graded, at, scope) : [])),
    ...words.flatMap(({ text, masked, at, known }) =>
      unaccounted(masked, new Set([...known, ...plain])).map(({ start, end }): SheetFinding => {
        const found = quoteInput(text.slice(start, end));
        return { code: 'sheet-word', at, values: { found } };
      }),
    ),
    ...plain.flatMap((word, index): SheetFinding[] => {
      const needed = words.some(
        ({ masked, known }) => masked.includes(word) && unaccounted(masked, known).length > 0,
      );
      if (needed) return [];
      return [
        { code: 'sheet-plain-unused', at: `/sheet/plain/${index}`, values: { word: quoteInput(word) } },
      ];
    }),
  ];
}

interface PlacedPart {
  readonly part: SheetPart;
  readonly at: string;
}

/** Every group and indicator of a sheet, with its JSON pointer. */
export function partsIn(parts: readonly SheetPart[], at: string): PlacedPart[] {
  return parts.flatMap((part, index) => {
    const place = `${at}/${index}`;
    const inside = 'parts' in part ? partsIn(part.parts as SheetPart[], `${place}/parts`) : [];
    return [{ part, at: place }, ...inside];
  });
}

function wordsOf(part: SheetPart, at: string, scope: SheetScope): Words[] {
  const { used, leaves } = behind(part.of, scope);
  const known = wordsKnown(used, leaves, scope);
  const name = { text: part.name, masked: maskPeriods(part.name), at: `${at}/name`, known };
  if (!('rows' in part)) return [name];
  return [
    name,
    ...(part as Graded).rows.map(({ when }, index) => {
      const range = readRange(when, scope.convention, scope.units);
      const masked = OTHERWISE.test(when) || NONE.test(when) ? '' : maskPeriods(when);
      const rest = range && masked !== '' ? maskRange(masked, range.start, range.end) : masked;
      return { text: when, masked: rest, at: `${at}/rows/${index}/when`, known };
    }),
  ];
}

function maskPeriods(text: string): string {
  return readPeriods(text).reduce((masked, { start, end }) => maskRange(masked, start, end), text);
}

/** A fact, all that it derives from, and the conditions of its grades. */
function behind(id: string, { facts }: SheetScope): { used: string[]; leaves: Leaf[] } {
  const used = new Set<string>();
  const visit = (one: string): void => {
    const fact = facts.get(one);
    if (!fact || used.has(one)) return;
    used.add(one);
    if (fact.kind !== 'sum' && fact.kind !== 'greatest') derivesFrom(fact).forEach(visit);
  };
  visit(id);
  const leaves = [...used].flatMap(one => {
    const fact = facts.get(one);
    return fact?.kind === 'grade' ? fact.steps.map(({ when }) => when) : [];
  });
  return { used: [...used], leaves };
}

/** The name says what is graded, and not what another part of the sheet is about. */
function compareName(
  { name, of }: SheetPart,
  at: string,
  parts: readonly PlacedPart[],
  scope: SheetScope,
): SheetFinding[] {
  const titles = (id: string) =>
    behind(id, scope)
      .used.map(one => scope.facts.get(one)?.title.zh ?? '')
      .filter(Boolean);
  const like = (id: string) => Math.max(0, ...titles(id).map(title => likeness(name, title)));
  const own = like(of);
  const other = parts.find(({ part }) => part.of !== of && like(part.of) > own);
  const title = (id: string) => scope.facts.get(id)?.title ?? id;
  if (other || own < 2) {
    const values = { name, of, title: title(of), other: other ? title(other.part.of) : '—' };
    return [{ code: 'sheet-name', at: `${at}/name`, values }];
  }
  const compared = graded(scope.facts.get(of), scope);
  if (!compared) return [];
  const comparison = comparisonOf(name, compared, scope);
  return [...compareSubjects(comparison), ...comparePeriods(comparison)].map(({ code, values }: Finding) => ({
    code,
    values,
    at: `${at}/name`,
  })) as SheetFinding[];
}

/** Where rows speak of several facts, each names its own rather than that of another row. */
function compareRowNames({ name, of, rows }: Graded, at: string, { facts }: SheetScope): SheetFinding[] {
  const fact = facts.get(of);
  const grade = fact?.kind === 'points' ? facts.get(fact.of) : undefined;
  const steps = grade?.kind === 'grade' ? grade.steps : [];
  const titleOf = (id: string) => facts.get(id)?.title.zh ?? '';
  return rows.flatMap(({ is, when }, index): SheetFinding[] => {
    const own = steps.find(step => step.is === is)?.when.fact;
    if (own === undefined) return [];
    const like = (id: string) => likeness(when, titleOf(id));
    // A name within that of another says less: Ⅰ类知识产权 beside 高价值Ⅰ类知识产权.
    const named = (id: string) => when.includes(titleOf(own)) || titleOf(id).includes(titleOf(own));
    const other = steps
      .map(step => step.when.fact)
      .find(id => id !== own && like(id) >= like(own) && !(named(id) && like(id) === like(own)));
    if (other === undefined) return [];
    const [title, read] = [facts.get(own)?.title ?? own, facts.get(other)?.title ?? other];
    const values = { name: `${name}：${when}`, of: own, title, other: read };
    return [{ code: 'sheet-name', at: `${at}/rows/${index}/when`, values }];
  });
}

/** The condition of the only quantity that points are graded by. */
function graded(fact: Fact | undefined, { facts }: SheetScope): Leaf | undefined {
  const grade = fact?.kind === 'points' ? facts.get(fact.of) : undefined;
  if (grade?.kind !== 'grade') return undefined;
  const [first, ...more] = grade.steps;
  return more.every(({ when }) => when.fact === first?.when.fact) ? first?.when : undefined;
}

/** The name as the sentence of one condition on what is graded. */
function comparisonOf(name: string, leaf: Leaf, scope: SheetScope): Comparison {
  const text = { kind: 'text' as const, text: name, start: 0, end: name.length };
  const cond = { kind: 'cond' as const, id: leaf.id, parts: [], start: name.length, end: name.length };
  const sentence: Sentence = { parts: [text, cond], plain: name, phrases: {}, stray: [] };
  const ruleOutline = outlineRule([leaf]);
  return {
    sentence,
    ruleOutline,
    outline: outlineSentence(sentence, ruleOutline),
    scope: { ...scope, readings: [] },
    scopeIds: new Set(),
    exceptions: new Map(),
  };
}
