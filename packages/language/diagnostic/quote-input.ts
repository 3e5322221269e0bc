import type { Bilingual } from '../words.ts';

const LONGEST = 40;
/** Control, zero-width and direction characters: invisible, or able to disturb a terminal. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What a person entered, fit for a message: quoted, cut to 40 characters, invisible characters shown as <U+200B>. */
export function quoteInput(value: unknown): Bilingual {
  if (value === null || value === undefined) return { zh: '空值', en: 'null' };
  if (Array.isArray(value)) return { zh: '一个列表', en: 'a list' };
  if (typeof value === 'object') return { zh: '一组字段', en: 'a group of fields' };
  const text = showInput(Object.is(value, -0) ? '-0' : String(value));
  return { zh: `“${text}”`, en: `\`${text}\`` };
}

/** The same without quotes. */
export function showInput(input: string): string {
  // Cut by code units first: spreading a text of megabytes into characters would be costly.
  const characters = [...input.slice(0, 2 * LONGEST + 2)];
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : input;
  return cut.replace(INVISIBLE, character => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `<U+${code.padStart(4, '0')}>`;
  });
}
