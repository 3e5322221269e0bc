import { hasErrors, type Problem } from '@zhunsheng/language';
import { isObject } from '../source/is-object.ts';
import type { Located } from '../source/located.ts';
import type { Dictionary } from './dictionary.ts';
import { locateProblems } from './locate-problems.ts';
import { normaliseDeclaration } from './normalise-declaration.ts';
import { validateDeclaration } from './validate-declaration.ts';

/** A declaration fit for a verdict, or undefined when there are errors; every problem, of the reader's too, with its place. */
export interface ValidatedDeclaration {
  readonly declaration: unknown;
  readonly problems: readonly Problem[];
}

/** Normalises and validates what a reader found. A value the reader has complained about is not complained about again. */
export function validateLocated(located: Located, dictionary: Dictionary): ValidatedDeclaration {
  const { data, problems: fromReader } = located;
  if (data === undefined) return { declaration: undefined, problems: fromReader };
  const declaration = normaliseDeclaration(withoutEdition(data, dictionary), dictionary);
  const found = validateDeclaration(declaration, dictionary);
  if (found.length === 0 && fromReader.length === 0) return { declaration, problems: found };
  const refused = fromReader
    .filter(problem => problem.severity === 'error')
    .map(problem => problem.location.pointer);
  const fresh = found.filter(({ location: { pointer } }) => !refused.includes(pointer));
  // One that counts what is not listed belongs at the end, with those that have no line.
  const isOfFile = ({ location: { line }, count }: Problem) => line === undefined && count === undefined;
  const ofFile = fromReader.filter(isOfFile);
  const placed = fromReader.filter(problem => !isOfFile(problem));
  const problems = [...ofFile, ...locateProblems([...placed, ...fresh], located)];
  return { declaration: hasErrors(problems) ? undefined : declaration, problems };
}

/** Any data may say which standard and edition they are for, also where the standard's own schema does not ask for it. */
function withoutEdition(data: unknown, { fields }: Dictionary): unknown {
  if (!isObject(data) || fields.has('edition') || typeof data['edition'] !== 'string') return data;
  const { edition: _, ...rest } = data;
  return rest;
}
