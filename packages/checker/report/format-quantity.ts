import type { CountedUnit, Exact, Language } from '@zhunsheng/language';
import { allCodes, countedUnits, exact, FEN_PER_WAN, ORDERS, parseQuantity } from '@zhunsheng/language';
import {
  withoutTrailingZeros,
  writeAmount,
  writeDecimal,
  writeWrittenAmount,
} from '@zhunsheng/language/text';
import type { Condition } from '@zhunsheng/language/types/report';
import { type CodeTitles, codeTitles, titleOfCode } from './code-titles.ts';
import { exactDecimal, exactPercentage, type Fraction, type Limit, toFen } from './exact-percentage.ts';
import type { EditionContext } from './report-context.ts';
import { wording } from './wording.ts';

type Unit = Condition['required']['unit'];
/** What counts count. */
export type Units = Pick<EditionContext, 'units' | 'counts'>;
/** A number in the report's form, and what it is compared with. */
export type Quantity = Pick<Condition, 'observed' | 'required'>;

/** That entries of a list are items goes without saying in English. */
const ENTRIES = countedUnits()['item'];

/** More codes than this are not listed one by one. */
const MOST_CODES_LISTED = 8;

/** An amount given in 万元: `1,234.5 万元`, in English `CNY 12,345,000`. */
export function formatAmount(amount: number, lang: Language): string {
  return writeAmount(toFen(amount), lang);
}

/** A count with its unit, `9 人`, `9 persons`; the bare number where it has none. English leaves out that entries are items. */
export function formatCount(count: number, lang: Language, unit?: CountedUnit): string {
  return counted(writeDecimal(BigInt(Math.trunc(count)), 0), lang, unit);
}

/** What a count counts; undefined where the standard states nothing. */
export function unitOf(id: string | null | undefined, { units }: Units): CountedUnit | undefined {
  const known = countedUnits(units);
  return typeof id === 'string' && Object.hasOwn(known, id) ? known[id] : undefined;
}

/**
 * What was observed of a condition, with the numbers a ratio, growth or mean is made of. A ratio is rounded to the side of
 * the verdict; where it is shown `beside` other conditions on the same ratio, to the side of theirs, too.
 */
export function formatObserved(
  condition: Quantity,
  edition: EditionContext,
  lang: Language,
  beside: readonly Quantity[] = [],
): string {
  const { observed, required } = condition;
  const words = wording[lang];
  if (observed === null) return words.unknown;
  if (typeof observed !== 'object' || Array.isArray(observed))
    return formatValue(observed, condition, edition, lang);
  if ('least' in observed) return formatRange(observed, condition, edition, lang);
  const text = JSON.stringify(observed);
  const alike = beside.filter(other => JSON.stringify(other.observed) === text);
  const limits = [condition, ...alike].flatMap(limitOf);
  if ('sum' in observed) return formatMean(observed, limits, condition, edition, lang);
  if ('exact' in observed) return `${exactPercentage(readExact(observed.exact), ...limits)}%`;
  const [of, to] = [observed.of, observed.to].map((term, index) =>
    required.terms
      ? formatCount(term, lang, unitOf(required.terms[index], edition))
      : formatAmount(term, lang),
  ) as [string, string];
  return formatFraction(observed, of, to, limits, lang);
}

/** What the rule requires: `不低于 5%`, `不低于销售收入的 3%`, `属于以下之一：…`. */
export function formatRequired(condition: Quantity, edition: EditionContext, lang: Language): string {
  const words = wording[lang];
  const { operator, value, unit } = condition.required;
  if (operator === 'present' || value === null) return words.present;
  if (operator === 'in' || operator === 'includes_any') return formatChoice(condition, edition, lang);
  const family = unit === 'count' ? words.counting : unit === 'date' ? words.dating : words.amount;
  if (isOther(value)) {
    const other = words.timesOf(value.title, value.times);
    return operator === 'equals' ? words.equals(other) : `${family[operator]}${words.before(other)}`;
  }
  const written = formatValue(value, condition, edition, lang);
  if (operator === 'equals') return unit === 'boolean' ? written : words.equals(written);
  return `${family[operator]} ${written}`;
}

function formatFraction(
  fraction: Fraction,
  of: string,
  to: string,
  limits: readonly Limit[],
  lang: Language,
): string {
  const words = wording[lang];
  const parts = fraction.years === undefined ? `${of} ÷ ${to}` : words.change(to, of, fraction.years);
  const percent = exactPercentage(fraction, ...limits);
  if (percent !== undefined) return `${percent}%${words.aside(parts)}`;
  return `${fraction.to <= 0 ? words.notComputable : words.belowAll}${words.aside(parts)}`;
}

/** `7～9 分`; an open end is what the number is at least or at most. */
function formatRange(
  { least, most }: { least: number | null; most: number | null },
  condition: Quantity,
  edition: EditionContext,
  lang: Language,
): string {
  const words = wording[lang];
  const { unit, counts } = condition.required;
  const family = unit === 'count' ? words.counting : words.amount;
  const write = (end: number) => formatValue(end, condition, edition, lang);
  if (least !== null && most !== null && unit === 'count')
    return formatCounts(least, most, lang, unitOf(counts, edition));
  if (least !== null && most !== null) return words.range(write(least), write(most));
  if (least !== null) return `${family.at_least} ${write(least)}`;
  return most === null ? words.unknown : `${family.at_most} ${write(most)}`;
}

/** From one count to another, or one where they are the same: `7～9 分`. */
export function formatCounts(least: number, most: number, lang: Language, unit?: CountedUnit): string {
  if (least === most) return formatCount(least, lang, unit);
  return counted(wording[lang].range(formatCount(least, lang), formatCount(most, lang)), lang, unit);
}

function formatMean(
  { sum, years }: { sum: number; years: number },
  limits: readonly Limit[],
  { required: { unit, counts } }: Quantity,
  edition: EditionContext,
  lang: Language,
): string {
  const words = wording[lang];
  const isAmount = unit === 'amount';
  const whole = isAmount ? formatAmount(sum, lang) : formatCount(sum, lang, unitOf(counts, edition));
  if (years <= 0) return words.notComputable;
  const per = isAmount ? FEN_PER_WAN / (lang === 'en' ? 10_000n : 1n) : 1n;
  const scaled = ({ numerator, denominator }: Exact) => exact(numerator, denominator * per);
  const mean = exact(isAmount ? toFen(sum) : BigInt(sum), BigInt(years));
  const decimal = withoutTrailingZeros(
    exactDecimal(scaled(mean), ...limits.map(({ order, value }) => ({ order, value: scaled(value) }))),
  );
  const written = isAmount ? words.money(decimal) : counted(decimal, lang, unitOf(counts, edition));
  return `${words.yearly(written)}${words.aside(words.sumOfYears(whole, years))}`;
}

function counted(number: string, lang: Language, unit: CountedUnit | undefined): string {
  if (!unit) return number;
  if (lang === 'zh') return `${number} ${unit.zh}`;
  return unit === ENTRIES ? number : `${number} ${unit.en[number === '1' ? 0 : 1]}`;
}

/** The codes a membership is about; a rule may name a vocabulary for all of its codes. */
function requiredCodes({ required }: Quantity, { vocabularies }: EditionContext): string[] {
  if (Array.isArray(required.value)) return required.value;
  const named = String(required.value);
  return Object.hasOwn(vocabularies, named) ? allCodes(vocabularies[named] ?? []) : [named];
}

function formatChoice(condition: Quantity, edition: EditionContext, lang: Language): string {
  const { required } = condition;
  const words = wording[lang];
  const titles = titlesFor(condition, edition, lang);
  const codes = requiredCodes(condition, edition);
  if (codes.length > MOST_CODES_LISTED) return words.codes(codes.length);
  const items = words.list(codes.map(code => titleOfCode(code, titles, words.aside)));
  return required.operator === 'in' ? words.oneOf(items) : words.anyOf(items);
}

function formatValue(
  value: boolean | number | string | readonly string[],
  condition: Quantity,
  edition: EditionContext,
  lang: Language,
): string {
  const words = wording[lang];
  const { unit, counts } = condition.required;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number')
    return unit === 'amount' ? formatAmount(value, lang) : formatCount(value, lang, unitOf(counts, edition));
  if (unit === 'amount' && typeof value === 'string') return writeWrittenAmount(value, lang);
  const titles = titlesFor(condition, edition, lang);
  if (typeof value !== 'string')
    return words.list(value.map(code => titleOfCode(code, titles, words.aside))) || words.none;
  return isCode(unit) ? titleOfCode(value, titles, words.aside) : value;
}

/** The limit that a number is compared with, in the unit of facts; none for conditions of another kind. */
function limitOf({ required }: Quantity): Limit[] {
  const { operator, value, unit } = required;
  const order = ORDERS.find(one => one === operator);
  if (!order || (typeof value !== 'string' && typeof value !== 'number')) return [];
  const quantity = parseQuantity(value);
  return quantity?.unit === unit ? [{ order, value: quantity.value }] : [];
}

function readExact(written: string): Exact {
  const [numerator = '0', denominator = '1'] = written.split('/');
  return exact(BigInt(numerator), BigInt(denominator));
}

type Other = Extract<Condition['required']['value'], { fact: string }>;

function isOther(value: Condition['required']['value']): value is Other {
  return typeof value === 'object' && value !== null && 'fact' in value;
}

function isCode(unit: Unit): boolean {
  return unit === 'code' || unit === 'codes';
}

/** Titles for the codes of a condition: its own, else those the rule names, or those observed where it names none. */
function titlesFor(condition: Quantity, edition: EditionContext, lang: Language): CodeTitles {
  const { observed, required } = condition;
  if (!isCode(required.unit)) return new Map();
  if (required.titles) return new Map(Object.entries(required.titles as Record<string, string>));
  const named = required.value === null ? [observed].flat() : requiredCodes(condition, edition);
  return codeTitles(
    named.filter(code => typeof code === 'string'),
    edition,
    lang,
  );
}
