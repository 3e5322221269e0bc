import type { Exact } from '@zhunsheng/language';
import { exact } from '@zhunsheng/language';

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟';
const PLAIN = '一二三四五六七八九十百千';
const RUN =
  /^[零〇两一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]+)?/;

/**
 * The Chinese numeral at the start of `text`: 五, 二十, 两千万, 贰仟万, 一亿零五十万, 零点二, 二〇二四, 二〇〇〇万.
 * Only well-formed numerals are read: 二千五 (2005 or 2500?) and 百 without a digit are not.
 */
export function readChineseNumber(text: string): { value: Exact; length: number } | undefined {
  const run = RUN.exec(text)?.[0];
  if (run === undefined) return undefined;
  const [whole = '', fraction] = plainNumerals(run).replaceAll('〇', '零').replaceAll('两', '二').split('点');
  const integer = readInteger(whole);
  if (integer === undefined) return undefined;
  const decimals = [...(fraction ?? '')].map(digit => DIGITS.indexOf(digit)).join('');
  const value = exact(BigInt(`${integer}${decimals}`), 10n ** BigInt(decimals.length));
  return { value, length: run.length };
}

/** Numerals as in contracts written plainly, one character for one: 贰仟 → 二千. */
export function plainNumerals(text: string): string {
  return text.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, one => PLAIN[FORMAL.indexOf(one)] as string);
}

/** A non-negative integer below 10¹⁶ in Chinese, e.g. 20000000 → 二千万. */
export function writeChineseInteger(value: bigint): string {
  if (value === 0n) return '零';
  const groups = [
    { name: '万亿', size: 10n ** 12n },
    { name: '亿', size: 10n ** 8n },
    { name: '万', size: 10n ** 4n },
    { name: '', size: 1n },
  ];
  let written = '';
  let rest = value;
  let skipped = false;
  for (const { name, size } of groups) {
    const section = rest / size;
    rest %= size;
    if (section === 0n) {
      skipped = written !== '';
      continue;
    }
    if (written && (skipped || section < 1000n)) written += '零';
    // 一万亿零五百亿 would say 亿 twice: between 万亿 and 亿 the 亿 is said once, at the end.
    written += writeSection(section) + (name === '万亿' && rest >= 10n ** 8n ? '万' : name);
    skipped = false;
  }
  return written.replace(/^一十/, '十');
}

/** A non-negative decimal such as "5.5" in Chinese: 五点五. */
export function writeChineseDecimal(decimal: string): string {
  const [whole = '0', fraction] = decimal.split('.');
  const integer = writeChineseInteger(BigInt(whole));
  return fraction ? `${integer}点${[...fraction].map(digit => DIGITS[Number(digit)]).join('')}` : integer;
}

/** 1 to 9999 without leading 零; 10 is 一十. */
function writeSection(section: bigint): string {
  const digits = [...section.toString()].map(Number);
  let written = '';
  let zero = false;
  digits.forEach((digit, index) => {
    if (digit === 0) {
      zero = true;
      return;
    }
    if (zero) written += '零';
    zero = false;
    written += `${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`;
  });
  return written;
}

function readInteger(run: string): bigint | undefined {
  const [, digits, scale = ''] = /^([零一二三四五六七八九]{2,})([万亿]*)$/.exec(run) ?? [];
  if (digits !== undefined) {
    const value = BigInt([...digits].map(digit => DIGITS.indexOf(digit)).join(''));
    return [...scale].reduce((product, one) => product * (one === '万' ? 10_000n : 100_000_000n), value);
  }
  const value = addUp(run);
  return usual(run) === usual(writeChineseInteger(value)) ? value : undefined;
}

/** The value of a run if it is well-formed. */
function addUp(run: string): bigint {
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  for (const character of run) {
    const place = PLACES.indexOf(character);
    if (place > 0) {
      section += (digit || 1n) * 10n ** BigInt(place);
      digit = 0n;
    } else if (character === '万') {
      total += (section + digit) * 10_000n;
      section = digit = 0n;
    } else if (character === '亿') {
      total = (total + section + digit) * 100_000_000n;
      section = digit = 0n;
    } else {
      digit = BigInt(DIGITS.indexOf(character));
    }
  }
  return total + section + digit;
}

/** Spellings that are all in use made one: 一十/十 at the start, 百十/百一十, 万零五千/万五千. */
function usual(run: string): string {
  return run
    .replace(/^一十/, '十')
    .replace(/([百零])十/g, '$1一十')
    .replace(/([万亿])零(?=.千)/g, '$1');
}
