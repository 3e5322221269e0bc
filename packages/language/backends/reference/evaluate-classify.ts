import type { ClassifyFact, DecisionTable } from '../../rule/ast.ts';
import { compareExact } from '../../rule/exact-arithmetic.ts';
import { exact } from '../../rule/quantity.ts';
import { notComputable, type Observe, type Observed, type Reason } from './outcome.ts';

/** What the table says, and what the fact comes to once `otherwise` has been heard. */
export interface Classification {
  readonly byTable: readonly string[];
  readonly possible: readonly string[];
  readonly reasons: readonly Reason[];
}

export function evaluateClassify(fact: ClassifyFact, table: DecisionTable, observe: Observe): Observed {
  const { possible, reasons } = classify(fact, table, observe);
  return { kind: 'one_of', possible, reasons };
}

/** The table decides if it can; else a known `otherwise` that the table leaves possible decides. */
export function classify(fact: ClassifyFact, table: DecisionTable, observe: Observe): Classification {
  const { possible: byTable, reasons } = readTable(fact, table, observe);
  if (byTable.length === 1) return { byTable, possible: byTable, reasons: [] };
  const stated = fact.otherwise === undefined ? undefined : singleCode(observe(fact.otherwise));
  if (stated !== undefined && byTable.includes(stated)) return { byTable, possible: [stated], reasons: [] };
  return { byTable, possible: byTable, reasons };
}

function readTable(fact: ClassifyFact, table: DecisionTable, observe: Observe) {
  const row = observe(fact.row);
  const code = singleCode(row);
  if (code === undefined) return { possible: table.values, reasons: 'reasons' in row ? row.reasons : [] };
  if (!Object.hasOwn(table.rows, code)) return { possible: table.values, reasons: [notComputable(fact.id)] };
  return readRow(fact, table, code, observe);
}

/** The lowest value of all indicators is between the lowest of their lower and the lowest of their upper bounds. */
function readRow(fact: ClassifyFact, table: DecisionTable, code: string, observe: Observe) {
  const limits = table.rows[code] ?? {};
  let lowest = table.values.length - 1;
  let highest = lowest;
  const reasons: Reason[] = [];
  for (const indicator of Object.keys(table.units).filter(id => Object.hasOwn(limits, id))) {
    const observed = observe(indicatorFact(fact, indicator));
    const [low, high] = reachedValues(observed, limits[indicator] ?? [], table.values.length);
    lowest = Math.min(lowest, low);
    highest = Math.min(highest, high);
    if ('reasons' in observed) reasons.push(...observed.reasons);
  }
  return { possible: table.values.slice(lowest, highest + 1), reasons };
}

function indicatorFact(fact: ClassifyFact, indicator: string): string {
  const id = fact.indicators[indicator];
  if (id === undefined) throw new RangeError(`\`${fact.id}\` has no fact for the indicator \`${indicator}\``);
  return id;
}

/** Indices of the lowest and the highest value that one indicator can reach: how many limits it is at or above. */
function reachedValues(observed: Observed, limits: readonly number[], values: number): [number, number] {
  if (observed.kind !== 'numbers') return [0, values - 1];
  const reached = (number: typeof observed.low) =>
    limits.filter(limit => compareExact(number, exact(BigInt(limit))) >= 0).length;
  return [reached(observed.low), reached(observed.high)];
}

function singleCode(observed: Observed): string | undefined {
  return observed.kind === 'one_of' && observed.possible.length === 1 ? observed.possible[0] : undefined;
}
