import type { Editions, Standards } from '@zhunsheng/checker/node';
import { ASSURANCES, type Bilingual, LANGUAGES } from '@zhunsheng/language';

/** An option of a command; without `type: 'boolean'` it takes a value. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** The words it takes, of which `default` is one. */
  readonly values?: readonly string[];
  readonly default?: string;
  /** What it means without a value, for an option that may stand alone. */
  readonly bare?: string;
  readonly multiple?: true;
  /** What stands for the value in the help, e.g. FILE. */
  readonly value?: string;
  readonly help: Bilingual;
}

export type Options = Readonly<Record<string, Option>>;

type Word<One extends Option> = One['values'] extends readonly (infer Value)[] ? Value : string;

type Value<One extends Option> = One['type'] extends 'boolean'
  ? boolean
  : One['multiple'] extends true
    ? readonly Word<One>[]
    : One['default'] extends string
      ? Word<One>
      : Word<One> | undefined;

/** A call of a command, understood: words of options are among those allowed, there are as many arguments as it takes. */
export interface Call<Of extends Options = Options> {
  readonly values: { readonly [Name in keyof Of]: Value<Of[Name]> };
  readonly positionals: readonly string[];
  /** The project it works on. Throws a UsageError outside of any. */
  readonly root: string;
  /** The checkers of that project, outside of any those that the package carries. */
  readonly editions: Editions;
  /** All standards beside it, the one that was asked for or that of the project first. */
  readonly standards: Standards;
}

/** A command: what it takes, what is said of it, what it does. Its parsing, its help and the README come from this. */
export interface Command<Of extends Options = Options> {
  /** One word or two: `check`, `export docx`. */
  readonly name: string;
  readonly summary: Bilingual;
  /** Arguments as they stand in the help (`FILE…`), and how many there may be. */
  readonly takes?: { readonly usage: string; readonly least: number; readonly most: number };
  readonly options: Of;
  readonly notes?: Bilingual;
  readonly examples?: readonly string[];
  readonly exit: Bilingual;
  /** Returns the exit status. */
  readonly run: (call: Call<Of>) => Promise<number>;
}

/** A command as the program holds it: its `run` is only called with what its own `options` were parsed into. */
export type AnyCommand = Omit<Command, 'run'> & { readonly run: (call: never) => Promise<number> };

/** The definition itself; it gives the types of the values that `run` gets. */
export function defineCommand<const Of extends Options>(definition: Command<Of>): Command<Of> {
  return definition;
}

/** Exit statuses: part of the public interface. */
export const EXIT = {
  recognised: 0,
  not_recognised: 1,
  undetermined: 2,
  invalid: 3,
  /** What a standard says is refused: as lint does on an error. */
  refused: 1,
  usage: 64,
  failure: 70,
} as const;

/** Options that mean the same wherever they stand. */
export const OPTIONS = {
  edition: {
    type: 'string',
    value: 'E',
    help: { zh: '哪一版，默认现行版本', en: 'the edition, by default the one in force' },
  },
  assurance: {
    type: 'string',
    values: ASSURANCES,
    default: 'verified',
    help: {
      zh: 'verified：自报的“是”须有评估结论；declared：自报即算',
      en: "verified: an own yes needs an assessor's finding; declared: it counts",
    },
  },
  lang: {
    type: 'string',
    values: LANGUAGES,
    default: 'zh',
    help: { zh: '输出的语言', en: 'language of the output' },
  },
  out: { type: 'string', value: 'FILE', help: { zh: '写入的文件', en: 'the file to write' } },
  force: { type: 'boolean', help: { zh: '允许替换已有的文件', en: 'replace files that exist' } },
  date: {
    type: 'string',
    value: 'YYYY-MM-DD',
    help: { zh: '日期；不读系统时钟', en: 'the date; the clock is not read' },
  },
} as const satisfies Options;

/** What an exit status says, for commands that judge, and for those that do or refuse. */
export const STATUSES = {
  verdict: {
    zh: '0 符合 · 1 不符合 · 2 未定 · 3 数据有错误 · 64 用法错误；多份取最大值',
    en: '0 recognised · 1 not recognised · 2 undetermined · 3 invalid data · 64 wrong usage; of several the largest',
  },
  done: {
    zh: '0 完成 · 1 有错误或拒绝，并说明原因 · 64 用法错误',
    en: '0 done · 1 errors or refused, with reasons · 64 wrong usage',
  },
} as const satisfies Record<string, Bilingual>;
