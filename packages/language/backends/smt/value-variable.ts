import type { DateParts } from './date-parts.ts';
import type { Term } from './term.ts';

/** A field of its own or, with `back`, the member of a yearly list for one fiscal year. */
export interface ValueVariable {
  readonly kind: 'amount' | 'count' | 'date' | 'boolean' | 'code';
  readonly path: string;
  readonly back?: number;
  readonly known: Term;
  readonly value: Term;
  /** Of a date whose year or calendar day a rule reads. */
  readonly parts?: DateParts;
  /** Codes by their number. `null` stands for any code that no rule names. */
  readonly codes?: readonly (string | null)[];
}

/** By which the model finds a variable: path, or path and `@` and years back. */
export function variableKey(path: string, back?: number): string {
  return back === undefined ? path : `${path}@${back}`;
}
