import type { ReferenceResult } from '../../../packages/language/backends/reference/evaluate-reference.ts';
import { reasonText } from '../../../packages/language/backends/sql/reason-text.ts';
import type { Report } from '../../../packages/language/types/report.ts';

/** Everything a row of `verdicts_*` says, as one line of text, so that many rows compare quickly. */
export function lineExpression(clauses: readonly { readonly id: string }[]): string {
  const columns = clauses.flatMap(({ id }) => {
    const name = id.replaceAll('-', '_');
    return [name, `${name}_basis`, `${name}_reason`];
  });
  return `concat_ws('|', conclusion, coalesce(size, '?'), ${columns.join(', ')})`;
}

/** The same line from a report of the checker. */
export function reportLine({ conclusion, enterprise, clauses }: Report): string {
  const parts = clauses.flatMap(clause => [clause.verdict, clause.basis, reasonText(clause)]);
  return [conclusion, enterprise.size?.value ?? '?', ...parts].join('|');
}

/** The same line from the reference evaluator. */
export function referenceLine({ conclusion, size, clauses }: ReferenceResult): string {
  const parts = clauses.flatMap(({ verdict, basis, reasons }) => [
    verdict,
    basis,
    reasonText({ missing: reasons }),
  ]);
  return [conclusion, size?.value ?? '?', ...parts].join('|');
}
