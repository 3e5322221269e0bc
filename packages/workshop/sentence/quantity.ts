import type { CountedUnits, Exact } from '@zhunsheng/language';
import { exact, FEN_PER_WAN } from '@zhunsheng/language';
import { plainNumerals, readChineseNumber } from './chinese-number.ts';
import { divide, foldWidth, multiply, type NumeralStyle, readNumeral, writeNumeral } from './numeral.ts';

/** What kind of thing a quantity counts; `other` has no place in the rule language (倍, ‰ of nothing, a vague 十余项). */
export type QuantityUnit = 'ratio' | 'amount' | 'count' | 'person' | 'time' | 'date' | 'other';

/** A quantity as a sentence writes it. Amounts are in 分, ratios plain, counts plain. */
export interface Quantity {
  readonly value: Exact;
  readonly unit: QuantityUnit;
  readonly length: number;
  readonly style: NumeralStyle;
  /** Blank between number and unit. */
  readonly gap: string;
  /** The unit as written: %, 万元, 项, 百分之; empty when there is none. */
  readonly measure: string;
  /** One measure in the unit of `value`. */
  readonly factor: Exact;
  /** The date as ISO text. */
  readonly date?: string;
}

const YUAN = exact(FEN_PER_WAN, 10_000n);
const ONE = exact(1n);
const MEASURE =
  /^( ?)(%|‰|个百分点|成(?![立为员果熟功])|[十百千万亿]*[元圆]整?|[十百千万亿]*[余多几]?(?:个完整会计年度|个会计年度|会计年度|年度|个月|小时|个?(?:工作|自然|日历)(?:日|天数?)|个季度|周岁|周年|人次|人天|分(?![之别类析级])|[年月日天周岁倍次人名位项个件种层类份篇款套台部条级档组批门家户])|[百千万亿]+(?![^\s\p{P}以及或的左起上]))/u;
const HALF = /^(?:半数|一半)/;
const DATE = /^(\d{4})(?:-| ?年 ?)(\d{1,2})(?:-| ?月 ?)(\d{1,2})(?: ?日)?(?!\d)/;

/**
 * The quantity at the start of `text`: 5%, ５％, 百分之五, 2/3, 半数, 2 000 万元, 贰仟万元, 1 亿 2000 万元, 三项, 3 万人,
 * 2024 年 1 月 1 日.
 * Chinese numerals need a unit (统一 is no number); Arabic ones do not. `units` are what a standard counts in (平方米).
 */
export function readQuantity(text: string, units: CountedUnits = {}): Quantity | undefined {
  return readDate(text) ?? readFraction(text) ?? readHalf(text) ?? readMeasured(text, units);
}

/** The length of a number with a unit that begins `text` but is malformed: 2,00 万元, 二千五元; 0 when there is none. */
export function malformedQuantity(text: string): number {
  if (readQuantity(text)) return 0;
  const folded = foldWidth(text);
  const digits = /^\d[\d,.]*/.exec(folded)?.[0].length ?? 0;
  const chinese = /^[零〇一二两三四五六七八九十百千万亿点]+/.exec(plainNumerals(text))?.[0].length ?? 0;
  return digits || (MEASURE.test(folded.slice(chinese)) || /^分之/.test(text.slice(chinese)) ? chinese : 0);
}

/** The same quantity with another value, in the same unit and style; undefined when it cannot be written so. */
export function writeQuantity(quantity: Quantity, value: Exact): string | undefined {
  if (quantity.unit === 'date' || /^(?:半数|一半|\/)/.test(quantity.measure)) return undefined;
  const number = writeNumeral(divide(value, quantity.factor), quantity.style);
  if (number === undefined) return undefined;
  if (quantity.unit === 'count' && number === '二') return `两${quantity.gap}${quantity.measure}`;
  if (!quantity.measure.endsWith('分之')) return number + quantity.gap + quantity.measure;
  return quantity.measure + (number === '一百' ? '百' : number);
}

function readDate(text: string): Quantity | undefined {
  const match = DATE.exec(foldWidth(text));
  if (!match) return undefined;
  const [whole, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const style = { script: 'arabic', grouping: '', liang: false } as const;
  return {
    value: exact(0n),
    unit: 'date',
    length: whole.length,
    style,
    gap: '',
    measure: '',
    factor: ONE,
    date,
  };
}

/** 百分之五点五, 千分之三, 三分之一. */
function readFraction(text: string): Quantity | undefined {
  const parts = /^([百千万]|[一二三四五六七八九十百千万]+)分之 ?/.exec(text);
  if (!parts) return undefined;
  const [measure = '', denominator = ''] = parts;
  const divisor = readChineseNumber(denominator.replace(/^(?=[百千万])/, '一'));
  const rest = text.slice(measure.length);
  const bare = /^百(?![一二三四五六七八九十千万亿])/.test(rest);
  const numeral = bare ? { ...readNumeral('一百'), length: 1 } : readNumeral(rest);
  if (!divisor || !numeral?.value || !numeral.style || divisor.value.numerator === 0n) return undefined;
  const factor = divide(ONE, divisor.value);
  const { value, style } = numeral;
  const length = measure.length + numeral.length;
  return {
    value: multiply(value, factor),
    unit: 'ratio',
    length,
    style,
    gap: '',
    measure: measure.trimEnd(),
    factor,
  };
}

/** 半数 and 一半; 2/3 in figures. */
function readHalf(text: string): Quantity | undefined {
  const half = HALF.exec(text)?.[0];
  const [slash, of = '', to = ''] = /^(\d{1,4})\/(\d{1,4})(?![\d/.])/.exec(foldWidth(text)) ?? [];
  const measure = half ?? (slash === undefined || Number(to) === 0 ? undefined : `/${to}`);
  if (measure === undefined) return undefined;
  const value = half ? exact(1n, 2n) : exact(BigInt(of), BigInt(to));
  const style = { script: half ? 'chinese' : 'arabic', grouping: '', liang: false } as const;
  const { length } = half ?? slash ?? '';
  return { value, unit: 'ratio', length, style, gap: '', measure, factor: ONE };
}

function readMeasured(text: string, units: CountedUnits = {}): Quantity | undefined {
  const numeral = readNumeral(text);
  if (!numeral) return undefined;
  const compound = readCompound(text);
  if (compound) return compound;
  const after = text.slice(numeral.length);
  const match = MEASURE.exec(plainNumerals(foldWidth(after)));
  const declared = declaredUnit(after, units);
  if (declared !== undefined && declared.length > (match?.[0].length ?? 0)) {
    const [gap, measure] = [/^ ?/.exec(declared)?.[0] ?? '', declared.trimStart()];
    const length = numeral.length + declared.length;
    return { value: numeral.value, unit: 'count', length, style: numeral.style, gap, measure, factor: ONE };
  }
  if (!match && numeral.style.script === 'chinese') return undefined;
  const [whole = '', gap = '', folded = ''] = match ?? [];
  const measure = after.slice(gap.length, gap.length + folded.length);
  const { unit, factor } = unitOf(folded);
  const length = numeral.length + whole.length;
  return { value: multiply(numeral.value, factor), unit, length, style: numeral.style, gap, measure, factor };
}

/** The longest unit of the standard that begins `text`, with the blank before it. */
function declaredUnit(text: string, units: CountedUnits): string | undefined {
  const rest = text.replace(/^ /, '');
  const forms = Object.values(units).flatMap(({ zh, forms = [] }) => [zh, ...forms]);
  const [longest] = forms.filter(form => rest.startsWith(form)).sort((a, b) => b.length - a.length);
  return longest && text.slice(0, text.length - rest.length) + longest;
}

/** 1 亿 2000 万元: parts of falling size, one 元 at the end. */
function readCompound(text: string): Quantity | undefined {
  const high = readNumeral(text);
  const unit = high && /^ ?亿 ?零?(?=[\d０-９])/.exec(text.slice(high.length));
  if (!unit) return undefined;
  const before = high.length + unit[0].length;
  const low = readMeasured(text.slice(before));
  const hundredMillion = multiply(scaleOf('亿'), YUAN);
  if (low?.unit !== 'amount' || low.factor.numerator >= hundredMillion.numerator) return undefined;
  const sum = multiply(high.value, hundredMillion).numerator * low.value.denominator + low.value.numerator;
  return { ...low, value: exact(sum, low.value.denominator), length: before + low.length };
}

function unitOf(measure: string): { unit: QuantityUnit; factor: Exact } {
  if (measure === '') return { unit: 'count', factor: ONE };
  if (measure === '%') return { unit: 'ratio', factor: exact(1n, 100n) };
  if (measure === '‰') return { unit: 'ratio', factor: exact(1n, 1000n) };
  if (measure === '成') return { unit: 'ratio', factor: exact(1n, 10n) };
  const scale = /^[十百千万亿]*/.exec(measure)?.[0] ?? '';
  const kind = measure.slice(scale.length);
  // 500 万 without what it counts: money or things.
  if (kind === '' || /^[余多几]|^个百分点$|^[倍次]$|^人[次天]$/.test(kind))
    return { unit: 'other', factor: ONE };
  const factor = scaleOf(scale);
  if (/^[元圆]/.test(kind)) return { unit: 'amount', factor: multiply(factor, YUAN) };
  if (/[年月日天周岁]|小时|[年季]度/.test(kind)) return { unit: 'time', factor };
  return { unit: /[人名位]/.test(kind) ? 'person' : 'count', factor };
}

/** 万, 千万, 亿 as a number; 1 for none. */
function scaleOf(scale: string): Exact {
  if (scale === '') return ONE;
  return readChineseNumber(scale.startsWith('十') ? scale : `一${scale}`)?.value ?? exact(0n);
}
