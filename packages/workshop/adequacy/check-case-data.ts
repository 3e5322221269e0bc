import type { JsonSchema, Problem } from '@zhunsheng/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { explainContentErrors } from '../content/explain-content-errors.ts';
import { type CasesFile, casesOf } from '../content/read-cases.ts';
import type { ContentError } from '../content/relevant-errors.ts';
import { caseDeclaration } from './case-declaration.ts';

type Validate = (data: unknown) => readonly ContentError[];

/** Compiling takes longer than checking: what was compiled goes with its schema. */
const compiled = new WeakMap<JsonSchema, Validate>();

/**
 * What the cases of a file give that no declaration of `edition` can hold: a field that there is not, a value of another
 * type. A case need not be complete; what it leaves out is the point of many.
 */
export function checkCaseData(schema: JsonSchema, edition: string, file: CasesFile): Problem[] {
  const validate = compiled.get(schema) ?? compile(schema);
  return casesOf(file, edition).flatMap(({ given, index }) => {
    const at = `/cases/${index}/given`;
    const locate: CasesFile['locate'] = (pointer, of) => file.locate(at + pointer, of);
    const errors = validate(caseDeclaration(given)).filter(({ keyword }) => keyword !== 'required');
    return explainContentErrors({ ...file, locate }, errors, `${edition}/declaration.schema.json`);
  });
}

function compile(schema: JsonSchema): Validate {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateFormats: false });
  const fits = ajv.compile(schema);
  const validate: Validate = data => (fits(data) ? [] : ((fits.errors ?? []) as ContentError[]));
  compiled.set(schema, validate);
  return validate;
}
