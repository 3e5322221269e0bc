import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditionModule } from '../../packages/checker/checker.ts';
import { buildEditions } from '../../packages/workshop/compile/build-editions.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ROOT } from '../edition.ts';

/** How many random declarations the evaluators by hand are compared on: 500, or as many as RANDOM_DECLARATIONS says. */
export const DECLARATIONS = Number(process.env['RANDOM_DECLARATIONS'] ?? 500);

/** The checker of an edition of `standards/<id>`, as enterprises run it. */
export async function compiledStandard(id: string, edition: string): Promise<EditionModule> {
  const out = await mkdtemp(join(tmpdir(), `zhunsheng-${id}-`));
  await buildEditions(openProject(join(ROOT, 'standards', id)), out);
  return (await import(join(out, `${edition}.js`))) as EditionModule;
}

const CONCLUSIONS = { recognised: 'met', not_recognised: 'not_met', undetermined: 'undetermined' } as const;

/** The verdicts of the clauses and the conclusion, in the words of verdicts. */
export function verdictsOf(
  { evaluate, conclude }: EditionModule,
  declaration: object,
): Record<string, string> {
  const clauses = evaluate(declaration, { assurance: 'declared' }).clauses.map(
    ({ id, verdict }) => [id, verdict] as const,
  );
  return {
    ...Object.fromEntries(clauses),
    conclusion: CONCLUSIONS[conclude(declaration, { assurance: 'declared' })],
  };
}
