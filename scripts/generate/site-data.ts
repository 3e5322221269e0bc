import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Clause } from '../../build/types/clause.ts';
import type { Diff } from '../../build/types/diff.ts';
import { adequacy } from '../adequacy/adequacy.ts';
import { readCases } from '../adequacy/read-cases.ts';
import { assembleEdition } from '../content/assemble-edition.ts';
import { listEditions, readEdition } from '../content/read-edition.ts';
import { readYamlFile } from '../content/yaml-file.ts';
import { diffEditions, type Progress } from '../diff/diff-editions.ts';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import { readEditionLog } from '../edition/read-edition-log.ts';
import { editionData } from './edition-data.ts';
import { boundSentence } from './site/bound-sentence.ts';
import { lintCatalogue, problemCatalogue } from './site/catalogues.ts';
import { clauseCases } from './site/clause-cases.ts';
import { siteDictionary } from './site/dictionary.ts';
import { writeDownloads } from './site/downloads.ts';
import { readExamples } from './site/examples.ts';
import { digestOf, keepByDigest } from './site/keep-by-digest.ts';
import { searchEntries } from './site/search-entries.ts';
import { searchWords } from './site/search-words.ts';

const SOURCE = resolve(import.meta.dirname, '../..');

/** What the comparison of two editions rests on. */
const CONTENT = ['criteria', 'standard', 'schemas'];
const CODE = ['checker', 'scripts'];

/** A comparison without what differs from run to run. */
export type SiteDiff = Omit<Diff, 'milliseconds'>;

/** Told what is being made, for whoever waits; proofs tell each question. */
export type OnStep = (what: string, progress?: Progress) => void;

/**
 * Writes into `out` what pages show beside the editions themselves (see site/data for the types): cases, bound
 * sentences, adequacy, comparisons of every two editions, regions, examples, and the catalogues of lints and problems.
 * Adequacy and comparisons take seconds and are kept in `out`/kept until content or code changes. Throws when an edition
 * cannot be read, which the build has said before.
 */
export async function writeSiteData(root: string, out: string, onStep: OnStep = () => {}): Promise<void> {
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
  await write('downloads', await writeDownloads(root, SOURCE, join(out, 'downloads'), whole));
  await write('regions', await readRegions(root));
  await write('examples', await readExamples(root));
  await write('lints', lintCatalogue());
  await write('problems', problemCatalogue());
  const { code, content, cases } = digests;
  const scores = await kept('adequacy', [code, content, cases], async () => {
    return (await adequacy(root, editions, { schemas: join(SOURCE, 'schemas') })).scores;
  });
  await write('adequacy', scores);
  const pairs = pairsOf(editions);
  for (const { from, to } of pairs) {
    const name = `diff-${from}..${to}`;
    const diff = await kept(name, [code, content], () =>
      compare(root, from, to, progress => onStep(name, progress)),
    );
    await write(name, diff);
  }
  await write('diffs', pairs);
}

/** Every two editions, the earlier one first. */
function pairsOf(editions: readonly string[]): { from: string; to: string }[] {
  return editions.flatMap((from, index) => editions.slice(index + 1).map(to => ({ from, to })));
}

async function compare(
  root: string,
  from: string,
  to: string,
  onProgress: (progress: Progress) => void,
): Promise<SiteDiff> {
  const { diff } = await diffEditions(root, from, to, { onProgress });
  if (!diff) throw new RangeError(`editions ${from} and ${to} cannot be compared: their content has errors`);
  const { milliseconds: _, ...lasting } = diff;
  return lasting;
}

/** Each edition as data, with its data dictionary. */
async function readWhole(root: string, editions: readonly string[]) {
  const read = async (id: string) => {
    const { content } = await readEdition(root, id, join(SOURCE, 'schemas'));
    const assembled = content && assembleEdition(content).edition;
    if (!content || !assembled) throw new RangeError(`edition ${id} has errors`);
    const { log } = await readEditionLog(root, id, join(SOURCE, 'schemas'));
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
    };
  };
  return Promise.all(editions.map(read));
}

async function sentences(root: string, editions: readonly string[]) {
  const all = editions.map(async id => {
    const { content } = await readEdition(root, id, join(SOURCE, 'schemas'));
    const clauses = [...(content?.clauses ?? [])].map(([clause, { data }]) => [
      clause,
      boundSentence((data as Clause).text),
    ]);
    return [id, Object.fromEntries(clauses)] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

async function readRegions(root: string): Promise<unknown[]> {
  const folder = join(root, 'criteria/regions');
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(async name => (await readYamlFile(join(folder, name))).data));
}
