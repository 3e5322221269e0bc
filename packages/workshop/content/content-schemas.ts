import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { explainContentErrors } from './explain-content-errors.ts';
import type { ContentError } from './relevant-errors.ts';
import type { YamlFile } from './yaml-file.ts';

/** Checks a content file against one of the schemas, e.g. "clause". Empty when it fits. */
export type CheckContent = (kind: string, file: YamlFile) => readonly Problem[];

let latest: { readonly key: string; readonly check: CheckContent } | undefined;

/** The checks by every schema of the folder. Compiling them takes longer than using them: unchanged ones are kept. */
export async function contentSchemas(schemaFolder: string): Promise<CheckContent> {
  const names = (await readdir(schemaFolder)).filter(name => name.endsWith('.schema.json')).sort();
  const sources = await Promise.all(names.map(name => readFile(join(schemaFolder, name), 'utf8')));
  const key = JSON.stringify([names, sources]);
  if (latest?.key !== key) latest = { key, check: compileSchemas(names, sources) };
  return latest.check;
}

function compileSchemas(names: readonly string[], sources: readonly string[]): CheckContent {
  // That the schemas are schemas is tested; to check it in each lint takes an eighth of its time.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateFormats: false,
    validateSchema: false,
  });
  const schemas = sources.map(source => JSON.parse(source) as { $id: string });
  for (const schema of schemas) ajv.addSchema(schema);
  const idOf = new Map(
    names.map((name, index) => [name.replace('.schema.json', ''), schemas[index]?.$id ?? '']),
  );
  const checked = new WeakMap<YamlFile, Map<string, readonly Problem[]>>();
  return (kind, file) => {
    const known = checked.get(file) ?? new Map<string, readonly Problem[]>();
    const problems = known.get(kind) ?? checkFile(kind, file);
    checked.set(file, known.set(kind, problems));
    return problems;
  };

  function checkFile(kind: string, file: YamlFile): readonly Problem[] {
    if (file.data === undefined) return [];
    const validate = ajv.getSchema(idOf.get(kind) ?? kind);
    if (!validate || validate(file.data)) return [];
    return explainContentErrors(file, (validate.errors ?? []) as ContentError[], `${kind}.schema.json`);
  }
}
