import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gbtLints } from '../../packages/workshop/lint/gbt-lints.ts';
import { gbtNotApplicable } from '../../packages/workshop/lint/gbt-not-applicable.ts';
import { ruleLints } from '../../packages/workshop/lint/rule-lints.ts';
import { lintDocs } from '../../scripts/generate/lint-docs.ts';
import { ROOT } from '../edition.ts';

/** What is tested besides the rules themselves. */
const RULE = /^[a-z]{3}-\d{2}-/;
const stems = (folder: string, suffix: string) =>
  readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith(suffix))
    .map(name => name.slice(0, -suffix.length))
    .sort();

const rules = stems('packages/workshop/lint/gbt', '.ts');
const ofRules = stems('packages/workshop/lint/rules', '.ts');

it('the folder of rules holds nothing else', () => {
  expect(readdirSync(join(ROOT, 'packages/workshop/lint/gbt')).filter(name => !RULE.test(name))).toEqual([]);
});

it('every rule has a test of its name, and every such test a rule', () => {
  expect(stems('test/lints', '.test.ts').filter(name => RULE.test(name))).toEqual(rules);
});

it('every rule has a docs page of its name, and every page a rule', () => {
  expect(stems('docs/lints', '.md').filter(name => name !== 'README')).toEqual([...ofRules, ...rules].sort());
});

it('every lint of facts and rules runs, under the name of its file, and has a test of that name', () => {
  expect(ruleLints.map(({ code }) => code).sort()).toEqual(ofRules);
  const tests = stems('test/lints', '.test.ts');
  expect(ofRules.filter(name => !tests.includes(name))).toEqual([]);
});

it('every rule runs, under the id of its file and once', () => {
  expect(gbtLints.map(({ id }) => id.toLowerCase()).sort()).toEqual(rules.map(name => name.slice(0, 6)));
});

it('all 48 rules of the list apply or have the reason why not', () => {
  const ids = [...gbtLints, ...gbtNotApplicable].map(({ id }) => id);
  const counts = { STR: 10, NUM: 10, MOD: 10, REF: 7, NAM: 2, CNT: 1, QTY: 3, COV: 2, FMT: 3 };
  const expected = Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`),
  );
  expect(ids.sort()).toEqual(expected.sort());
});

it('the docs pages are what is generated now', async () => {
  const pages = await lintDocs(ROOT);
  const stale = [...pages].filter(
    ([name, text]) => readFileSync(join(ROOT, 'docs/lints', name), 'utf8') !== text,
  );
  expect(stale.map(([name]) => name)).toEqual([]);
});
