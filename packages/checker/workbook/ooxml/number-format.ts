/** What a number format makes of a number, as far as it changes what the number means. */
export interface NumberFormat {
  /** `scaled`: shown divided by thousands, so that what is seen is not what is stored; `unit`: with a unit after it. */
  readonly kind: 'plain' | 'date' | 'time' | 'percent' | 'scaled' | 'unit';
  /** Digits that leading zeros fill up to: `000000` is 6. */
  readonly digits?: number;
  /** The text shown with the number, where a unit is in it. */
  readonly unit?: string;
}

export const PLAIN: NumberFormat = { kind: 'plain' };

/** The formats that Excel has by number, without writing them into the file; 27–36 and 50–58 are East Asian dates. */
export function builtinFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 5 && id <= 8) || id === 42 || id === 44) return { kind: 'unit', unit: '¥' };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35) || id === 55 || id === 56) {
    return { kind: 'time' };
  }
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return { kind: 'date' };
  return PLAIN;
}

/** What makes another amount or number of the digits before or after it. */
const UNIT = /[千百十万亿兆元圆角分厘%‰¥￥$€£]|RMB|CNY|USD|EUR|HKD|^\s*[km]\s*$/i;
/** The unit of every amount. */
const OWN_UNIT = '万元';

/**
 * Reads a format code such as `yyyy"年"m"月"` or `0.00%`. Whether it is a date the first section, for positive numbers,
 * decides; a section that scales or names a unit may be chosen by a condition, so every one counts.
 */
export function parseNumberFormat(code: string): NumberFormat {
  const sections = splitSections(code);
  const [{ bare }] = sections as [Section];
  if (/[yd]|年|月|日/i.test(bare)) return { kind: 'date' };
  if (/[hs]/i.test(bare)) return { kind: 'time' };
  if (/m/i.test(bare)) return { kind: 'date' };
  if (sections.some(section => section.bare.includes('%'))) return { kind: 'percent' };
  if (sections.some(section => section.pointed || /[0#?],+(?![0#?,])/.test(section.bare)))
    return { kind: 'scaled' };
  const unit = sections
    .map(({ shown }) => shown.trim())
    .find(shown => UNIT.test(shown.replaceAll(OWN_UNIT, '')));
  if (unit !== undefined) return { kind: 'unit', unit };
  return /^0{2,}$/.test(bare) ? { kind: 'plain', digits: bare.length } : PLAIN;
}

interface Section {
  /** The codes alone: without texts, conditions and colours. */
  readonly bare: string;
  /** The texts that are shown with the number. */
  readonly shown: string;
  /** A point that is only text stands among the digits: 123 is shown as 12.3. */
  readonly pointed: boolean;
}

/** A text in quotes, a character after `\` or `!`, one left as blank or filled with, brackets, the general format, `;`. */
const TOKEN = /"([^"]*)(?:"|$)|[\\!](.)|[_*].|\[([^\]]*)(?:\]|$)|General|G\/通用格式|[\s\S]/gi;

function splitSections(code: string): Section[] {
  const sections = [{ bare: '', shown: '', pointed: false }];
  let afterPoint = false;
  for (const [token, quoted, escaped, bracketed] of code.matchAll(TOKEN)) {
    const section = sections.at(-1) as (typeof sections)[number];
    const text = quoted ?? escaped ?? currency(bracketed);
    if (token === ';') sections.push({ bare: '', shown: '', pointed: false });
    else if (text !== undefined) {
      section.shown += text;
      afterPoint = text === '.' && /[0#?]$/.test(section.bare);
    } else if (bracketed !== undefined) section.bare += /^(h+|m+|s+)$/i.test(bracketed) ? bracketed : '';
    else if (token.length === 1) {
      if (afterPoint && /[0#?]/.test(token)) section.pointed = true;
      afterPoint = false;
      section.bare += token;
      // A character that is no code is shown as it is.
      if (UNIT.test(token) && token !== '%') section.shown += token;
    }
  }
  return sections;
}

/** The sign in `[$¥-804]`. */
function currency(bracketed: string | undefined): string | undefined {
  return bracketed?.startsWith('$') ? (bracketed.slice(1).split('-')[0] as string) : undefined;
}
