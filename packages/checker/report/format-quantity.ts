import type { Language, VocabularyEntry } from '@zhunsheng/language';
import { ORDERS, parseQuantity } from '@zhunsheng/language';
import { writeAmount, writeDecimal, writeWrittenAmount } from '@zhunsheng/language/text';
import type { Condition } from '@zhunsheng/language/types/report';
import { type CodeTitles, codeTitles, titleOfCode } from './code-titles.ts';
import { exactPercentage, type Fraction, type Limit, toFen } from './exact-percentage.ts';
import type { EditionContext } from './report-context.ts';
import { wording } from './wording.ts';

type Value = Condition['observed'];
type Unit = Condition['required']['unit'];

/** More codes than this are not listed one by one. */
const MOST_CODES_LISTED = 8;

/** An amount given in 万元: `1,234.5 万元`, in English `CNY 12,345,000`. */
export function formatAmount(amount: number, lang: Language): string {
  return writeAmount(toFen(amount), lang);
}

export function formatCount(count: number, lang: Language): string {
  return wording[lang].units(writeDecimal(BigInt(Math.trunc(count)), 0));
}

/**
 * What was observed of a condition, with the numbers a ratio or growth is made of. A ratio is rounded to the side of the
 * verdict; where it is shown `beside` other conditions on the same ratio, to the side of theirs, too.
 */
export function formatObserved(
  condition: Condition,
  edition: EditionContext,
  lang: Language,
  beside: readonly Condition[] = [],
): string {
  const { observed, required } = condition;
  if (observed === null) return wording[lang].unknown;
  if (isFraction(observed)) {
    const alike = beside.filter(other => sameFraction(other.observed, observed));
    return formatFraction(observed, [condition, ...alike].flatMap(limitOf), lang);
  }
  return formatValue(observed, required.unit, titlesFor(condition, edition, lang), lang);
}

/** What the rule requires: `不低于 5%`, `属于以下之一：…`. */
export function formatRequired(condition: Condition, edition: EditionContext, lang: Language): string {
  const words = wording[lang];
  const { operator, value, unit } = condition.required;
  const titles = titlesFor(condition, edition, lang);
  if (operator === 'present' || value === null) return words.present;
  if (operator === 'in' || operator === 'includes_any') return formatChoice(condition, titles, edition, lang);
  const written = formatValue(value, unit, titles, lang);
  if (operator === 'equals') return unit === 'boolean' ? written : words.equals(written);
  const family = unit === 'count' ? words.counting : unit === 'date' ? words.dating : words.amount;
  return `${family[operator]} ${written}`;
}

function formatFraction(fraction: Fraction, limits: readonly Limit[], lang: Language): string {
  const words = wording[lang];
  const [of, to] = [formatAmount(fraction.of, lang), formatAmount(fraction.to, lang)];
  const parts = fraction.years === undefined ? `${of} ÷ ${to}` : words.change(to, of, fraction.years);
  const percent = exactPercentage(fraction, ...limits);
  if (percent !== undefined) return `${percent}%${words.aside(parts)}`;
  return `${fraction.to <= 0 ? words.notComputable : words.belowAll}${words.aside(parts)}`;
}

/** The codes a membership is about; a rule may name a vocabulary for all of its codes. */
function requiredCodes({ required }: Condition, { vocabularies }: EditionContext): string[] {
  if (Array.isArray(required.value)) return required.value;
  const codes = (entries: readonly VocabularyEntry[]): string[] =>
    entries.flatMap(({ code, parts }) => [code, ...codes(parts ?? [])]);
  const named = String(required.value);
  return Object.hasOwn(vocabularies, named) ? codes(vocabularies[named] ?? []) : [named];
}

function formatChoice(
  condition: Condition,
  titles: CodeTitles,
  edition: EditionContext,
  lang: Language,
): string {
  const { required } = condition;
  const words = wording[lang];
  const codes = requiredCodes(condition, edition);
  if (codes.length > MOST_CODES_LISTED) return words.codes(codes.length);
  const items = words.list(codes.map(code => titleOfCode(code, titles, words.aside)));
  return required.operator === 'in' ? words.oneOf(items) : words.anyOf(items);
}

function formatValue(
  value: Exclude<Value, null | Fraction>,
  unit: Unit,
  titles: CodeTitles,
  lang: Language,
): string {
  const words = wording[lang];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) {
    return words.list(value.map(code => titleOfCode(code, titles, words.aside))) || words.none;
  }
  if (typeof value === 'number')
    return unit === 'amount' ? formatAmount(value, lang) : formatCount(value, lang);
  if (unit === 'amount') return writeWrittenAmount(value, lang);
  return unit === 'code' || unit === 'codes' ? titleOfCode(value, titles, words.aside) : value;
}

/** The limit of a ratio; none for conditions of another kind. */
function limitOf({ required }: Condition): Limit[] {
  const { operator, value, unit } = required;
  const order = ORDERS.find(one => one === operator);
  if (unit !== 'ratio' || typeof value !== 'string' || !order) return [];
  const quantity = parseQuantity(value);
  return quantity?.unit === 'ratio' ? [{ order, value: quantity.value }] : [];
}

function sameFraction(value: Value, { of, to, years }: Fraction): boolean {
  return isFraction(value) && value.of === of && value.to === to && value.years === years;
}

function isFraction(value: Value): value is Fraction {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Titles for the codes of a condition: those the rule names, or those observed where it names none. */
function titlesFor(condition: Condition, edition: EditionContext, lang: Language): CodeTitles {
  const { observed, required } = condition;
  if (required.unit !== 'code' && required.unit !== 'codes') return new Map();
  const named = required.value === null ? [observed].flat() : requiredCodes(condition, edition);
  return codeTitles(
    named.filter(code => typeof code === 'string'),
    edition,
    lang,
  );
}
