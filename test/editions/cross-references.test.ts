import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crossReferences } from '../../packages/workshop/lint/cross-references.ts';
import { usesWord } from '../../packages/workshop/lint/references/term-references.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ROOT } from '../edition.ts';
import { places, rewrite, tinyProject } from './tiny-project.ts';

async function found(root: string): Promise<string[]> {
  return places(root, await crossReferences(openProject(root), 'one'));
}

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await tinyProject();
  for (const [path, source] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), source);
  }
  return root;
}

function terms(...entries: { term: string; definition?: string; usedIn?: string }[]): string {
  const written = entries.map(
    ({ term, definition = '一个概念。', usedIn }, index) =>
      `  - id: term-${index}\n    term: { zh: ${term}, en: term }\n    definition: 某${definition}\n    summary: { en: x }\n` +
      `    provenance: editorial\n    source: 编辑补充\n${usedIn ? `    used_in: [${usedIn}]\n` : ''}`,
  );
  return `terms:\n${written.join('')}`;
}

test('the tiny standard is in order', async () => {
  expect(await found(await tinyProject())).toEqual([]);
});

test.each(['2024', 'draft'])('edition %s of this project is in order', async edition => {
  expect(places(ROOT, await crossReferences(openProject(ROOT), edition))).toEqual([]);
});

describe('terms', () => {
  test('that nothing uses, and a word defined twice', async () => {
    const root = await project({
      'criteria/one/terms.yaml': terms({ term: '茶园' }, { term: '咖啡园' }, { term: '茶园' }),
    });
    expect(await found(root)).toEqual([
      'criteria/one/terms.yaml:15 term-duplicate',
      'criteria/one/terms.yaml:9 term-unused',
    ]);
  });

  test('whose used_in is not so: a clause without it, a sentence that has it, a clause that does not exist', async () => {
    const root = await project({
      'criteria/one/terms.yaml': terms(
        { term: '茶园', usedIn: 'income' },
        { term: '有机种植', usedIn: 'income' },
        { term: '上年收入', usedIn: 'incom' },
      ),
    });
    expect((await found(root)).sort()).toEqual([
      'criteria/one/terms.yaml:15 term-not-in-clause',
      'criteria/one/terms.yaml:15 term-use-unlisted',
      'criteria/one/terms.yaml:22 clause-reference-unknown',
      'criteria/one/terms.yaml:22 term-use-unlisted',
      'criteria/one/terms.yaml:8 term-use-unlisted',
    ]);
  });

  test.each([
    ['中型和大型企业', '中型企业', true],
    ['中型和大型企业', '大型企业', true],
    ['小型和微型企业', '中型企业', false],
    ['中型设备，企业', '中型企业', false],
    ['销售（营业）收入总额', '销售（营业）收入总额', true],
  ])('%s uses %s: %s', (text, word, expected) => {
    expect(usesWord(text, word)).toBe(expected);
  });
});

describe('ids', () => {
  test('conditions, readings and regions that do not exist', async () => {
    const root = await tinyProject();
    const interpretation = [
      'interpretations:',
      '  - id: which-year',
      '    question: { zh: 哪一年？, en: which year? }',
      '    readings:',
      '      - { id: a, text: { zh: 甲, en: a } }',
      '      - { id: b, text: { zh: 乙, en: b } }',
      '    follows: c',
      '    reason: { zh: 无, en: none }',
      '    conditions: [above, below]',
    ].join('\n');
    await rewrite(
      root,
      'criteria/one/clauses/income.yaml',
      'rationale: { text: 虚构。,',
      `${interpretation}\nrationale: { compared_with: [mars], text: 虚构。,`,
    );
    expect(await found(root)).toEqual([
      'criteria/one/clauses/income.yaml:17 reading-unknown',
      'criteria/one/clauses/income.yaml:19 condition-unknown',
      'criteria/one/clauses/income.yaml:20 region-unknown',
    ]);
  });

  test('a clause in two chapters', async () => {
    const root = await tinyProject();
    await rewrite(
      root,
      'criteria/one/standard.yaml',
      'en: General } }',
      'en: General }, clauses: [income] }',
    );
    expect(await found(root)).toEqual(['criteria/one/standard.yaml:8 clause-listed-twice']);
  });

  test('clauses of the change log that do not exist', async () => {
    const change = '{ clause: incom, what: [text], effect: none, reason: { zh: 无, en: none } }';
    const root = await project({ 'criteria/one/changes.yaml': `from: zero\nchanges:\n  - ${change}\n` });
    expect(await found(root)).toEqual(['criteria/one/changes.yaml:3 clause-reference-unknown']);
  });
});

describe('facts and codes', () => {
  test('a fact nothing uses', async () => {
    const root = await tinyProject();
    const spare = 'spare: { title: { zh: 多余, en: spare }, field: organic }\n';
    await rewrite(root, 'criteria/one/facts.yaml', 'season:', `${spare}season:`);
    expect(await found(root)).toEqual([
      expect.stringMatching(/^criteria\/one\/facts\.yaml:\d+ fact-unused$/),
    ]);
  });

  test('a vocabulary nothing uses, a code no field takes, a code twice', async () => {
    const colours = [
      'id: colours',
      'title: { zh: 颜色, en: Colours }',
      'provenance: editorial',
      'source: 编辑补充',
      'entries:',
      '  - { code: red, title: { zh: 红, en: red } }',
      '  - { code: red, title: { zh: 红, en: red } }',
    ].join('\n');
    const root = await project({ 'criteria/one/vocabularies/colours.yaml': colours });
    await rewrite(root, 'criteria/one/vocabularies/seasons.yaml', 'code: spring', 'code: winter');
    expect(await found(root)).toEqual([
      'criteria/one/vocabularies/colours.yaml:1 vocabulary-unused',
      'criteria/one/vocabularies/colours.yaml:7 code-duplicate',
      expect.stringMatching(/seasons\.yaml:\d+ code-unused$/),
      expect.stringMatching(/seasons\.yaml:\d+ code-untitled$/),
    ]);
  });

  test('a region whose rule uses a fact that does not exist, and clauses that do not', async () => {
    const limit = (clause: string, fact: string) =>
      `  - { clause: ${clause}, text: 无, summary: { en: none }, rule: { id: x, fact: ${fact}, at_least: 1 }, ` +
      'source: { document: other-regions, status: verified }, provenance: editorial }\n';
    const region =
      'id: mars\nnames: { zh: 火星, en: Mars }\nkind: city\nprovenance: editorial\nnote: { zh: 无, en: none }\n' +
      `limits:\n${limit('income', 'incomes')}${limit('water', 'income')}`;
    const root = await project({ 'criteria/regions/mars.yaml': region });
    expect(await found(root)).toEqual([
      'criteria/regions/mars.yaml:8 clause-reference-unknown',
      'criteria/regions/mars.yaml:7 unknown-fact',
    ]);
  });
});

describe('prose', () => {
  const head = (id: string) => `---\nid: ${id}\nelement: chapter\n---\n\n`;
  const general = `${head('general')}见[](#garden)。\n`;
  const garden = `${head('garden')}<Clause id="organic" />\n\n<Clause id="income" />\n`;

  test('with a file for each chapter is in order', async () => {
    const root = await project({
      'standard/one/01-general.mdx': general,
      'standard/one/02-garden.mdx': garden,
    });
    expect(await found(root)).toEqual([]);
  });

  test('clauses and links that do not exist, and a clause that is left out', async () => {
    const root = await project({
      'standard/one/01-general.mdx': `${general}\n见[](#gardn)。\n`,
      'standard/one/02-garden.mdx': garden.replace('income', 'incom'),
    });
    expect(await found(root)).toEqual([
      'standard/one/01-general.mdx:8 link-dangling',
      'standard/one/02-garden.mdx:8 clause-reference-unknown',
      'criteria/one/clauses/income.yaml:1 clause-not-in-prose',
    ]);
  });

  test('a chapter without its file is said in the list of chapters, and nothing that follows from it', async () => {
    const root = await project({ 'standard/one/01-general.mdx': general });
    expect(await found(root)).toEqual(['criteria/one/standard.yaml:8 chapter-not-in-prose']);
  });

  test('a file of a chapter that does not exist, and a second file of one', async () => {
    const root = await project({
      'standard/one/01-general.mdx': general,
      'standard/one/02-garden.mdx': garden,
      'standard/one/03-garden.mdx': head('garden'),
      'standard/one/04-gardens.mdx': head('gardens'),
    });
    expect(await found(root)).toEqual([
      'standard/one/03-garden.mdx:2 prose-chapter-twice',
      'standard/one/04-gardens.mdx:2 prose-chapter-unknown',
    ]);
  });

  test('an edition without any, beside one that has some', async () => {
    const root = await project({ 'standard/two/01-general.mdx': general, 'criteria/two/facts.yaml': '' });
    expect(await found(root)).toEqual(['criteria/one/standard.yaml:7 prose-missing']);
  });

  test('two chapters with one id', async () => {
    const root = await tinyProject();
    await rewrite(root, 'criteria/one/standard.yaml', 'id: garden', 'id: general');
    expect(await found(root)).toEqual(['criteria/one/standard.yaml:8 chapter-listed-twice']);
  });
});
