import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { explainContentErrors } from './explain-content-errors.ts';
import type { ContentError } from './relevant-errors.ts';
import { SCHEMAS } from './toolkit.ts';
import type { YamlFile } from './yaml-file.ts';

/** A content file as far as it could be read, with the place of each value. */
type ReadContent = Pick<YamlFile, 'data' | 'locate'>;

/** Checks a content file against one of the schemas, e.g. "clause". Empty when it fits. */
export type CheckContent = (kind: string, file: ReadContent) => readonly Problem[];

let compiled: Promise<CheckContent> | undefined;

/** The checks by the toolkit's schemas, which are no content: compiled once a process, which takes longer than using them. */
export function contentSchemas(): Promise<CheckContent> {
  compiled ??= compileSchemas();
  return compiled;
}

async function compileSchemas(): Promise<CheckContent> {
  const names = (await readdir(SCHEMAS)).filter(name => name.endsWith('.schema.json')).sort();
  const sources = await Promise.all(names.map(name => readFile(join(SCHEMAS, name), 'utf8')));
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
  const checked = new WeakMap<ReadContent, Map<string, readonly Problem[]>>();
  return (kind, file) => {
    const known = checked.get(file) ?? new Map<string, readonly Problem[]>();
    const problems = known.get(kind) ?? checkFile(kind, file);
    checked.set(file, known.set(kind, problems));
    return problems;
  };

  function checkFile(kind: string, file: ReadContent): readonly Problem[] {
    if (file.data === undefined) return [];
    const validate = ajv.getSchema(idOf.get(kind) ?? kind);
    if (!validate || validate(file.data)) return [];
    return explainContentErrors(file, (validate.errors ?? []) as ContentError[], `${kind}.schema.json`);
  }
}
