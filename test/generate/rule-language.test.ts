import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ruleLanguage } from '../../packages/workshop/site-data/rule-language.ts';
import { ROOT } from '../edition.ts';

const SCHEMAS = join(ROOT, 'schemas');

/** The words of a schema: its alternatives, comparisons by their comparators. */
function keywords(file: string): string[] {
  const { $defs } = JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8'));
  const helpers = ['id', 'fact', 'quantity', 'title', 'path', 'limit', 'years', 'span', 'step', 'code'];
  const names: Record<string, string> = {
    at_least: 'at_least … of',
    sum_of_years: 'sum … years',
    mean_of_years: 'mean … years',
  };
  return Object.keys($defs)
    .filter(name => !helpers.includes(name))
    .flatMap(name =>
      name === 'comparison'
        ? Object.keys($defs.comparison.properties).filter(key => key !== 'id' && key !== 'fact')
        : [names[name] ?? name],
    );
}

test('the reference has every word of the schemas and no other, each with a meaning in both languages', async () => {
  const nodes = await ruleLanguage(openProject(ROOT));
  const of = (part: string) => nodes.filter(node => node.part === part).map(({ keyword }) => keyword);
  expect(of('rule').toSorted()).toEqual(keywords('rule.schema.json').toSorted());
  expect(of('fact').toSorted()).toEqual(keywords('facts.schema.json').toSorted());
  for (const { keyword, meaning } of nodes) {
    expect(meaning.en, keyword).toMatch(/^[A-Z`]/);
    expect(meaning.zh, keyword).not.toBe('');
  }
});

test('an example is of the standard where it has one, and made up of its facts where it has none', async () => {
  const nodes = await ruleLanguage(openProject(ROOT));
  const of = (keyword: string) => nodes.find(node => node.keyword === keyword);
  expect(of('match')?.clause).toBe('ai-revenue');
  expect(of('less_than')?.clause).toBeUndefined();
  expect(of('less_than')?.example).toContain('less_than:');
  expect(of('judgement')?.words?.zh.text).toBe('由评估判断，企业的陈述是');
  expect(of('growth')?.example).toContain('years: 1');
});

test('another standard has its reference, too', async () => {
  const nodes = await ruleLanguage(openProject(join(ROOT, 'test/fixtures/tiny-standard')));
  expect(nodes.length).toBeGreaterThan(20);
});
