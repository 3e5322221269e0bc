import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** The packages of the toolkit, of which a project may name the version it is written for. */
const PACKAGES = ['zhunsheng', 'zhunsheng-workshop'];

/**
 * Throws a UsageError for a project that this toolkit cannot work on: one that has no folder schemas, or whose
 * package.json asks for a later version than `toolkit`, the one that runs.
 */
export function requireProject(root: string, toolkit: string): void {
  if (!existsSync(join(root, 'schemas')))
    throw new UsageError(
      `${root} 下没有 schemas 文件夹，其中应有各版本的 declaration.schema.json / ${root} has no folder schemas with the declaration.schema.json of each edition`,
    );
  const asked = askedVersion(root);
  if (asked === undefined || !isLater(asked, toolkit)) return;
  throw new UsageError(
    `这个项目要用 ${asked} 版的准绳（见 ${join(root, 'package.json')}），现在运行的是 ${toolkit}；请在项目中运行 npm install，再用 npx zhunsheng / this project is for version ${asked} of zhunsheng (see its package.json), ${toolkit} runs: run npm install in the project, then npx zhunsheng`,
  );
}

/** The least version that the project's package.json asks for; undefined where it names none, or a file or address. */
function askedVersion(root: string): string | undefined {
  const file = join(root, 'package.json');
  if (!existsSync(file)) return undefined;
  const { dependencies, devDependencies } = readManifest(file);
  const asked = PACKAGES.flatMap(name => ({ ...dependencies, ...devDependencies })[name] ?? []);
  const versions = asked.flatMap(range => /^(?:\^|~|>=|=|v)? ?(\d+\.\d+\.\d+)/.exec(range)?.[1] ?? []);
  return versions.reduce<string | undefined>(
    (most, one) => (most && !isLater(one, most) ? most : one),
    undefined,
  );
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What is no JSON asks for nothing; npm has its own words for it. */
function readManifest(file: string): Manifest {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) ?? {}) as Manifest;
  } catch {
    return {};
  }
}

function isLater(one: string, other: string): boolean {
  const [a, b] = [one, other].map(version => version.split('.').map(part => Number.parseInt(part, 10)));
  const first = [0, 1, 2].find(at => a?.[at] !== b?.[at]);
  return first !== undefined && (a?.[first] ?? 0) > (b?.[first] ?? 0);
}
