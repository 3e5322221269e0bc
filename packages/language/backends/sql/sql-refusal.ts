import type { Fault } from '../../diagnostic/problem-maker.ts';
import type { sqlProblems } from '../../diagnostic/sql-problems.ts';

/** What is wrong, but for what it is wrong with. */
export type SqlFault = Fault<typeof sqlProblems, 'subject'>;

/** What is refused: of which edition, and whether a fact or a condition of a clause. */
export interface RefusedPart {
  readonly edition?: string;
  readonly fact?: string;
  readonly clause?: string;
  readonly condition?: string;
}

/** What a dialect cannot express exactly, as a fault of the catalogue. Nothing is approximated instead. */
export class SqlRefusal extends Error {
  readonly fault: SqlFault;
  readonly part: RefusedPart;

  constructor(fault: SqlFault, part: RefusedPart = {}) {
    super(`${fault.code}: ${JSON.stringify({ ...fault.values, ...part })}`);
    this.fault = fault;
    this.part = part;
  }
}

/** Compiles a part; a refusal from within says which part of what it was. */
export function compilePart<Result>(part: RefusedPart, compile: () => Result): Result {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof SqlRefusal)) throw error;
    throw new SqlRefusal(error.fault, { ...part, ...error.part });
  }
}
