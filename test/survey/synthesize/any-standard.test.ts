import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { createChecker, type EditionModule } from '../../../packages/checker/checker.ts';
import { openEditions } from '../../../packages/checker/node/open-editions.ts';
import type {
  CompiledEdition,
  SchemaValidator,
} from '../../../packages/language/edition/compiled-edition.ts';
import { openPopulation, type Population } from '../../../packages/survey/synthesize/population.ts';
import { shelfPopulation } from '../../../packages/survey/synthesize/shelf-population.ts';
import { buildEditions } from '../../../packages/workshop/compile/build-editions.ts';
import { openProject } from '../../../packages/workshop/project/project.ts';
import { compiled } from '../../backends/compiled.ts';
import { scoreStandard } from '../../backends/score-standard.ts';
import { EDITIONS } from '../../edition.ts';
import { tinyProject } from '../../editions/tiny-project.ts';

const COUNT = 400;
const WORDS = { zh: '评分', en: 'score' };

async function tiny(): Promise<readonly [EditionModule, Population]> {
  const out = join(await mkdtemp(join(tmpdir(), 'zhunsheng-tiny-')), 'editions');
  await buildEditions(openProject(await tinyProject()), out);
  const editions = openEditions(out);
  return [await editions.load('one'), (await shelfPopulation(editions, 'one')).population];
}

async function score(): Promise<readonly [EditionModule, Population]> {
  const typed = scoreStandard();
  const edition: CompiledEdition = {
    ...(await compiled(typed, 'score-population')),
    description: {
      id: 'score',
      standard: 'score',
      names: WORDS,
      notice: WORDS,
      chapters: [],
      clauses: typed.rules.clauses.map(({ id, mode }) => ({
        id,
        number: id,
        title: WORDS,
        mode,
        text: id,
        summary: { en: id },
        phrases: {},
        evidence: [],
        interpretations: [],
      })),
      interpretations: [],
      factTitles: {},
      declarant: typed.declarant,
      vocabularies: {},
      schema: typed.schema,
    },
    validateSchema: new Ajv2020({ strict: false, allErrors: true }).compile(typed.schema) as SchemaValidator,
  };
  const module = { ...createChecker(edition), edition };
  return [module, openPopulation({ module, typed })];
}

async function own(): Promise<readonly [EditionModule, Population]> {
  return [await EDITIONS.load('2024'), (await shelfPopulation(EDITIONS, '2024')).population];
}

test.each([
  ['the tiny one about tea', tiny],
  ['one with a score sheet', score],
  ['the one of this clone', own],
])(
  'a trial population of a standard, %s: valid but for its slips, and of both conclusions',
  async (_, make) => {
    const [module, population] = await make();
    const all = Array.from({ length: COUNT }, (_each, at) => population(1, at + 1));
    const reports = all.map(({ declaration }) => module.check(declaration));
    const refused = reports.filter(({ conclusion }) => conclusion === null);
    expect(reports.filter(({ conclusion }, at) => conclusion === null && !all[at]?.slip)).toEqual([]);
    expect(refused.length).toBeLessThan(COUNT * 0.05);
    for (const conclusion of ['recognised', 'not_recognised'])
      expect(reports.filter(report => report.conclusion === conclusion).length).toBeGreaterThan(COUNT * 0.05);
  },
);
