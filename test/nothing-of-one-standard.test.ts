import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type JsonSchema, readFields } from '../packages/language/rule/fields.ts';
import { ROOT } from './edition.ts';

/** The language's own words among the names of fields: every standard that has such a field means the same by them. */
const OF_THE_LANGUAGE = new Set(['as_of', 'valid_until']);

/** Field names that are ordinary words stand everywhere; those of several words are a standard's own. */
const names = [...readFields(schemaOf('2024')).keys()]
  .flatMap(path => path.split('.').at(-1) as string)
  .filter(name => name.includes('_') && !OF_THE_LANGUAGE.has(name));
const paths = [...readFields(schemaOf('2024')).keys()].filter(path => path.includes('.'));
const WORDS = [
  '辽宁',
  'Liaoning',
  '沈阳',
  '大连',
  'LN-SHENFU',
  '统一社会信用代码',
  '人工智能',
  '编制说明',
  '出自编制说明',
];

/** Where a word may stand, and why. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  // 编制说明 is what every standard in China is submitted with: a command writes it, the rules of GB/T 1.1 speak of it.
  编制说明:
    /^packages\/(command\/export-notes|workshop\/export\/notes\/assemble-notes|workshop\/lint\/gbt\/)/,
  // An example of a lint, as its documentation shows it.
  'finance.revenue': /^packages\/workshop\/lint\/rules\//,
  // Members of a report, whose form is the same for every standard.
  'enterprise.name': /^packages\/command\/start\.ts$/,
  'enterprise.size': /^packages\/checker\/report\/oscal\/oscal-result\.ts$/,
};

test('no name, field or place of the standard of this clone stands in the code of the toolkit', () => {
  const found = ['packages', 'site'].flatMap(folder =>
    sources(folder).flatMap(file => {
      const code = withoutComments(readFileSync(join(ROOT, file), 'utf8'));
      const said = WORDS.filter(word => code.includes(word) && !ALLOWED[word]?.test(file));
      const named = [...names, ...paths].filter(name =>
        new RegExp(`(?<![\\w.])${name.replace('.', '\\.')}(?!\\w)`).test(code),
      );
      return [...said, ...named.filter(name => !ALLOWED[name]?.test(file))].map(word => `${file}: ${word}`);
    }),
  );
  expect(found).toEqual([]);
});

test('the check has an eye for what it looks for', () => {
  expect(names).toContain('rd_expense');
  expect(paths).toContain('enterprise.uscc');
  expect(withoutComments("const a = 'x'; // 辽宁\n/* 辽宁 */ const url = 'https://辽宁';")).toBe(
    "const a = 'x'; \n const url = 'https://辽宁';",
  );
});

function schemaOf(edition: string): JsonSchema {
  return JSON.parse(
    readFileSync(join(ROOT, `schemas/${edition}/declaration.schema.json`), 'utf8'),
  ) as JsonSchema;
}

/** The files of code in a folder, but for what is generated and the site's content. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return /^(build|types|node_modules|content)$/.test(entry.name) ? [] : sources(path);
    return /\.(ts|tsx|astro|mjs)$/.test(entry.name) ? [path] : [];
  });
}

/** Comments show the meaning by examples; only what runs and what people read must not know any standard. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/[^\n]*/gm, '$1');
}
