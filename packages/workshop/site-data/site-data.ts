import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Clause } from '@zhunsheng/language/types/clause';
import { REVISION_FILE } from '../../../scripts/generate/revision-example.ts';
import { adequacy } from '../adequacy/adequacy.ts';
import { readCases } from '../adequacy/read-cases.ts';
import { editionData } from '../compile/edition-data.ts';
import { readRegions } from '../compile/region-module.ts';
import { assembleEdition } from '../content/assemble-edition.ts';
import { listEditions, readEdition } from '../content/read-edition.ts';
import type { Progress } from '../diff/diff-editions.ts';
import type { Population } from '../diff/read-population.ts';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import { readEditionLog } from '../edition/read-edition-log.ts';
import { boundSentence } from './bound-sentence.ts';
import { lintCatalogue, problemCatalogue } from './catalogues.ts';
import { clauseCases } from './clause-cases.ts';
import { siteComparison } from './comparison.ts';
import { siteDictionary } from './dictionary.ts';
import { writeDownloads } from './downloads.ts';
import { siteEditionLog } from './edition-log.ts';
import { readExamples } from './examples.ts';
import { digestOf, keepByDigest } from './keep-by-digest.ts';
import { ruleLanguage } from './rule-language.ts';
import { searchEntries } from './search-entries.ts';
import { searchWords } from './search-words.ts';
import { readRounds, siteRounds } from './site-rounds.ts';

const SOURCE = resolve(import.meta.dirname, '../../..');
const SCHEMAS = join(SOURCE, 'schemas');

/** What the comparison of two editions rests on. */
const CONTENT = ['criteria', 'standard', 'schemas'];
const CODE = ['packages'];

/** Told what is being made, for whoever waits; proofs tell each question. */
export type OnStep = (what: string, progress?: Progress) => void;

export interface SiteDataOptions {
  readonly onStep?: OnStep;
  /** Declarations whose verdicts are counted in every two editions. */
  readonly population?: Population;
}

/**
 * Writes into `out` what pages show beside the editions themselves (see site/data for the types): cases, bound
 * sentences, adequacy, comparisons of every two editions, comments, regions, examples, and the catalogues of lints and problems.
 * Adequacy and comparisons take seconds and are kept in `out`/kept until content or code changes. Throws when an edition
 * cannot be read, which the build has said before, or comments on it, which is said here.
 */
export async function writeSiteData(
  root: string,
  out: string,
  { onStep = () => {}, population }: SiteDataOptions = {},
): Promise<void> {
  const editions = await listEditions(root);
  await mkdir(out, { recursive: true });
  const write = (name: string, data: unknown) => writeFile(join(out, `${name}.json`), JSON.stringify(data));
  const digests = {
    code: await digestOf(SOURCE, CODE),
    content: await digestOf(root, CONTENT),
    cases: await digestOf(root, ['test/clauses']),
  };
  const kept = <Result>(name: string, parts: readonly string[], make: () => Promise<Result>) =>
    keepByDigest(join(out, 'kept'), name, parts, () => {
      onStep(name);
      return make();
    });

  await write('cases', clauseCases(await readCases(join(root, 'test/clauses')), editions));
  await write('sentences', await sentences(root, editions));
  const whole = await readWhole(root, editions);
  await write('dictionaries', Object.fromEntries(whole.map(({ id, dictionary }) => [id, dictionary])));
  await write('search', {
    entries: whole.flatMap(({ id, data, dictionary, document }) =>
      searchEntries(id, data, dictionary, document),
    ),
    words: await searchWords(
      root,
      whole.map(({ data }) => data),
    ),
  });
  await write(
    'comments',
    Object.fromEntries(whole.map(({ id, rounds, document }) => [id, siteRounds(rounds, document)])),
  );
  await write('downloads', await writeDownloads(root, SOURCE, join(out, 'downloads'), whole));
  await write('regions', await readRegions(root));
  await write('examples', await readExamples(root));
  await write('edition-logs', await Promise.all(editions.map(id => siteEditionLog(root, id, SCHEMAS))));
  await write('lints', lintCatalogue());
  await write('problems', problemCatalogue());
  await write('revision-example', JSON.parse(await readFile(REVISION_FILE, 'utf8')));
  await write('rule-language', await ruleLanguage(root, SCHEMAS));
  const { code, content, cases } = digests;
  const scores = await kept('adequacy', [code, content, cases], async () => {
    return (await adequacy(root, editions, { schemas: SCHEMAS })).scores;
  });
  await write('adequacy', scores);
  const pairs = pairsOf(editions);
  const sample = population ? await digestOf(dirname(population.file), [basename(population.file)]) : '';
  for (const { from, to } of pairs) {
    const name = `comparison-${from}..${to}`;
    const { diff, ...words } = await kept(name, [code, content, sample], () =>
      siteComparison(root, from, to, {
        schemas: SCHEMAS,
        ...(population && { population }),
        onProgress: progress => onStep(name, progress),
      }),
    );
    await write(`diff-${from}..${to}`, diff);
    await write(name, words);
  }
  await write('diffs', pairs);
}

/** Every two editions, the earlier one first. */
function pairsOf(editions: readonly string[]): { from: string; to: string }[] {
  return editions.flatMap((from, index) => editions.slice(index + 1).map(to => ({ from, to })));
}

/** Each edition as data, with its data dictionary. */
async function readWhole(root: string, editions: readonly string[]) {
  const read = async (id: string) => {
    const { content } = await readEdition(root, id, SCHEMAS);
    const assembled = content && assembleEdition(content).edition;
    if (!content || !assembled) throw new RangeError(`edition ${id} has errors`);
    const { log } = await readEditionLog(root, id, SCHEMAS);
    const dictionary = siteDictionary(assembled.description.schema, assembled.rules);
    const { description } = assembled;
    const { vocabularies } = content;
    const { sources } = await readDocumentSources(root, id, join(SOURCE, 'schemas'));
    if (!sources) throw new RangeError(`the document of edition ${id} has errors`);
    const { document } = assembleDocument(sources);
    return {
      id,
      data: editionData(content, assembled, log),
      dictionary,
      description,
      vocabularies,
      document,
      rounds: await readRounds(root, id, SCHEMAS),
    };
  };
  return Promise.all(editions.map(read));
}

async function sentences(root: string, editions: readonly string[]) {
  const all = editions.map(async id => {
    const { content } = await readEdition(root, id, SCHEMAS);
    const clauses = [...(content?.clauses ?? [])].map(([clause, { data }]) => [
      clause,
      boundSentence((data as Clause).text),
    ]);
    return [id, Object.fromEntries(clauses)] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}
