import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EDITIONS, ROOT } from '../../edition.ts';
import { asPeopleWrite } from '../arbitraries/as-people-write.ts';
import { arbitraryDeclaration } from '../arbitraries/declaration.ts';
import { reportLine } from './lines.ts';
import { sqlEditionOf } from './sql-edition.ts';

export const REFUSED = 'refused';

/** Lines of a file as people write them, and what `check` says of each under `assurance`. */
export async function writtenDeclarations(id: string, count: number, seed: number): Promise<string[]> {
  const { content, assembled } = await sqlEditionOf(id);
  const divisions = assembled.description.vocabularies['divisions'] ?? [];
  const codes = { divisions: divisions.map(({ code }) => code) };
  const declarations = arbitraryDeclaration({ schema: content.schema, edition: assembled.rules, codes });
  const drawn = fc.sample(asPeopleWrite(declarations), { numRuns: count, seed });
  const examples = ['kind-blank', 'quals-null', 'largest-amount'].flatMap(name =>
    readFileSync(`${ROOT}/test/fixtures/sql/${name}.ndjson`, 'utf8').trim().split('\n'),
  );
  return [...examples, ...drawn];
}

export async function checkedLines(
  id: string,
  written: readonly string[],
  assurance: 'verified' | 'declared',
): Promise<string[]> {
  const { validate, evaluate } = await EDITIONS.load(id);
  return written.map(line => {
    const { declaration } = validate(JSON.parse(line));
    return declaration === undefined ? REFUSED : reportLine(evaluate(declaration, { assurance }));
  });
}

/** Of a row that is refused only that; what else stands in it is NULL, and so left out. */
export function shown(found: string): string {
  return found.startsWith(`${REFUSED}|`) ? REFUSED : found;
}
