import { and, type Term } from '@zhunsheng/language/smt';
import { init, killThreads } from 'z3-solver';

export type Answer = 'sat' | 'unsat' | 'unknown';

/** One Z3 with the declarations and standing assertions of one question. Queries run one after another. */
export interface Solver {
  /** Whether all terms can hold together; `unknown` when the effort or the time runs out. */
  readonly check: (...terms: readonly Term[]) => Promise<Answer>;
  /** As `check` with a small effort: `unknown` comes early, whatever the time allowed. */
  readonly attempt: (...terms: readonly Term[]) => Promise<Answer>;
  /** The values of `wanted` where all terms hold; undefined when they cannot or the effort or the time runs out. */
  readonly find: (terms: readonly Term[], wanted: readonly Term[]) => Promise<Values | undefined>;
  readonly queries: () => number;
}

export interface SolverOptions {
  /** Milliseconds for one query. Without it a measure of effort holds, with the same answers on every machine. */
  readonly timeout?: number;
}

/** Z3, started once a process. Call `close` at the end: its worker threads would keep the process alive. */
export interface Prover {
  readonly open: (script: readonly string[], options?: SolverOptions) => Promise<Solver>;
  readonly close: () => Promise<void>;
}

const NO_TIMEOUT = 4_294_967_295;
/** Z3's own measures of work (rlimit), the same on every machine: a second or two, and twenty times as much. */
const SMALL_EFFORT = 200_000;
const GREAT_EFFORT = 4_000_000;

/** How long Z3 may try: 0 of effort is no limit. */
interface Patience {
  readonly timeout: number;
  readonly effort: number;
}

const BRIEF: Patience = { timeout: NO_TIMEOUT, effort: SMALL_EFFORT };
const LONG: Patience = { timeout: NO_TIMEOUT, effort: GREAT_EFFORT };

export async function startProver(): Promise<Prover> {
  const { Z3, em } = await init({ printErr: warn });
  const open: Prover['open'] = async (script, { timeout } = {}) => {
    const patience = timeout === undefined ? LONG : { timeout, effort: 0 };
    const context = Z3.mk_context(Z3.mk_config());
    let queries = 0;
    const run = async (text: string): Promise<string> => {
      const output = await evaluate(em, context, text);
      if (output.includes('(error')) throw new SolverError(output.trim(), text);
      return output.trim();
    };
    /** The limits hold for the check alone: cut short elsewhere, Z3 would lose count of what is asserted. */
    const ask = async (terms: readonly Term[], more: string, { timeout, effort }: Patience) => {
      queries += 1;
      const limited = `(set-option :timeout ${timeout})(set-option :rlimit ${effort})`;
      const unlimited = `(set-option :timeout ${NO_TIMEOUT})(set-option :rlimit 0)`;
      const output = await run(`(push)(assert ${and(...terms)})${limited}(check-sat)${unlimited}${more}`);
      return output === 'sat' || output === 'unsat' ? output : 'unknown';
    };
    await run(['(set-option :print-success false)', ...script].join('\n'));
    return {
      queries: () => queries,
      check: (...terms) => ask(terms, '(pop)', patience),
      attempt: (...terms) => ask(terms, '(pop)', BRIEF),
      find: async (terms, wanted) => {
        const answer = await ask(terms, '', patience);
        const values =
          answer === 'sat' ? parseValues(await run(`(get-value (${wanted.join(' ')}))`)) : undefined;
        await run('(pop)');
        return values;
      },
    };
  };
  return { open, close: () => killThreads(em) };
}

/** A thread that was let go while it said goodbye is no news. */
function warn(text: string): void {
  if (!text.includes('from terminated worker')) console.error(text);
}

/** The part of the Emscripten module that `evaluate` needs. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly _malloc: (size: number) => number;
  readonly _free: (address: number) => void;
  readonly intArrayFromString: (text: string) => number[];
  readonly async_call: (run: unknown, ...values: readonly unknown[]) => Promise<string>;
  readonly _async_Z3_eval_smtlib2_string: unknown;
}

/**
 * z3-solver's own `eval_smtlib2_string` puts the text on a stack that is taken back before Z3's thread has read it; so
 * it is kept on the heap until the answer is there.
 */
async function evaluate(memory: Memory, context: unknown, text: string): Promise<string> {
  const bytes = memory.intArrayFromString(text);
  const address = memory._malloc(bytes.length);
  memory.HEAPU8.set(bytes, address);
  try {
    return await memory.async_call(memory._async_Z3_eval_smtlib2_string, context, address);
  } finally {
    memory._free(address);
  }
}

class SolverError extends Error {
  constructor(output: string, text: string) {
    super(`Z3 refused the question: ${output}\n${text.slice(0, 2000)}`);
  }
}

/** Values by symbol, as Z3 prints them after `get-value`. */
export type Values = ReadonlyMap<string, boolean | bigint>;

const PAIR = /\((\|[^|]*\||[^\s()|]+)\s+(true|false|\d+|\(-\s+\d+\))\)/g;

/** Reads `((|a| 1) (|b| (- 2)) (|c| true))`. Symbols that need no bars are printed without; they are read with. */
function parseValues(text: string): Values {
  const values = new Map<string, boolean | bigint>();
  for (const [, name = '', value = ''] of text.matchAll(PAIR)) {
    values.set(name.startsWith('|') ? name : `|${name}|`, readValue(value));
  }
  return values;
}

function readValue(text: string): boolean | bigint {
  if (text === 'true' || text === 'false') return text === 'true';
  const digits = text.replace(/[^\d]/g, '');
  return text.startsWith('(') ? -BigInt(digits) : BigInt(digits);
}
