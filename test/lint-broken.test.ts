import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../packages/language/diagnostic/problem.ts';
import { lintProject } from '../packages/workshop/lint/lint-project.ts';
import { openProject, type Project } from '../packages/workshop/project/project.ts';
import { ROOT } from './edition.ts';
import { places, rewrite } from './editions/tiny-project.ts';

let root: string;
/** What no test has spoilt is read and judged once, as `dev` does it. */
let project: Project;
/** What files were before, by path; undefined for those that were not there. */
const spoilt = new Map<string, string | undefined>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhunsheng-broken-'));
  for (const folder of ['criteria', 'schemas', 'standard', 'test/clauses'])
    await cp(join(ROOT, folder), join(root, folder), { recursive: true });
  project = openProject(root);
});

beforeEach(async () => {
  for (const [path, source] of spoilt)
    await (source === undefined ? rm(join(root, path)) : writeFile(join(root, path), source));
  project = project.changed([...spoilt.keys()]);
  spoilt.clear();
});

async function remember(path: string): Promise<string> {
  const source = await readFile(join(root, path), 'utf8');
  if (!spoilt.has(path)) spoilt.set(path, source);
  return source;
}

async function add(path: string, source: string): Promise<void> {
  spoilt.set(path, undefined);
  await writeFile(join(root, path), source);
}

async function append(path: string, text: string): Promise<void> {
  await writeFile(join(root, path), (await remember(path)) + text);
}

async function change(path: string, from: string, to: string): Promise<void> {
  await remember(path);
  await rewrite(root, path, from, to);
}

async function problems(): Promise<readonly Problem[]> {
  project = project.changed([...spoilt.keys()]);
  return (await lintProject(project)).problems;
}

test('syntax errors of every kind of file are reported at once, each at its place, and nothing besides', async () => {
  const broken = [
    'criteria/draft/changes.yaml',
    'criteria/draft/clauses/growth.yaml',
    'criteria/draft/terms.yaml',
    'criteria/draft/vocabularies/sizes.yaml',
    'criteria/regions/hubei.yaml',
    'test/clauses/ip-results.yaml',
  ];
  for (const path of broken) await append(path, 'x: *b\n');
  await append('standard/draft/02-scope.mdx', '\n<Clause id="growth"\n');
  const found = await problems();
  const lines = await Promise.all(
    [...broken, 'standard/draft/02-scope.mdx'].map(async path => {
      const written = (await readFile(join(root, path), 'utf8')).trimEnd().split('\n').length;
      return `${path}:${written} ${path.endsWith('.mdx') ? 'mdx-unclosed' : 'yaml-alias-unknown'}`;
    }),
  );
  expect(
    places(root, found)
      .filter(place => !place.endsWith('checks-left-out'))
      .sort(),
  ).toEqual(lines.sort());
});

test.each([
  'criteria/draft/standard.yaml',
  'criteria/draft/facts.yaml',
  'criteria/draft/terms.yaml',
  'criteria/draft/clauses/growth.yaml',
  'criteria/draft/vocabularies/enterprise_sizes.yaml',
  'criteria/regions/hubei.yaml',
  'criteria/in-force.yaml',
  'test/clauses/growth.yaml',
  'standard/draft/13-annex-regions.mdx',
  'schemas/draft/declaration.schema.json',
])('%s empty, a list, or missing: an error of that file, nothing thrown', async path => {
  await remember(path);
  for (const source of ['', '- a\n']) {
    await writeFile(join(root, path), source);
    const files = (await problems()).map(({ location }) => location.file);
    expect(files).toContain(join(root, path));
  }
  await rm(join(root, path));
  expect((await problems()).length).toBeGreaterThan(0);
});

describe('what is broken keeps back what needs it, and no more', () => {
  test('one broken clause: the sentences and cases of the others are checked; what is left out is said', async () => {
    await append('criteria/draft/clauses/growth.yaml', 'x: *b\n');
    await change('criteria/draft/clauses/rd-intensity.yaml', 'cond[不低于 5%]', 'cond[不低于 6%]');
    const found = await problems();
    const codes = new Set(places(root, found).map(place => place.replace(/:\d+ /, ' ')));
    expect(codes).toContain('criteria/draft/clauses/growth.yaml yaml-alias-unknown');
    expect(codes).toContain('criteria/draft/clauses/rd-intensity.yaml phrase-value');
    expect(codes).toContain('test/clauses/rd-intensity.yaml case-stale');
    const left = found.filter(({ code }) => code === 'checks-left-out');
    expect(left.map(({ message }) => message.zh)).toEqual([
      '版本 draft 的内容有错误，这几项没有检查：条款 growth、交叉引用、起草规则、修改记录、变异和证明',
    ]);
    expect(left[0]?.message.en).toBe(
      'edition draft has errors in its content; left out of the check: clause growth, cross-references, drafting rules, change log, mutants and proofs',
    );
  });

  test('a rule with a wrong unit: references and drafting rules are checked all the same', async () => {
    await change('criteria/draft/clauses/rd-intensity.yaml', 'at_least: 5%', 'at_least: 5 万元');
    await change(
      'criteria/draft/clauses/rd-intensity.yaml',
      'compared_with: [',
      'compared_with: [atlantis, ',
    );
    const codes = (await problems()).map(({ code }) => code);
    expect(codes).toContain('unit-mismatch');
    expect(codes).toContain('region-unknown');
  });

  test('broken cases are not missing cases', async () => {
    await append('test/clauses/growth.yaml', 'x: [\n');
    expect((await problems()).map(({ code }) => code)).toEqual(['yaml-syntax']);
    await change('test/clauses/growth.yaml', 'cases:', 'kases:');
    expect((await problems()).map(({ code }) => code)).not.toContain('cases-missing');
  });

  test('an unbound condition is one finding, not two', async () => {
    await change('criteria/draft/clauses/rd-intensity.yaml', ':cond[不低于 5%]{#min}', '不低于 5%');
    const found = await problems();
    expect(found.map(({ code }) => code)).toContain('number-unbound');
    expect(found.map(({ code }) => code)).not.toContain('phrase-unbound');
  });
});

describe('slips that are said at once, in a lint without mutants', () => {
  test('a wrong verdict, a field that there is not, a second file of cases, a merge left half done', async () => {
    await change('test/clauses/rd-intensity.yaml', 'verdict: not_met', 'verdict: met');
    await change('test/clauses/ai-revenue.yaml', 'ai_revenue: ', 'ai_revenu: ');
    await append('standard/draft/02-scope.mdx', '\n<<<<<<< HEAD\n甲。\n=======\n乙。\n>>>>>>> other\n');
    await add(
      'test/clauses/premises-2.yaml',
      await readFile(join(root, 'test/clauses/premises.yaml'), 'utf8'),
    );
    const found = places(root, await problems());
    expect(found).toContain('test/clauses/rd-intensity.yaml:17 case-fails');
    expect(found.find(place => place.startsWith('test/clauses/ai-revenue.yaml'))).toMatch(
      /content-key-unknown$/,
    );
    expect(found).toContain('test/clauses/premises-2.yaml:2 cases-twice');
    expect(found).toContain('standard/draft/02-scope.mdx:13 content-conflict');
  });

  test('what is deleted is said where it is listed, or in the edition that lacks it', async () => {
    for (const path of [
      'criteria/draft/changes.yaml',
      'criteria/draft/clauses/growth.yaml',
      'standard/2024/08-market.mdx',
    ]) {
      await remember(path);
      await rm(join(root, path));
    }
    const found = places(root, await problems());
    expect(found).toContain('criteria/draft/standard.yaml:3 changes-missing');
    expect(found).toContain('criteria/draft/standard.yaml:31 content-missing-file');
    expect(found).toContain('criteria/2024/standard.yaml:105 chapter-not-in-prose');
  });

  test('a name that no fact has is one finding, with the fact that was meant', async () => {
    await change('criteria/draft/clauses/rd-intensity.yaml', 'fact: rd_intensity', 'fact: rd_intensty');
    const found = await problems();
    expect(places(root, found)).toEqual([
      'criteria/draft/clauses/rd-intensity.yaml:10 unknown-fact',
      'criteria/draft/standard.yaml:1 checks-left-out',
    ]);
    expect(found[0]?.help.zh).toMatch(/^是否应为 `rd_intensity`/);
  });

  test('a mark with a full-width colon, a component that nobody knows, a file with another ending', async () => {
    await change('criteria/draft/clauses/rd-intensity.yaml', ':cond[不低于 5%]', '：cond【不低于 5%】');
    await change('standard/draft/00-foreword.mdx', '<TextNotice />', '<TextNotise />');
    await add('criteria/draft/vocabularies/extra.yml', 'id: extra\n');
    const found = await problems();
    const said = places(root, found);
    expect(said).toContain('criteria/draft/clauses/rd-intensity.yaml:7 markup-full-width');
    expect(said).not.toContain('criteria/draft/clauses/rd-intensity.yaml:7 number-unbound');
    expect(said).toContain('standard/draft/00-foreword.mdx:9 component-unknown');
    expect(said).toContain('criteria/draft/vocabularies/extra.yml content-ending');
    expect(found.find(({ code }) => code === 'component-unknown')?.help.zh).toMatch(/^是否应为 `TextNotice`/);
  });

  test('an edition called otherwise than its folder is one finding', async () => {
    await change('criteria/draft/standard.yaml', 'edition: draft', 'edition: drafft');
    expect(places(root, await problems())).toEqual([
      'criteria/draft/standard.yaml:1 checks-left-out',
      'criteria/draft/standard.yaml:3 edition-id-mismatch',
    ]);
  });

  test('a first-level heading in the prose is a finding, and nothing waits for an end', async () => {
    await change('standard/draft/05-general-requirements.mdx', '## 认定结论', '# 认定结论');
    expect(places(root, await problems())).toContain('standard/draft/05-general-requirements.mdx:9 NUM-02');
  });
});

describe('clause files and their names', () => {
  test('two files with one id are both seen', async () => {
    const source = await readFile(join(root, 'criteria/draft/clauses/growth.yaml'), 'utf8');
    await add('criteria/draft/clauses/a-copy.yaml', source);
    const found = places(root, await problems());
    expect(found).toContain('criteria/draft/clauses/a-copy.yaml:2 clause-id-mismatch');
  });
});
