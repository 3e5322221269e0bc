import { beforeEach, describe, expect, test } from 'vitest';
import { lintProject } from '../../packages/workshop/lint/lint-project.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { places, rewrite, tinyProject } from '../editions/tiny-project.ts';

let root: string;
const FACTS = 'criteria/one/facts.yaml';
const STANDARD = 'criteria/one/standard.yaml';
const INCOME = 'income: { title: { zh: 上年收入, en: income }, latest: harvests.income }';

beforeEach(async () => {
  root = await tinyProject();
});

/** What is wrong with the edition, and what lint says of its facts and rules, as "path:line code". */
async function found(): Promise<string[]> {
  const { problems, ruleProblems } = await openProject(root).edition('one');
  return places(root, [...problems, ...ruleProblems]);
}

/** The facts of the tiny standard and others below them, from line 4 on. */
async function withFacts(...facts: readonly string[]): Promise<void> {
  const written = facts.map(fact => `${fact.replace(/^(\w+): /, '$1: { title: { zh: 甲, en: a }, ')} }`);
  await rewrite(root, FACTS, INCOME, [INCOME, ...written].join('\n'));
}

async function withConclusion(rule: string): Promise<void> {
  await rewrite(root, STANDARD, 'chapters:', `conclusion: { rule: ${rule} }\nchapters:`);
}

describe('facts', () => {
  test('a circle is one finding, with the way round', async () => {
    await withFacts('one: sum: [two, income]', 'two: sum: [three, income]', 'three: sum: [one, income]');
    const { ruleProblems } = await openProject(root).edition('one');
    expect(places(root, ruleProblems)).toEqual([`${FACTS}:4 fact-cycle`]);
    expect(ruleProblems[0]?.message.zh).toBe('事实 one 由它自己得出：one → two → three → one');
  });

  test('a fact that is itself', async () => {
    await withFacts('one: greatest: [one, income]');
    expect(await found()).toEqual([`${FACTS}:4 fact-cycle`]);
  });

  test('a total whose limit is of another unit, a fraction of 分, or no quantity', async () => {
    await withFacts(
      'one: total: [income, income], at_most: 5',
      'two: total: [income, income], at_most: 0.0000001 万元',
      'three: total: [income, income], at_most: 100 万元',
      'four: total: [income, income], at_most: 10%',
    );
    expect(await found()).toEqual([`${FACTS}:4 cap-unit`, `${FACTS}:5 cap-unit`, `${FACTS}:7 cap-unit`]);
  });

  test('a title for a grade that there is not', async () => {
    await withFacts(
      'level: grade: income, steps: [{ more_than: 5 万元, is: b }], else: c, titles: { b: { zh: 乙, en: b }, d: { zh: 丁, en: d } }',
    );
    const { ruleProblems } = await openProject(root).edition('one');
    expect(places(root, ruleProblems)).toEqual([`${FACTS}:4 unknown-code`]);
    expect(ruleProblems[0]?.message.zh).toBe('事实 level 没有代码 d');
  });

  test('a step that nothing reaches is said where it stands', async () => {
    await withFacts(
      'level: grade: income, steps: [{ more_than: 5 万元, is: b }, { more_than: 9 万元, is: a }], else: c',
    );
    const { problems } = await lintProject(openProject(root));
    expect(places(root, problems)).toContain(`${FACTS}:4 step-unreachable`);
  });

  test('points without a grade, a grade without points, a band that nobody marks', async () => {
    await withFacts(
      'level: grade: income, steps: [{ more_than: 9 万元, is: a }], else: c',
      'one: points: income, of: { a: 1 }',
      'two: points: level, of: { a: [1, 2] }',
      'three: points: level, of: { a: 1, c: 0, constructor: 5 }',
    );
    expect(await found()).toEqual([
      `${FACTS}:5 points-without-grade`,
      `${FACTS}:6 grade-without-points`,
      `${FACTS}:6 band-without-mark`,
      `${FACTS}:7 points-without-grade`,
    ]);
  });
});

describe('the conclusion', () => {
  test('rests on a clause there is not, or on more than there are', async () => {
    await withConclusion(
      '{ any: [{ clause: incom }, { at_least: 3, of: [{ clause: income }, { clause: constructor }] }] }',
    );
    const { ruleProblems } = await openProject(root).edition('one');
    expect(places(root, ruleProblems)).toEqual([
      `${STANDARD}:6 conclusion-clause`,
      `${STANDARD}:6 more-than-parts`,
      `${STANDARD}:6 conclusion-clause`,
    ]);
    expect(ruleProblems[0]?.help.zh).toMatch(/^是否应为 `income`/);
  });

  test('two of them', async () => {
    await withConclusion('{ clause: income }');
    await withConclusion('{ clause: organic }');
    expect(await found()).toEqual([`${STANDARD}:7 duplicate-key`]);
  });

  test('of a standard without clauses', async () => {
    await rewrite(root, STANDARD, ', clauses: [organic, income]', '');
    expect(await found()).toContain(`${STANDARD}:7 no-clauses`);
  });
});

test('a clause that is left to judgement and that no finding can be about', async () => {
  await rewrite(root, 'criteria/one/clauses/organic.yaml', 'mode: computed', 'mode: judgement');
  expect(await found()).toEqual(['schemas/one/declaration.schema.json:8 schema-finding-missing']);
});

test('a unit that the standard does not declare', async () => {
  await rewrite(root, 'criteria/one/clauses/income.yaml', 'more_than: 10 万元', 'more_than: 10 人');
  expect(await found()).toEqual(['criteria/one/clauses/income.yaml:8 unit-mismatch']);
});
