/** What a number format makes of a number, as far as it changes what the number means. */
export interface NumberFormat {
  /** `scaled`: shown divided by thousands, so that what is seen is not what is stored. */
  readonly kind: 'plain' | 'date' | 'time' | 'percent' | 'scaled';
  /** Digits that leading zeros fill up to: `000000` is 6. */
  readonly digits?: number;
}

export const PLAIN: NumberFormat = { kind: 'plain' };

/** The formats that Excel has by number, without writing them into the file; 27–36 and 50–58 are East Asian dates. */
export function builtinFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35) || id === 55 || id === 56) {
    return { kind: 'time' };
  }
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return { kind: 'date' };
  return PLAIN;
}

/** Reads a format code such as `yyyy"年"m"月"` or `0.00%`. The first section, for positive numbers, decides. */
export function parseNumberFormat(code: string): NumberFormat {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/General|G\/通用格式/gi, '')
    .split(';')[0] as string;
  if (/[yd]|年|月|日/i.test(bare)) return { kind: 'date' };
  if (/[hs]/i.test(bare)) return { kind: 'time' };
  if (/m/i.test(bare)) return { kind: 'date' };
  if (bare.includes('%')) return { kind: 'percent' };
  if (/[0#?],+(?![0#?,])/.test(bare) || /!\./.test(code)) return { kind: 'scaled' };
  return /^0{2,}$/.test(bare) ? { kind: 'plain', digits: bare.length } : PLAIN;
}
