import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SharedField } from '../standards/shared-field.ts';
import { type Editions, openEditions } from './open-editions.ts';
import { UsageError } from './usage-error.ts';

/** A standard that has been built. */
export interface BuiltStandard {
  readonly id: string;
  /** The project, or the folder of the package that carries it. */
  readonly folder: string;
  readonly editions: Editions;
}

/** The standards side by side: that of a project or package, and those in its standards/. */
export interface Standards {
  /** The one of the folder asked first, then the others by id. Those that are not built are left out. */
  readonly list: () => Promise<readonly BuiltStandard[]>;
  /** The one with this id. Throws a UsageError where there is none. */
  readonly choose: (id: string) => Promise<BuiltStandard>;
  /** What several of them ask alike. */
  readonly shared: () => Promise<readonly SharedField[]>;
}

/** Standards by the folder that carries them: a project, a project in its standards/, or the package. */
export function openStandards(folder: string): Standards {
  const home = homeOf(folder);
  let found: Promise<readonly BuiltStandard[]> | undefined;
  const list = () => {
    found ??= readStandards([folder, ...foldersIn(home).filter(one => one !== folder)]);
    return found;
  };
  return {
    list,
    async choose(id) {
      const known = await list();
      const chosen = known.find(one => one.id === id);
      if (chosen) return chosen;
      const ids = known.map(one => one.id);
      throw new UsageError(
        `没有标准 ${id}，现有：${ids.join('、')} / there is no standard ${id}; known: ${ids.join(', ')}`,
      );
    },
    async shared() {
      const path = join(home, 'build/shared-fields.json');
      return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as SharedField[]) : [];
    },
  };
}

/** The folder whose standards/ holds the others. */
function homeOf(folder: string): string {
  return basename(dirname(folder)) === 'standards' ? dirname(dirname(folder)) : folder;
}

function foldersIn(home: string): string[] {
  const standards = join(home, 'standards');
  const names = existsSync(standards) ? readdirSync(standards).sort() : [];
  return [home, ...names.map(name => join(standards, name))];
}

async function readStandards(folders: readonly string[]): Promise<readonly BuiltStandard[]> {
  const known = new Map<string, BuiltStandard>();
  for (const folder of folders) {
    const built = join(folder, 'build/editions');
    if (!existsSync(join(built, 'index.json'))) continue;
    const editions = openEditions(built);
    const id = await editions.standard();
    const twin = known.get(id);
    if (twin)
      throw new UsageError(
        `${twin.folder} 和 ${folder} 是同一个标准 ${id} / are the same standard ${id}: give one of them another id in standard.yaml`,
      );
    known.set(id, { id, folder, editions });
  }
  return [...known.values()];
}
