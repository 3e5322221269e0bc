import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import { applyEdits, modify } from 'jsonc-parser';
import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { COMMENTS } from '../content/read-comments.ts';
import { MANIFEST } from '../content/read-edition-log.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project } from '../project/project.ts';
import { editionFolders } from './check-frozen.ts';
import { finishEditions, placeEdition } from './place-edition.ts';

const STATUS = {
  zh: '修订工作草案，不是正式发布的标准。',
  en: 'A working draft for a revision, not a published standard.',
};

/**
 * Copies an edition to a new draft: criteria/, schemas/ and, where there is one, standard/. The copy is not in force.
 * From a frozen edition the draft starts with an empty change log; from another draft it takes the log along, for it
 * goes on with the same revision. Nothing that exists is written to; on any failure nothing is left behind, and what a
 * killed process has left is finished first.
 */
export async function newEdition(project: Project, from: string, to: string): Promise<Problem[]> {
  const { root } = project;
  const finished = await finishEditions(root);
  if (finished.some(draft => draft.from === from && draft.to === to)) return [];
  const refused = await refuse(project, from, to);
  if (refused.length > 0) return refused;
  const sources = editionFolders(from);
  const targets = editionFolders(to);
  const placed = await placeEdition(root, { from, to }, async work => {
    for (const [index, source] of sources.entries()) {
      if (!existsSync(join(root, source))) continue;
      const target = join(work, targets[index] as string);
      await cp(join(root, source), target, { recursive: true, dereference: true, filter: isNoComment });
    }
    await startDraft(join(work, 'criteria', to), from, to);
    await renameSchemas(join(work, 'schemas', to), from, to);
  });
  return placed ? [] : refuse(project, from, to);
}

/** Comments are on the edition they were made on. */
function isNoComment(path: string): boolean {
  return basename(path) !== COMMENTS;
}

async function refuse(project: Project, from: string, to: string): Promise<Problem[]> {
  const known = await project.editions();
  if (!known.includes(from))
    return [makeEditorProblem('edition-missing', {}, { edition: from, known: known.join('、') })];
  if (!/^[a-z0-9][a-z0-9-]*$/.test(to) || to === 'regions')
    return [makeEditorProblem('edition-id', {}, { edition: to })];
  return editionFolders(to)
    .filter(path => existsSync(project.files.path(path)))
    .map(path => makeEditorProblem('edition-exists', { file: project.files.path(path) }, { path }));
}

async function startDraft(folder: string, from: string, to: string): Promise<void> {
  const standard = join(folder, 'standard.yaml');
  const source = await readFile(standard, 'utf8');
  await writeFile(standard, setYamlValues(source, { edition: to, status: STATUS }));
  const manifest = join(folder, MANIFEST);
  const changes = join(folder, 'changes.yaml');
  const frozen = existsSync(manifest);
  await rm(manifest, { force: true });
  if (frozen || !existsSync(changes)) await writeFile(changes, emptyLog(from));
}

function emptyLog(from: string): string {
  return `# yaml-language-server: $schema=../../schemas/changes.schema.json\nfrom: ${JSON.stringify(from)}\nchanges: []\n`;
}

/** The declaration schema names its edition in `$id` and in the example of the field `edition`. */
async function renameSchemas(folder: string, from: string, to: string): Promise<void> {
  const path = join(folder, 'declaration.schema.json');
  let text = await readFile(path, 'utf8');
  const schema = JSON.parse(text) as { $id?: string; properties?: { edition?: { examples?: unknown[] } } };
  const set = (at: string[], value: unknown) => {
    text = applyEdits(text, modify(text, at, value, {}));
  };
  if (schema.$id) set(['$id'], schema.$id.replace(`/${from}/`, `/${to}/`));
  if (schema.properties?.edition?.examples) set(['properties', 'edition', 'examples'], [to]);
  await writeFile(path, text);
}

/**
 * Sets values at the top of a YAML file and leaves everything else, comments and layout included, as it is. A key that
 * is absent is added at the end. Objects are written in flow style.
 */
export function setYamlValues(source: string, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values).reduce((text, [key, value]) => setYamlValue(text, key, value), source);
}

function setYamlValue(source: string, key: string, value: unknown): string {
  const { contents } = parseDocument(source);
  if (!isMap(contents)) return source;
  const pair = contents.items.find(item => isScalar(item.key) && item.key.value === key);
  if (!pair) return `${source.trimEnd()}\n${key}: ${JSON.stringify(value)}\n`;
  const keyEnd = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
  const end = isNode(pair.value) ? (pair.value.range?.[1] ?? keyEnd) : keyEnd;
  const tail = source.slice(end);
  const next = tail.startsWith('\n') || tail === '' || /^[ \t]*(#|\n)/.test(tail) ? tail : `\n${tail}`;
  return `${source.slice(0, keyEnd)}: ${JSON.stringify(value)}${next}`;
}
