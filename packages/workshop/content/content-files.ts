import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { readJson } from '@zhunsheng/checker';
import type { Location, Problem } from '@zhunsheng/language';
import { type ContentText, contentText } from './content-text.ts';
import { missingFile, parseYamlFile, unreadableYaml, type YamlFile } from './yaml-file.ts';

/** Gives the bytes of a file, or throws what reading throws. */
export type ReadBytes = (path: string) => Promise<Uint8Array>;

/** Data is undefined when there are problems. */
export interface JsonFile {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The place of the value at a JSON Pointer. The file is read anew for it: it is asked for in trouble only. */
  locate(pointer: string): Location;
}

interface Kept {
  readonly path: string;
  readonly value: Promise<unknown>;
}

/** The files of a project by their path, each read and parsed once, on first use. What is not there is undefined. */
export class ContentFiles {
  readonly root: string;
  private readonly read: ReadBytes;
  private readonly kept: Map<string, Kept>;
  private readonly noted: Set<string>;

  private constructor(root: string, read: ReadBytes, kept: Map<string, Kept>, noted = new Set<string>()) {
    this.root = root;
    this.read = read;
    this.kept = kept;
    this.noted = noted;
  }

  static open(root: string, read: ReadBytes = path => readFile(path)): ContentFiles {
    return new ContentFiles(root, read, new Map());
  }

  /** The same files; the paths of those asked for, and of folders, are noted. */
  noting(noted: Set<string>): ContentFiles {
    return new ContentFiles(this.root, this.read, this.kept, noted);
  }

  /** The files as they are after a change of `paths`: the others are not read again. */
  changed(paths: readonly string[]): ContentFiles {
    const kept = [...this.kept].filter(([, { path }]) => !isTouched(path, paths));
    return new ContentFiles(this.root, this.read, new Map(kept));
  }

  /** The path of a file within the project. */
  path(...parts: readonly string[]): string {
    return join(this.root, ...parts);
  }

  bytes(path: string): Promise<Uint8Array | undefined> {
    return this.once('bytes', path, () => this.read(path).catch(ignoreMissing));
  }

  text(path: string): Promise<ContentText | undefined> {
    return this.once('text', path, async () => {
      const bytes = await this.bytes(path);
      return bytes && contentText(path, bytes);
    });
  }

  /** A JSON file that has to be there. Its syntax errors are those of any JSON file. */
  json(path: string): Promise<JsonFile> {
    return this.once('json', path, async () => {
      const bytes = await this.bytes(path);
      if (bytes === undefined)
        return { data: undefined, problems: [missingFile(path)], locate: () => ({ file: path }) };
      const locate = (pointer: string) => readJson(bytes, path)[0]?.locate(pointer) ?? { file: path };
      try {
        return { data: JSON.parse(Buffer.from(bytes).toString('utf8')), problems: [], locate };
      } catch {
        const problems = readJson(bytes, path).flatMap(one => one.problems);
        return { data: undefined, problems, locate };
      }
    });
  }

  /** A YAML file that has to be there: it is a problem when it is not. */
  yaml(path: string): Promise<YamlFile> {
    return this.once('yaml', path, async () => {
      const read = await this.text(path);
      if (read === undefined) return unreadableYaml(path, '', [missingFile(path)]);
      const { source, problems } = read;
      return problems.length > 0 ? unreadableYaml(path, source, problems) : parseYamlFile(path, source);
    });
  }

  async optionalYaml(path: string): Promise<YamlFile | undefined> {
    return (await this.bytes(path)) && this.yaml(path);
  }

  entries(folder: string): Promise<readonly Dirent[] | undefined> {
    return this.once('entries', folder, () => readdir(folder, { withFileTypes: true }).catch(ignoreMissing));
  }

  /** The paths of the files with this ending, in the order of their names; none when there is no such folder. */
  async within(folder: string, ending: string): Promise<string[]> {
    const names = ((await this.entries(folder)) ?? []).map(({ name }) => name);
    const paths = names.filter(name => name.endsWith(ending)).sort();
    return paths.map(name => join(folder, name));
  }

  async yamlFolder(folder: string): Promise<YamlFile[]> {
    return Promise.all((await this.within(folder, '.yaml')).map(path => this.yaml(path)));
  }

  private once<Value>(kind: string, path: string, make: () => Promise<Value>): Promise<Value> {
    this.noted.add(path);
    const key = `${kind} ${path}`;
    const value = (this.kept.get(key)?.value as Promise<Value> | undefined) ?? make();
    this.kept.set(key, { path, value });
    return value;
  }
}

/** Whether what was read at `path` may differ after a change of `changed`: a file, what is in it, the list it is in. */
export function isTouched(path: string, changed: readonly string[]): boolean {
  return changed.some(one => one === path || dirname(one) === path || path.startsWith(one + sep));
}

/** For the reading of what need not exist: undefined instead of ENOENT. */
function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
