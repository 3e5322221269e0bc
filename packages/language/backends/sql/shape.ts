import { type Field, type FieldUnit, type JsonSchema, readFields } from '../../rule/fields.ts';
import type { Bilingual } from '../../words.ts';

/** A column of the input table, or a member of one, in the form of the JSON. */
export interface Shape {
  readonly name: string;
  readonly unit: FieldUnit;
  readonly title: Bilingual;
  /** Members of a group or of a list's entries. */
  readonly members: readonly Shape[];
}

/** The input columns of a declaration schema: one a top-level property, `findings` included. */
export function readShape(schema: JsonSchema): Shape[] {
  const fields = [...readFields(withFindings(schema)).values()];
  return membersOf('', fields);
}

function membersOf(path: string, fields: readonly Field[]): Shape[] {
  const prefix = path ? `${path}.` : '';
  return fields
    .filter(field => field.path.startsWith(prefix) && !field.path.slice(prefix.length).includes('.'))
    .map(({ path: own, unit, title }) => ({
      name: own.slice(prefix.length),
      unit,
      title,
      members: membersOf(own, fields),
    }));
}

/** The data dictionary leaves findings out, for they are no data of the enterprise; the table needs them. */
function withFindings(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema['properties'] as Record<string, JsonSchema>).map(
    ([name, { 'x-findings': _, ...property }]) => [name, property],
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}
