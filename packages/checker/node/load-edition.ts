import { readFile } from 'node:fs/promises';
import type { CompiledEdition, EditionData, Language } from '@zhunsheng/language';
import { type TypedEdition, typedEdition } from '@zhunsheng/language';
import type { Checker } from '../checker.ts';
import { UsageError } from './usage-error.ts';

/** A generated edition module. */
export type EditionModule = Checker & { readonly edition: CompiledEdition };

interface IndexEntry {
  readonly id: string;
  readonly inForce: boolean;
}

/** Beside the bundled command; an editor's command runs from its source in the clone. */
const FOLDER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../build/editions/' : './editions/',
  import.meta.url,
);

let editions: Promise<readonly IndexEntry[]> | undefined;

/** The editions this installation holds; read once, for every declaration asks. */
export function listEditions(): Promise<readonly IndexEntry[]> {
  editions ??= readFile(new URL('index.json', FOLDER), 'utf8').then(text => JSON.parse(text) as IndexEntry[]);
  return editions;
}

/** The id of the edition to use: the one asked for, or the one in force. Throws a UsageError for one that is unknown. */
export async function chooseEdition(asked: string | undefined): Promise<string> {
  const editions = await listEditions();
  if (asked === undefined) return (editions.find(({ inForce }) => inForce) ?? editions[0])?.id as string;
  if (editions.some(({ id }) => id === asked)) return asked;
  const ids = editions.map(({ id }) => id);
  throw new UsageError(
    `没有版本 ${asked}，现有：${ids.join('、')} / there is no edition ${asked}; known: ${ids.join(', ')}`,
  );
}

/** The executable form of an edition, with reports in `language`. */
export async function loadEdition(id: string, language: Language = 'zh'): Promise<EditionModule> {
  const file = language === 'zh' ? `${id}.js` : `${id}.${language}.js`;
  return (await import(new URL(file, FOLDER).href)) as EditionModule;
}

/** The plain data of an edition (see scripts/generate/edition-data.ts). */
export async function loadEditionData<Data>(id: string): Promise<Data> {
  return JSON.parse(await readFile(new URL(`${id}.json`, FOLDER), 'utf8')) as Data;
}

/** The rules of an edition as syntax trees, with its texts: what it takes to compile it for another engine. */
export async function loadTypedEdition(id: string): Promise<{ data: EditionData; typed: TypedEdition }> {
  const data = await loadEditionData<EditionData>(id);
  return { data, typed: typedEdition(data) };
}
