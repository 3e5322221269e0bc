import { init, killThreads } from 'z3-solver';
import { and, type Term } from '../../checker/backends/smt/term.ts';
import { parseValues, type Values } from './parse-values.ts';

export type Answer = 'sat' | 'unsat' | 'unknown';

/** One Z3 with the declarations and standing assertions of one question. Queries run one after another. */
export interface Solver {
  /** Whether all terms can hold together; `unknown` when time runs out. */
  readonly check: (...terms: readonly Term[]) => Promise<Answer>;
  /** The values of `wanted` where all terms hold; undefined when they cannot or time runs out. */
  readonly find: (terms: readonly Term[], wanted: readonly Term[]) => Promise<Values | undefined>;
  readonly queries: () => number;
}

export interface SolverOptions {
  /** Milliseconds for one query; 4000 by default. */
  readonly timeout?: number;
}

/** Z3, started once a process. Call `close` at the end: its worker threads would keep the process alive. */
export interface Prover {
  readonly open: (script: readonly string[], options?: SolverOptions) => Promise<Solver>;
  readonly close: () => Promise<void>;
}

const TIMEOUT = 4000;

export async function startProver(): Promise<Prover> {
  const { Z3, em } = await init();
  const open: Prover['open'] = async (script, { timeout = TIMEOUT } = {}) => {
    const context = Z3.mk_context(Z3.mk_config());
    let queries = 0;
    const run = async (text: string): Promise<string> => {
      const output = await Z3.eval_smtlib2_string(context, text);
      if (output.includes('(error')) throw new SolverError(output.trim(), text);
      return output.trim();
    };
    const ask = (terms: readonly Term[], more: string) => {
      queries += 1;
      return run(`(push)(assert ${and(...terms)})(check-sat)${more}`);
    };
    await run(['(set-option :print-success false)', `(set-option :timeout ${timeout})`, ...script].join('\n'));
    return {
      queries: () => queries,
      check: async (...terms) => answerOf(await ask(terms, '(pop)')),
      find: async (terms, wanted) => {
        const answer = answerOf(await ask(terms, ''));
        const values = answer === 'sat' ? parseValues(await run(`(get-value (${wanted.join(' ')}))`)) : undefined;
        await run('(pop)');
        return values;
      },
    };
  };
  return { open, close: () => killThreads(em) };
}

function answerOf(output: string): Answer {
  if (output === 'sat' || output === 'unsat') return output;
  return 'unknown';
}

class SolverError extends Error {
  constructor(output: string, text: string) {
    super(`Z3 refused the question: ${output}\n${text.slice(0, 2000)}`);
  }
}
