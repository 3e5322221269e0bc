import { maskSenses } from './word-senses.ts';

/** A negation at the end of the words before a phrase governs the phrase. */
const BEFORE = /(?:不(?:应当?|得|宜|能|可|再)?|未(?:曾|予)?|没有|无|非|禁止|严禁)$/;
const LEADING = /^[应须且并已其仍 ]*(?:不|未|没有|无|非)/;
const GOVERNED =
  '应|得|宜|具有|具备|存在|发生|受到|曾|被|拥有|取得|列入|设立|建立|遵守|符合|属于|采用|使用|出现|违反|通过';
const INSIDE = new RegExp(`(?:不|未|没有|无|非)(?:${GOVERNED})`, 'g');

/** Whether the phrase is negated by its own words. Two negations cancel. */
export function isNegated(phrase: string): boolean {
  const masked = maskSenses(phrase);
  const inside = [...masked.matchAll(INSIDE)];
  const leading = LEADING.exec(masked);
  const countedInside = leading && inside[0] && inside[0].index < leading[0].length;
  const count = inside.length + (leading && !countedInside ? 1 : 0);
  return count % 2 === 1;
}

export function endsNegated(before: string): boolean {
  return negationAtEnd(before) !== undefined;
}

/** The negation that ends the words before a phrase, with its place. */
export function negationAtEnd(before: string): { index: number; words: string } | undefined {
  const found = BEFORE.exec(maskSenses(before).trimEnd());
  return found ? { index: found.index, words: found[0] } : undefined;
}

/** 不应, 不得, … within `text`, with their places. */
export function modalNegations(text: string): { index: number; words: string }[] {
  return [...maskSenses(text).matchAll(/不(?:应当?|得|宜|能|可)|严禁|禁止/g)].map(({ index, 0: words }) => ({
    index,
    words,
  }));
}
