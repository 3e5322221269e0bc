import type { sqlProblems } from '../../diagnostic/sql-problems.ts';

/** What is refused: of which edition, and whether a fact or a condition of a clause. */
export interface RefusedPart {
  readonly edition?: string;
  readonly fact?: string;
  readonly clause?: string;
  readonly condition?: string;
}

/** What a dialect cannot express exactly, as a code of the catalogue with what to fill in. Nothing is approximated instead. */
export class SqlRefusal extends Error {
  readonly code: keyof typeof sqlProblems;
  readonly values: Readonly<Record<string, string>>;
  readonly part: RefusedPart;

  constructor(code: SqlRefusal['code'], values: SqlRefusal['values'], part: RefusedPart = {}) {
    super(`${code}: ${JSON.stringify({ ...values, ...part })}`);
    this.code = code;
    this.values = values;
    this.part = part;
  }
}

/** Compiles a part; a refusal from within says which part of what it was. */
export function compilePart<Result>(part: RefusedPart, compile: () => Result): Result {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof SqlRefusal)) throw error;
    throw new SqlRefusal(error.code, error.values, { ...part, ...error.part });
  }
}
