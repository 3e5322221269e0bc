import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quoteInput } from '../../packages/language/diagnostic/quote-input.ts';
import { catalogue } from '../../packages/survey/diagnostic/catalogue.ts';

const PACKAGES = new URL('../../packages/', import.meta.url);

test('no code is used twice', async () => {
  // Each package words its own problems; workbook-problems.ts joins those of the form and of its cells.
  const files = ['language', 'checker', 'survey'].flatMap(name =>
    readdirSync(new URL(`${name}/diagnostic/`, PACKAGES))
      .filter(file => file.endsWith('-problems.ts') && file !== 'workbook-problems.ts')
      .map(file => new URL(`${name}/diagnostic/${file}`, PACKAGES)),
  );
  const parts = await Promise.all(files.map(file => import(file.pathname)));
  const codes = parts.flatMap(part =>
    Object.entries(part).flatMap(([name, entries]) =>
      name.endsWith('Problems') ? Object.keys(entries as object) : [],
    ),
  );
  expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test.each(Object.entries(catalogue))(
  '%s says the same in both languages, in Chinese punctuation',
  (code, { message, help }) => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(placeholders(message.zh)).toEqual(placeholders(message.en));
    expect(placeholders(help.zh)).toEqual(placeholders(help.en));
    expect(message.zh + help.zh).not.toMatch(/\p{Script=Han}[,;:!?]/u);
  },
);

test('input is quoted short and with nothing invisible in it', () => {
  expect(quoteInput('a\u200b\u001b[1m')).toEqual({
    zh: '“a<U+200B><U+001B>[1m”',
    en: '`a<U+200B><U+001B>[1m`',
  });
  expect(quoteInput('𠮷'.repeat(41)).zh).toBe(`“${'𠮷'.repeat(40)}…”`);
  expect([null, [], {}, -0].map(value => quoteInput(value).zh)).toEqual([
    '空值',
    '一个列表',
    '一组字段',
    '“-0”',
  ]);
});
