import type { Bilingual, Compare, Fact, GradeFact } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import { type BoundPart, plainText } from '../content/parse-sentence.ts';
import { describeRuleLimit, OPPOSITE } from './describe-limit.ts';
import type { Comparison, Finding } from './finding.ts';
import { sameNumber } from './numeral.ts';
import { type LimitPhrase, parsePhrase } from './parse-phrase.ts';
import { readPeriods } from './period-words.ts';
import type { CasePlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';

/**
 * The words of a case over the grades of a quantity say between which limits its grade lies: 销售收入超过 5000 万元且不超过
 * 2 亿元 is the second of the steps `more_than: 2 亿元`, `more_than: 5000 万元`. Undefined where the case is of no such
 * grade, or of several.
 */
export function compareTier(
  place: CasePlace,
  { part }: Bound<BoundPart>,
  { scope }: Comparison,
): Finding[] | undefined {
  const wanted = limitsOf(scope.facts.get(place.fact), place.when);
  if (!wanted) return undefined;
  const text = plainText(part.parts);
  const pieces = text
    .split(/[且而、，]/)
    .map(piece => ({ piece, phrase: parsePhrase(piece, scope.convention) }));
  const said = pieces.flatMap(({ phrase }) => (phrase.kind === 'limit' ? [phrase] : []));
  const named = pieces.map(({ piece, phrase }) => (phrase.kind === 'limit' ? without(piece, phrase) : piece));
  const agree =
    said.length === pieces.length &&
    said.length === wanted.length &&
    wanted.every(limit => said.some(phrase => isLimit(phrase, limit))) &&
    isNamed(named.join(''), wanted[0]?.fact ?? '', scope);
  const title = scope.facts.get(wanted[0]?.fact ?? '')?.title ?? { zh: '', en: '' };
  const inRule = join(wanted.map(describeRuleLimit), title);
  const values = { id: place.id, phrase: quoteInput(text), inRule };
  return agree ? [] : [{ code: 'case-limits', at: part, values }];
}

/** The limits between which one grade of a quantity lies; the steps before it have to fail. */
function limitsOf(fact: Fact | undefined, when: readonly string[]): Compare[] | undefined {
  if (fact?.kind !== 'grade' || when.length !== 1) return undefined;
  const steps = stepsOf(fact);
  const index = fact.otherwise === when[0] ? steps?.length : steps?.findIndex(({ is }) => is === when[0]);
  if (!steps || index === undefined || index < 0) return undefined;
  const own = steps[index]?.when;
  const above = steps[index - 1]?.when;
  return [...(own ? [own] : []), ...(above ? [{ ...above, order: OPPOSITE[above.order] }] : [])];
}

/** The steps, if each compares the same quantity from the same side, with a grade of its own. */
function stepsOf({ steps, otherwise }: GradeFact): { is: string; when: Compare }[] | undefined {
  const compared = steps.flatMap(({ is, when }) => (when.kind === 'compare' ? [{ is, when }] : []));
  const up = ({ when }: { when: Compare }) => when.order === 'at_least' || when.order === 'more_than';
  const first = compared[0];
  const grades = new Set([otherwise, ...compared.map(({ is }) => is)]);
  const alike = compared.every(one => one.when.fact === first?.when.fact && up(one) === up(first));
  return alike && compared.length === steps.length && grades.size > steps.length ? compared : undefined;
}

function isLimit({ order, quantity: { item } }: LimitPhrase, limit: Compare): boolean {
  return order === limit.order && item.unit === limit.unit && sameNumber(item.value, limit.value);
}

/** Nothing but a name of the quantity, with its period, which is compared elsewhere, before it and 企业 after it. */
function isNamed(said: string, id: string, { facts, names }: Comparison['scope']): boolean {
  const fact = facts.get(id);
  if (!names || !fact) return true;
  const words = readPeriods(said).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    said,
  );
  const [name, more] = names.find(words);
  const field = fact.kind === 'year' ? `${fact.list}.${fact.member}` : fact.kind === 'field' ? fact.path : id;
  const rest = name ? words.replace(name.words, '') : words.replace(fact.title.zh, '');
  return (name ? name.field === field && !more : words !== rest) && /^的?(?:企业)?$/.test(rest.trim());
}

function without(piece: string, { quantity, before, after }: LimitPhrase): string {
  const spans = [quantity, before, after].filter(span => span !== undefined);
  return spans
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), piece)
    .trim();
}

function join(limits: readonly Bilingual[], { zh, en }: Bilingual): Bilingual {
  return {
    zh: zh + limits.map(one => one.zh).join('且'),
    en: `${en} ${limits.map(one => one.en).join(' and ')}`,
  };
}
