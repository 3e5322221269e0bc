import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SharedField } from '@zhunsheng/checker';
import { adequacy } from '../adequacy/adequacy.ts';
import { editionData } from '../compile/edition-data.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { packageFolder, TOOLKIT } from '../content/toolkit.ts';
import type { Progress } from '../diff/diff-editions.ts';
import type { Population } from '../diff/read-population.ts';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import type { Project } from '../project/project.ts';
import { lintCatalogue, problemCatalogue } from './catalogues.ts';
import { type BoundText, boundSentence, clauseCases } from './clause-data.ts';
import { siteComparison } from './comparison.ts';
import { type SiteDictionary, siteDictionary } from './dictionary.ts';
import { type DownloadEdition, writeDownloads } from './downloads.ts';
import { siteEditionLog } from './edition-log.ts';
import { readExamples } from './examples.ts';
import { digestOf, keepByDigest } from './keep-by-digest.ts';
import { ruleLanguage } from './rule-language.ts';
import { searchEntries, searchWords } from './search-entries.ts';
import { readRounds, siteRounds } from './site-rounds.ts';
import { type SiteStandard, siteStandard } from './site-standard.ts';

/** A revision of the project's own, step by step, as the guide shows it; a project need not have one. */
const REVISION_FILE = 'docs/revise/example.json';
/** What the steps from nothing to a frozen edition printed, of the toolkit; made by scripts/generate/own-example.ts. */
const OWN_FILE = join(TOOLKIT, 'docs/own/example.json');

/** What the comparison of two editions rests on. */
const CONTENT = ['criteria', 'standard', 'schemas'];

/** Told what is being made, for whoever waits; proofs tell each question. */
export type OnStep = (what: string, progress?: Progress) => void;

/** The sites that stand side by side. */
export interface SitesBeside {
  /** The standard of each, that of the project which carries the others first. */
  readonly standards: readonly SiteStandard[];
  /** What they ask alike. */
  readonly shared: readonly SharedField[];
}

export interface SiteDataOptions {
  readonly onStep?: OnStep;
  /** Declarations whose verdicts are counted in every two editions. */
  readonly population?: Population;
  /** The standards whose sites stand side by side, by default this one alone. */
  readonly beside?: SitesBeside;
}

/**
 * Writes into `out` what pages show beside the editions themselves (see site/data for the types): cases, bound
 * sentences, adequacy, comparisons of every two editions, comments, regions, examples, and the catalogues of lints and problems.
 * Adequacy and comparisons take seconds and are kept in `out`/kept until content or code changes. Throws when an edition
 * cannot be read, which the build has said before, or comments on it, which is said here.
 */
export async function writeSiteData(
  project: Project,
  out: string,
  { onStep = () => {}, population, beside }: SiteDataOptions = {},
): Promise<void> {
  const { root } = project;
  const editions = await project.editions();
  await mkdir(out, { recursive: true });
  const write = (name: string, data: unknown) => writeFile(join(out, `${name}.json`), JSON.stringify(data));
  const digests = {
    code: await digestOfCode(),
    content: await digestOf(root, CONTENT),
    cases: await digestOf(root, ['test/clauses']),
  };
  const kept = <Result>(name: string, parts: readonly string[], make: () => Promise<Result>) =>
    keepByDigest(join(out, 'kept'), name, parts, () => {
      onStep(name);
      return make();
    });

  const whole = await Promise.all(editions.map(id => readWhole(project, id)));
  const byId = <Value>(of: (edition: WholeEdition) => Value) =>
    Object.fromEntries(whole.map(one => [one.id, of(one)]));
  await write('standards', beside?.standards ?? [await siteStandard(project)]);
  await write('shared-fields', beside?.shared ?? []);
  await write('cases', clauseCases(await project.cases(), editions));
  await write('sentences', byId(boundSentences));
  await write(
    'dictionaries',
    byId(({ dictionary }) => dictionary),
  );
  await write('search', {
    entries: whole.flatMap(({ id, data, dictionary, document }) =>
      searchEntries(id, data, dictionary, document),
    ),
    words: await searchWords(
      project,
      whole.map(({ data }) => data),
    ),
  });
  await write(
    'comments',
    byId(({ rounds, document }) => siteRounds(rounds, document)),
  );
  await write('downloads', await writeDownloads(root, join(out, 'downloads'), whole));
  await write(
    'regions',
    (await project.regions()).map(({ data }) => data),
  );
  await write('examples', await readExamples(project));
  await write('edition-logs', await Promise.all(editions.map(id => siteEditionLog(project, id))));
  await write('lints', lintCatalogue());
  await write('problems', problemCatalogue());
  await write('revision-example', (await project.files.json(join(root, REVISION_FILE))).data ?? []);
  await write('own-example', JSON.parse(await readFile(OWN_FILE, 'utf8')));
  await write('rule-language', await ruleLanguage(project));
  const { code, content, cases } = digests;
  const scores = await kept(
    'adequacy',
    [code, content, cases],
    async () => (await adequacy(project, editions)).scores,
  );
  await write('adequacy', scores);
  const pairs = pairsOf(editions);
  const sample = population ? await digestOf(dirname(population.file), [basename(population.file)]) : '';
  for (const { from, to } of pairs) {
    const name = `comparison-${from}..${to}`;
    const { diff, ...words } = await kept(name, [code, content, sample], () =>
      siteComparison(project, from, to, {
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

/** An edition as data, with its data dictionary. */
interface WholeEdition extends DownloadEdition {
  readonly content: EditionContent;
  readonly dictionary: SiteDictionary;
}

async function readWhole(project: Project, id: string): Promise<WholeEdition> {
  const { content, assembled } = await project.edition(id);
  if (!content || !assembled) throw new RangeError(`edition ${id} has errors`);
  const { log } = await project.log(id);
  const { rules, description } = assembled;
  const { sources } = await readDocumentSources(project, id);
  if (!sources) throw new RangeError(`the document of edition ${id} has errors`);
  return {
    id,
    content,
    data: editionData(content, assembled, log),
    dictionary: siteDictionary(description.schema, rules),
    description,
    vocabularies: content.vocabularies,
    document: assembleDocument(sources).document,
    rounds: await readRounds(project, id),
  };
}

function boundSentences({ content }: WholeEdition): Record<string, readonly BoundText[]> {
  return Object.fromEntries(
    [...content.clauses].map(([clause, { data }]) => [clause, boundSentence(data.text)]),
  );
}

/** Of what proofs and scores are made by. */
async function digestOfCode(): Promise<string> {
  const folders = (['language', 'checker', 'workshop'] as const).map(packageFolder);
  return (await Promise.all(folders.map(folder => digestOf(folder, ['.'])))).join('');
}
