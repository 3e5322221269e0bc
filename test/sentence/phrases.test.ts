import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Convention } from '../../packages/workshop/sentence/comparator-words.ts';
import { parsePhrase } from '../../packages/workshop/sentence/parse-phrase.ts';

interface Source {
  readonly source: string;
  readonly convention?: Convention;
  readonly phrases: Readonly<Record<string, string>>;
}

const SOURCES = parse(readFileSync(new URL('phrases.yaml', import.meta.url), 'utf8')) as Source[];

const SIGNS = { at_least: '≥', more_than: '>', at_most: '≤', less_than: '<' } as const;

/** A unit of the corpus: what kind of thing it counts, and how many of the smallest it is. */
const UNITS: Record<string, readonly [kind: string, times: number]> = {
  '%': ['ratio', 1 / 100],
  '‰': ['ratio', 1 / 1000],
  元: ['amount', 100],
  万元: ['amount', 1e6],
  亿元: ['amount', 1e10],
  人: ['person', 1],
  ...Object.fromEntries([...'项个家种分'].map(unit => [unit, ['count', 1] as const])),
  ...Object.fromEntries([...'年月日时'].map(unit => [unit, ['time', 1] as const])),
};

/** "≥ 5 %" as "≥ 0.05 ratio"; a plain number counts, a fraction is a ratio. */
function meant(meaning: string): string {
  const [sign = '', number = '', unit, , of] = meaning.split(' ');
  const [over = '', under] = number.split('/');
  const [kind, times] = unit ? (UNITS[unit] ?? [unit, 1]) : [under ? 'ratio' : 'count', 1];
  const value = (Number(over) / Number(under ?? 1)) * times;
  return `${sign} ${value.toPrecision(12)} ${kind}${of ? ` of ${of}` : ''}`;
}

function read(text: string, convention?: Convention): string {
  const phrase = parsePhrase(text, convention);
  if (phrase.kind !== 'limit') return phrase.kind === 'words' ? 'no limit' : 'refused';
  const { value, unit } = phrase.quantity.item;
  const sign = phrase.order ? SIGNS[phrase.order] : '=';
  const of = phrase.of ? ` of ${phrase.of.item.value.numerator}` : '';
  return `${sign} ${(Number(value.numerator) / Number(value.denominator)).toPrecision(12)} ${unit}${of}`;
}

test('of what published standards write, nothing is read wrongly, and most is read', () => {
  const wrong: string[] = [];
  const refused: string[] = [];
  let right = 0;
  for (const { source, convention, phrases } of SOURCES) {
    for (const [text, meaning] of Object.entries(phrases)) {
      const found = read(text, convention);
      const wanted = meaning === 'refused' ? meaning : meant(meaning);
      if (found === wanted) right++;
      else if (found === 'refused') refused.push(`${source}: ${text}`);
      else wrong.push(`${source}: ${text}: ${found}, meant ${meaning}`);
    }
  }
  const all = SOURCES.flatMap(({ phrases }) => Object.values(phrases));
  const unreadable = all.filter(meaning => meaning === 'refused').length;
  console.log(
    `phrases: ${all.length} of ${SOURCES.length} sources; read rightly ${right - unreadable}, refused ${unreadable + refused.length} (${refused.length} of them have a meaning), wrong ${wrong.length}`,
    refused,
  );
  expect(wrong).toEqual([]);
  expect(refused.length).toBe(3);
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(SOURCES.length).toBeGreaterThanOrEqual(15);
});
