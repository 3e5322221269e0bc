import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EditionData, Language } from '@zhunsheng/language';
import { type TypedEdition, typedEdition } from '@zhunsheng/language';
import type { EditionModule } from '../checker.ts';
import { UsageError } from './usage-error.ts';

interface IndexEntry {
  /** The standard it is an edition of; the same for all in a folder. */
  readonly standard: string;
  readonly id: string;
  readonly inForce: boolean;
}

/** Generated editions: those that a project has built, or that the package carries. */
export interface Editions {
  /** The id of the standard they are editions of. */
  readonly standard: () => Promise<string>;
  /** Their ids; read once, for every declaration asks. */
  readonly list: () => Promise<readonly string[]>;
  /** The id of the one asked for, or of the one in force. Throws a UsageError for one that is unknown. */
  readonly choose: (asked?: string) => Promise<string>;
  /** The executable form of an edition, with reports in `language`. */
  readonly load: (id: string, language?: Language) => Promise<EditionModule>;
  /** What trial populations are drawn from (criteria/calibration.yaml); undefined where the project has none. */
  readonly calibration: <Calibration>() => Promise<Calibration | undefined>;
  /** An edition as plain data. */
  readonly data: <Data = EditionData>(id: string) => Promise<Data>;
  /** The rules as syntax trees, with the texts: what it takes to compile an edition for another engine. */
  readonly typed: (id: string) => Promise<{ data: EditionData; typed: TypedEdition }>;
}

/** The editions in a folder that `build` writes. Asking for any throws a UsageError where nothing has been built. */
export function openEditions(folder: string): Editions {
  let index: Promise<readonly IndexEntry[]> | undefined;
  const entries = () => {
    index ??= readIndex(folder);
    return index;
  };
  const data = async <Data>(id: string) =>
    JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as Data;
  return {
    standard: async () => (await entries())[0]?.standard ?? '',
    list: async () => (await entries()).map(({ id }) => id),
    async choose(asked) {
      const known = await entries();
      if (asked === undefined) return (known.find(({ inForce }) => inForce) ?? known[0])?.id as string;
      if (known.some(({ id }) => id === asked)) return asked;
      const ids = known.map(({ id }) => id);
      throw new UsageError(
        `没有版本 ${asked}，现有：${ids.join('、')} / there is no edition ${asked}; known: ${ids.join(', ')}`,
      );
    },
    async load(id, language = 'zh') {
      const file = language === 'zh' ? `${id}.js` : `${id}.${language}.js`;
      return (await import(pathToFileURL(join(folder, file)).href)) as EditionModule;
    },
    async calibration<Calibration>() {
      const text = await readFile(join(folder, 'calibration.json'), 'utf8').catch(() => 'null');
      return (JSON.parse(text) as Calibration | null) ?? undefined;
    },
    data,
    async typed(id) {
      const edition = await data<EditionData>(id);
      return { data: edition, typed: typedEdition(edition) };
    },
  };
}

async function readIndex(folder: string): Promise<readonly IndexEntry[]> {
  const text = await readFile(join(folder, 'index.json'), 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new UsageError(
      `${folder} 中没有生成的检查器（${code}），请先运行 zhunsheng build / no checkers in ${folder} (${code}): run zhunsheng build first`,
    );
  });
  return JSON.parse(text) as IndexEntry[];
}
