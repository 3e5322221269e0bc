import { type Fields, type JsonSchema, readFields } from '@zhunsheng/language';
import { type CheckPlan, checkPlan, type Vocabularies } from './check-plan.ts';
import { type FieldNode, fieldTree } from './field-tree.ts';
import { type NormalisePlan, normalisePlan } from './normalise-plan.ts';

/** An error as Ajv reports it, without `verbose`. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Whether data fits the declaration schema; what is wrong is in `errors` afterwards. Ajv's compiled functions are such. */
export interface SchemaValidator {
  (data: unknown): boolean | PromiseLike<unknown>;
  errors?: readonly SchemaError[] | null;
}

/** All that is needed to read, normalise and validate declarations of one edition. Immutable, made once. */
export interface Dictionary {
  /** Every field, with those of the assessor's findings. Readers take these. */
  readonly fields: Fields;
  readonly tree: FieldNode;
  readonly vocabularies: Vocabularies;
  readonly accepts: SchemaValidator;
  readonly normalise: NormalisePlan;
  readonly checks: CheckPlan;
}

/** Prepares a declaration schema: `accepts` is its compiled validator (Ajv, allErrors), `vocabularies` those it names. */
export function prepareDictionary(
  schema: JsonSchema,
  vocabularies: Vocabularies,
  accepts: SchemaValidator,
): Dictionary {
  const fields = readFields(withFindings(schema));
  const tree = fieldTree(fields);
  return {
    fields,
    tree,
    vocabularies,
    accepts,
    normalise: normalisePlan(tree),
    checks: checkPlan(schema, fields, tree, vocabularies),
  };
}

/** Findings are no datum to the rules, but they are read and validated as other fields are. */
function withFindings(schema: JsonSchema): JsonSchema {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const shown = properties.map(([name, { 'x-findings': _, ...property }]) => [name, property]);
  return { ...schema, properties: Object.fromEntries(shown) };
}
