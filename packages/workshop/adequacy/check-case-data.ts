import type { JsonSchema, Problem } from '@zhunsheng/language';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { explainContentErrors } from '../content/explain-content-errors.ts';
import { type CasesFile, casesOf } from '../content/read-cases.ts';
import type { ContentError } from '../content/relevant-errors.ts';
import { caseDeclaration } from './case-declaration.ts';

type Validate = (data: unknown) => readonly ContentError[];

const latest = new Map<string, { readonly source: string; readonly validate: Validate }>();

/**
 * What the cases of a file give that no declaration of `edition` can hold: a field that there is not, a value of another
 * type. A case need not be complete; what it leaves out is the point of many.
 */
export function checkCaseData(schema: JsonSchema, edition: string, file: CasesFile): Problem[] {
  const validate = validator(schema, edition);
  return casesOf(file, edition).flatMap(({ given, index }) => {
    const at = `/cases/${index}/given`;
    const locate: CasesFile['locate'] = (pointer, of) => file.locate(at + pointer, of);
    const errors = validate(caseDeclaration(given)).filter(({ keyword }) => keyword !== 'required');
    return explainContentErrors({ ...file, locate }, errors, `${edition}/declaration.schema.json`);
  });
}

/** Compiling takes longer than checking: the one of an unchanged schema is kept. */
function validator(schema: JsonSchema, edition: string): Validate {
  const source = JSON.stringify(schema);
  const known = latest.get(edition);
  if (known?.source === source) return known.validate;
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, validateFormats: false });
  const compiled = ajv.compile(schema);
  const validate: Validate = data => (compiled(data) ? [] : ((compiled.errors ?? []) as ContentError[]));
  latest.set(edition, { source, validate });
  return validate;
}
