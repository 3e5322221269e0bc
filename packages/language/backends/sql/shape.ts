import { type Field, type FieldUnit, type JsonSchema, readFields } from '../../rule/fields.ts';
import type { VocabularyCodes } from '../../rule/parse-rule.ts';
import type { Bilingual } from '../../words.ts';

/** A column of the input table, or a member of one, in the form of the JSON. */
export interface Shape {
  readonly name: string;
  readonly unit: FieldUnit;
  readonly title: Bilingual;
  readonly field: Field;
  /** The codes of a code or of a list of codes; undefined when any text is one. */
  readonly codes: readonly string[] | undefined;
  /** Members of a group or of a list's entries. */
  readonly members: readonly Shape[];
}

/** The input columns of a declaration schema: one a top-level property, `findings` included. */
export function readShape(schema: JsonSchema, vocabularies: VocabularyCodes = {}): Shape[] {
  return membersOf('', [...readFields(withFindings(schema)).values()], vocabularies);
}

function membersOf(path: string, fields: readonly Field[], vocabularies: VocabularyCodes): Shape[] {
  const prefix = path ? `${path}.` : '';
  return fields
    .filter(field => field.path.startsWith(prefix) && !field.path.slice(prefix.length).includes('.'))
    .map(field => ({
      name: field.path.slice(prefix.length),
      unit: field.unit,
      title: field.title,
      field,
      codes: field.codes ?? (field.vocabulary ? vocabularies[field.vocabulary] : undefined),
      members: membersOf(field.path, fields, vocabularies),
    }));
}

/** The data dictionary leaves findings out, for they are no data of the enterprise; the table needs them. */
function withFindings(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema['properties'] as Record<string, JsonSchema>).map(
    ([name, { 'x-findings': _, ...property }]) => [name, property],
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}
