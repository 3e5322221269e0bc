import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonSchema } from '@zhunsheng/language';
import { packageFolder } from '../content/toolkit.ts';

/** A piece of a new project: a clause with its cases, or what clauses share; texts may have placeholders. */
export interface ProjectPart {
  /** The clause, and its cases; absent where the part has none. */
  readonly clause?: { readonly id: string; readonly text: string; readonly cases: string };
  /** Entries of facts.yaml. */
  readonly facts: string;
  /** Fields at the top of the declaration; groups of the same name become one. */
  readonly fields: Readonly<Record<string, JsonSchema>>;
  /** What the example declaration has of those fields. */
  readonly example: Readonly<Record<string, unknown>>;
  /** Entries of the list in terms.yaml. */
  readonly terms: string;
  /** Vocabularies and prose, by the name of the file. */
  readonly vocabularies: Readonly<Record<string, string>>;
  readonly prose: Readonly<Record<string, string>>;
}

/** Templates are data: the frame every project has, and the parts it is put together from. */
const TEMPLATES = join(packageFolder('workshop'), 'init/templates');

/** The folder of the frame. */
export const FRAME = join(TEMPLATES, 'frame');

/** A part of the templates, by the name of its folder. */
export async function readPart(name: string): Promise<ProjectPart> {
  const files = await readTexts(join(TEMPLATES, 'parts', name));
  const text = (path: string) => files.get(path) ?? '';
  const json = (path: string) => JSON.parse(files.get(path) ?? '{}');
  const clause = files.get('clause.yaml');
  return {
    ...(clause !== undefined && { clause: { id: name, text: clause, cases: text('cases.yaml') } }),
    facts: text('facts.yaml'),
    fields: json('fields.json'),
    example: json('example.json'),
    terms: text('terms.yaml'),
    vocabularies: inFolder(files, 'vocabularies/'),
    prose: inFolder(files, 'prose/'),
  };
}

function inFolder(files: ReadonlyMap<string, string>, folder: string): Record<string, string> {
  const inside = [...files].filter(([path]) => path.startsWith(folder));
  return Object.fromEntries(inside.map(([path, text]) => [path.slice(folder.length), text]));
}

/** The files below a folder with their texts, by path from it, in the order of their names. */
export async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const texts = await Promise.all(paths.map(path => readFile(join(folder, path), 'utf8')));
  return new Map(paths.map((path, index) => [path, texts[index] as string]));
}
