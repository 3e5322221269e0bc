import type { Bilingual } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import { type BoundPart, plainText } from '../content/parse-sentence.ts';
import { compareGradeCase } from './compare-grade-case.ts';
import type { Comparison, Finding } from './finding.ts';
import { minimalEdit } from './minimal-edit.ts';
import type { CasePlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';

type Titles = ReadonlyMap<string, string>;

/** The words of a case name exactly its codes by their titles: 小型和微型企业 ↔ micro, small. */
export function compareCase(place: CasePlace, bound: Bound<BoundPart>, comparison: Comparison): Finding[] {
  const fact = comparison.scope.facts.get(place.fact);
  if (fact?.kind === 'grade') return compareGradeCase(place, fact, bound, comparison);
  const { part } = bound;
  const text = plainText(part.parts);
  const all = siblings(place, comparison).flatMap(({ when }) => when);
  const titles = comparison.scope.titles(all);
  const named = namedCodes(text, titles);
  if (named && sameSet(named.codes, place.when)) return [];
  const title = (code: string) => titles.get(code) ?? code;
  const wording =
    termFor(place.when, titles, comparison) ?? join(place.when.map(title)) + (named?.suffix ?? '');
  const inText: Bilingual = named
    ? { zh: named.codes.map(title).join('、'), en: named.codes.join(', ') }
    : { zh: '分不清的几种', en: 'no clear set of codes' };
  const values = {
    id: place.id,
    phrase: quoteInput(text),
    inText,
    inRule: { zh: place.when.map(title).join('、'), en: place.when.join(', ') },
    wording: `“${wording}”`,
  };
  const start = part.parts[0]?.start ?? part.start;
  const logic = named && arePartition(namedBySiblings(place, titles, comparison), all);
  const fix = {
    ...(named && { text: [minimalEdit(text, wording, start)] }),
    ...(logic && { logic: { rule: [{ id: place.id, when: inOrder(named.codes, titles) }] } }),
  };
  return [{ code: 'case-codes', at: part, values, fix }];
}

/** The defined term for a set of codes, e.g. 小型和微型企业: a name that terms.yaml does not have would be undefined. */
function termFor(when: readonly string[], titles: Titles, { scope }: Comparison): string | undefined {
  return scope.terms?.find(term => {
    const named = namedCodes(term, titles);
    return named && sameSet(named.codes, when);
  });
}

function siblings({ fact }: CasePlace, { ruleOutline }: Comparison): CasePlace[] {
  return [...ruleOutline.cases.values()].filter(one => one.fact === fact);
}

function namedBySiblings(place: CasePlace, titles: Titles, comparison: Comparison): string[] {
  const ids = siblings(place, comparison).map(({ id }) => id);
  const bound = comparison.outline.bound.filter(({ part }) => part.kind === 'case' && ids.includes(part.id));
  return bound.flatMap(({ part }) => namedCodes(plainText(part.parts), titles)?.codes ?? []);
}

/** Cases have to stay exhaustive and disjoint when they follow the words. */
function arePartition(named: readonly string[], all: readonly string[]): boolean {
  return sameSet(named, all) && new Set(named).size === named.length;
}

/** Titles joined by 和, 及, 与 or 、 with a noun after them; undefined when other words narrow or widen them. */
export function namedCodes(
  text: string,
  titles: ReadonlyMap<string, string>,
): { codes: string[]; suffix: string } | undefined {
  const byLength = [...titles].sort((a, b) => b[1].length - a[1].length);
  const codes: string[] = [];
  let rest = text;
  for (;;) {
    const found = byLength.find(([, title]) => rest.startsWith(title)) ?? undefined;
    if (!found) break;
    codes.push(found[0]);
    const after = rest.slice(found[1].length);
    const joined = /^ ?(?:以及|和|及|与|、)/.exec(after)?.[0];
    if (joined === undefined) return plainNoun(after) ? { codes, suffix: after } : undefined;
    rest = after.slice(joined.length);
  }
  return codes.length === 0 ? abbreviated(text, titles) : undefined;
}

/** 小微企业, 中小微型企业: the first characters of titles that differ in them. */
function abbreviated(text: string, titles: Titles): { codes: string[]; suffix: string } | undefined {
  const initials = new Map([...titles].map(([code, title]) => [title.slice(0, 1), code]));
  if (initials.size !== titles.size) return undefined;
  let end = 0;
  while (initials.has(text.slice(end, end + 1))) end++;
  const codes = [...text.slice(0, end)].map(initial => initials.get(initial) as string);
  return end >= 2 && plainNoun(text.slice(end)) ? { codes, suffix: text.slice(end) } : undefined;
}

function plainNoun(text: string): boolean {
  return !/[或除外非不未无仅以另其、，\d]/.test(text);
}

export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(one => b.includes(one));
}

function inOrder(codes: readonly string[], titles: Titles): string[] {
  return [...titles.keys()].filter(code => codes.includes(code));
}

function join(titles: readonly string[]): string {
  return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join('、')}和${titles.at(-1)}`;
}
