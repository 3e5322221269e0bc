import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EditionData } from '../../packages/language/edition/edition-data.ts';
import { ROOT } from '../edition.ts';

/** Sources of the site that hold words or layout. Words for the search and styles are not shown as limits. */
const SHOWN = /\.(astro|ts|tsx|md|mdx)$/;

/** The numbers of the sentences of both editions, as people write them: 5%, 40%, 2000万元. */
async function limits(): Promise<string[]> {
  const editions = await Promise.all(
    ['2024', 'draft'].map(
      async id => JSON.parse(await readFile(join(ROOT, `build/editions/${id}.json`), 'utf8')) as EditionData,
    ),
  );
  const sentences = editions.flatMap(({ clauses }) => clauses.map(({ plain }) => plain));
  const found = sentences.flatMap(sentence => sentence.match(/\d+(?:\.\d+)?\s*(?:%|万元)/g) ?? []);
  return [...new Set(found.map(limit => limit.replace(/\s/g, '')))];
}

/** A limit with blanks or none before its unit; a percentage not as part of a longer number, nor of CSS. */
function typed(source: string, limit: string): boolean {
  const [number = '', unit = ''] = [limit.replace(/[^\d.]/g, ''), limit.replace(/[\d.]/g, '')];
  return new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}\\s*${unit === '万元' ? '万' : unit}`).test(
    source,
  );
}

describe('every number on the site comes from generated data', () => {
  test('the limits of the standard are known to this test', async () => {
    expect(await limits()).toEqual(expect.arrayContaining(['5%', '40%', '30%', '2000万元']));
  });

  test('no source of the site types a limit of the standard', async () => {
    const all = await limits();
    const files = (await readdir(join(ROOT, 'site'), { recursive: true })).filter(name => SHOWN.test(name));
    expect(files.length).toBeGreaterThan(30);
    const found: string[] = [];
    for (const file of files) {
      const source = withoutExamples(await readFile(join(ROOT, 'site', file), 'utf8'));
      for (const limit of all) if (typed(source, limit)) found.push(`${file}: ${limit}`);
    }
    expect(found).toEqual([]);
  });

  test('a typed limit would be seen', () => {
    expect(typed('研究开发费用不低于 5%', '5%')).toBe(true);
    expect(typed('大于等于 2000 万元', '2000万元')).toBe(true);
    expect(typed('width: 45%', '5%')).toBe(false);
  });
});

/** Left out: styles, comments, and what a reader is told to type into the search, which is no statement. */
function withoutExamples(source: string): string {
  return source
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/^\s*(lead|placeholder): .*研发费用.*$|^\s*(lead|placeholder): .*R&D.*$/gm, '');
}
