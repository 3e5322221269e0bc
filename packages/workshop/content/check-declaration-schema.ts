import type { CountedUnits, JsonSchema, Problem } from '@zhunsheng/language';
import {
  countedUnits,
  makeProblem,
  readFields,
  typecheckConstraints,
  vocabularyCodes,
} from '@zhunsheng/language';
import type { Standard } from '@zhunsheng/language/types/standard';
import type { Vocabulary } from '@zhunsheng/language/types/vocabulary';
import { editorCatalogue } from '../diagnostic/catalogue.ts';
import { checkSchemaHead } from './check-schema-head.ts';
import { checkSchemaNode } from './check-schema-node.ts';
import type { JsonFile } from './content-files.ts';
import type { CheckContent } from './content-schemas.ts';
import { type SchemaFault, schemaNodes } from './schema-nodes.ts';

/** What the declaration schema of an edition may name; where it could not be read, nothing is said of its names. */
interface Named {
  readonly vocabularies: readonly Vocabulary[];
  readonly standard: Pick<Standard, 'units'>;
}

/**
 * What is wrong with a declaration schema, at its place: keywords by declaration-meta.schema.json; then, once there is an
 * end of its fields, their types, what they name, what heads every declaration, and constraints between them.
 */
export function checkDeclarationSchema(
  file: JsonFile,
  check: CheckContent,
  named: Named | undefined,
): Problem[] {
  if (file.data === undefined) return [...file.problems];
  const form = check('declaration-meta', file);
  if (form.length > 0) return [...form];
  const schema = file.data as JsonSchema;
  const { nodes, faults } = schemaNodes(schema);
  if (faults.length > 0) return faults.map(fault => located(file, fault));
  const scope = {
    ...(named && {
      vocabularies: new Map(named.vocabularies.map(one => [one.id, vocabularyCodes(one)])),
      units: Object.keys(countedUnits(named.standard.units as CountedUnits | undefined)),
    }),
    nodes: new Map(nodes.map(one => [one.entry ? `${one.path}[]` : one.path, one])),
  };
  const found = [...checkSchemaHead(nodes), ...nodes.flatMap(one => checkSchemaNode(one, scope))];
  const inFields = found.map(fault => located(file, fault));
  // Constraints are about fields, whose units have to be known.
  if (inFields.length > 0) return withoutRepeats(inFields);
  return typecheckConstraints(schema, readFields(schema)).map(problem => ({
    ...problem,
    location: file.locate(problem.location.pointer ?? ''),
  }));
}

function located(file: JsonFile, { code, pointer, values }: SchemaFault): Problem {
  return makeProblem(editorCatalogue, { code, values }, file.locate(nearest(file.data, pointer)));
}

/** A pointer below a `$ref` leads nowhere in the file: what is wrong there is said where the `$ref` stands. */
function nearest(data: unknown, pointer: string): string {
  const segments = pointer.split('/').slice(1);
  let [value, at] = [data, ''];
  for (const segment of segments) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) break;
    value = (value as Record<string, unknown>)[key];
    at += `/${segment}`;
  }
  return at;
}

/** A definition that several fields share is told of once a field, its parts once. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const key = ({ code, message, location: { line, column } }: Problem) =>
    JSON.stringify([code, message.zh, line, column] satisfies readonly unknown[]);
  return problems.filter(one => !seen.has(key(one)) && seen.add(key(one)));
}
