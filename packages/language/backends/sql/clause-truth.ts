import type { Assurance } from '../../words.ts';
import { compilePasses } from './compile-clause.ts';
import { DIALECTS } from './compile-sql.ts';
import { readShape } from './shape.ts';
import type { SqlEdition } from './sql-edition.ts';
import { type Limits, withLimits } from './with-limits.ts';

/**
 * Whether a clause passes under other limits of its conditions: one three-valued expression over the columns of the view
 * `facts`, so that many limits can be looked at in a single pass. Throws as compileSql does.
 */
export function clauseTruth(
  { typed }: SqlEdition,
  clause: string,
  options: {
    readonly dialect: keyof typeof DIALECTS;
    readonly limits: Limits[string];
    readonly assurance: Assurance;
  },
): string {
  const own = typed.rules.clauses.filter(({ id }) => id === clause);
  const [changed] = withLimits(own, { [clause]: options.limits });
  if (!changed) throw new RangeError(`no such clause: ${clause}`);
  return compilePasses(changed, {
    typed,
    dialect: DIALECTS[options.dialect],
    shape: readShape(typed.schema),
    declared: options.assurance === 'declared',
  });
}
