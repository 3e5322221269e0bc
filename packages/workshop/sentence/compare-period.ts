import type { Bilingual, CountFact, Fact } from '@zhunsheng/language';
import { derivesFrom, quoteInput } from '@zhunsheng/language';
import type { SentencePart, TextPart } from '../content/parse-sentence.ts';
import type { Comparison, Finding } from './finding.ts';
import { type Period, readPeriods } from './period-words.ts';
import type { LeafPlace } from './rule-outline.ts';
import { wordsAbout } from './words-about.ts';

interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * 上一年度, 最近一年, 近三个会计年度 are the fiscal years of every condition that the words speak of: two conditions of
 * different years do not lend theirs to each other.
 */
export function comparePeriods({ sentence, outline, ruleOutline, scope }: Comparison): Finding[] {
  const about = wordsAbout(sentence, ruleOutline);
  const leavesOf = (part: TextPart): LeafPlace[] => {
    const ids = [...about].flatMap(([id, { cond, own, shared }]) =>
      [...own, ...shared, ...texts(cond.parts)].includes(part) ? [id] : [],
    );
    const limits = outline.limits.filter(({ part: { parts } }) => texts(parts).includes(part));
    const spoken = [...ids, ...limits.flatMap(limit => limit.part.for)];
    const leaves = [...ruleOutline.leaves.values()];
    return spoken.length > 0 ? leaves.filter(({ id }) => spoken.includes(id)) : leaves;
  };
  const factsOf = (part: TextPart): Used[] => {
    const named = outline.bound.find(one => one.part.kind === 'case' && texts(one.part.parts).includes(part));
    const place = named && ruleOutline.cases.get(named.part.id);
    return place ? [place] : leavesOf(part).map(({ id, leaf }) => ({ id, fact: leaf.fact }));
  };
  return texts(sentence.parts).flatMap(part =>
    readPeriods(part.text).flatMap(period => periodFinding(period, part, factsOf(part), scope.facts)),
  );
}

/** A condition or case and what it is about. */
interface Used {
  readonly id: string;
  readonly fact: string;
}

function periodFinding(
  { start, end, from, to }: Period,
  part: TextPart,
  about: readonly Used[],
  facts: ReadonlyMap<string, Fact>,
): Finding[] {
  const used = about.flatMap(({ id, fact }) => {
    const years = yearsOf(fact, facts);
    return years ? [{ id, years }] : [];
  });
  const growths = about.filter(({ fact }) => isGrowthOfYear(facts.get(fact), facts));
  const yearly = from === 1 && to === 1 && growths.length === about.length;
  const other = used.filter(({ years }) => !yearly && (years.from !== from || years.to !== to));
  if (used.length > 0 && other.length === 0) return [];
  const at = { start: part.start + start, end: part.start + end };
  const found = quoteInput(part.text.slice(start, end));
  return [{ code: 'period-mismatch', at, values: { found, years: describe(other) } }];
}

/** 上一年度增长率 is the growth of that year over the one before it. */
function isGrowthOfYear(fact: Fact | undefined, facts: ReadonlyMap<string, Fact>): boolean {
  if (fact?.kind === 'grade' && fact.of !== undefined) return isGrowthOfYear(facts.get(fact.of), facts);
  return fact?.kind === 'growth' && fact.years === 1;
}

/** The years a fact is made of, counted back from the reference year; undefined when it has none. */
export function yearsOf(id: string, facts: ReadonlyMap<string, Fact>): Years | undefined {
  const fact = facts.get(id);
  if (fact?.kind === 'year') return { from: fact.back, to: fact.back };
  if (fact?.kind === 'growth') return { from: fact.years + 1, to: 1 };
  if (fact?.kind === 'years') return { from: fact.years, to: 1 };
  if (fact?.kind === 'count') return yearsOfCount(fact);
  const parts = fact ? derivesFrom(fact) : [];
  const years = parts.flatMap(part => yearsOf(part, facts) ?? []);
  if (years.length === 0) return undefined;
  return { from: Math.max(...years.map(({ from }) => from)), to: Math.min(...years.map(({ to }) => to)) };
}

/** 近三年: entries of the three years before the reference date. */
function yearsOfCount({ where }: CountFact): Years | undefined {
  const within = where.find(one => one.kind === 'within_years');
  return within?.kind === 'within_years' ? { from: within.years, to: 1 } : undefined;
}

function texts(parts: readonly SentencePart[]): TextPart[] {
  return parts.flatMap(part => (part.kind === 'text' ? [part] : texts(part.parts)));
}

function describe(used: readonly { readonly id: string; readonly years: Years }[]): Bilingual {
  if (used.length === 0) return { zh: '规则不涉及年度', en: 'the rule uses no years' };
  const one = ({ from, to }: Years, dash: string) => (from === to ? `${from}` : `${from}${dash}${to}`);
  return {
    zh: used.map(({ id, years }) => `${id} 用的是申报年份之前第 ${one(years, '～')} 年`).join('，'),
    en: used
      .map(({ id, years }) => `${id} uses year ${one(years, '–')} before that of the declaration`)
      .join(', '),
  };
}
