import { parseArgs } from 'node:util';
import { oneOf, UsageError } from '@zhunsheng/checker/node';
import { didYouMean, suggestion } from '@zhunsheng/language';
import type { AnyCommand, Call, Option, Options } from './define-command.ts';

const ROOT_OPTION: Option = {
  type: 'string',
  value: 'DIR',
  help: {
    zh: '项目的文件夹，默认从当前文件夹向上找',
    en: 'folder of the project, by default found from here upwards',
  },
};

const STANDARD_OPTION: Option = {
  type: 'string',
  value: 'ID',
  help: {
    zh: '哪一项标准，默认项目自己的；其他的在 standards/ 中',
    en: "the standard, by default the project's own; others are in standards/",
  },
};

/** Of every command: which project, and which of the standards beside it. */
export const COMMON_OPTIONS: Options = { standard: STANDARD_OPTION, root: ROOT_OPTION };

/** What was typed after the name of a command. Throws a UsageError for what the command does not take. */
export function parseCall(
  { name, options, takes }: AnyCommand,
  args: readonly string[],
): Pick<Call, 'values' | 'positionals'> & {
  readonly root: string | undefined;
  readonly standard: string | undefined;
} {
  const known: Options = { ...options, ...COMMON_OPTIONS };
  const { values, positionals } = parse(known, withBareValues(known, args));
  const { least, most } = takes ?? { least: 0, most: 0 };
  const extra = positionals[most];
  if (extra !== undefined) throw new UsageError(`多余的参数 ${extra} / unexpected argument ${extra}`);
  if (positionals.length < least)
    throw new UsageError(`缺少参数 / missing argument：zhunsheng ${name} ${takes?.usage}`);
  for (const [option, { values: words }] of Object.entries(known)) {
    if (!words) continue;
    for (const word of [values[option] ?? []].flat()) oneOf(`--${option}`, String(word), words);
  }
  const { root, standard, ...own } = values;
  return {
    values: own as Call['values'],
    positionals,
    root: root as string | undefined,
    standard: standard as string | undefined,
  };
}

function parse(
  known: Options,
  args: string[],
): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  const options = Object.entries(known).map(([name, { type, multiple, default: value }]) => {
    const fallback = type === 'boolean' ? false : multiple ? [] : value;
    return [
      name,
      { type, ...(multiple && { multiple }), ...(fallback !== undefined && { default: fallback }) },
    ];
  });
  try {
    return parseArgs({ args, allowPositionals: true, options: Object.fromEntries(options) });
  } catch (error) {
    throw explain(error as Error, known);
  }
}

/** An option that may stand alone gets the value that then is meant. */
function withBareValues(known: Options, args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const bare = arg.startsWith('--') ? known[arg.slice(2)]?.bare : undefined;
    return bare !== undefined && !/^[^-]/.test(args[index + 1] ?? '') ? [arg, bare] : [arg];
  });
}

/** Node's own messages are English only; any other error as it is. */
function explain(error: Error, known: Options): Error {
  const code = 'code' in error ? String(error.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return error;
  // Node names the option in quotes: "Option '-e, --edition <value>' argument missing".
  const option = /'(?:-\w, )?([^' ]+)/.exec(error.message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new UsageError(
      `没有选项 ${option} / there is no option ${option}${meant(
        option,
        Object.keys(known).map(name => `--${name}`),
      )}`,
    );
  return new UsageError(
    error.message.includes('does not take')
      ? `选项 ${option} 不带值 / option ${option} takes no value`
      : `选项 ${option} 后面缺少值 / option ${option} needs a value`,
  );
}

/** The names that are like what was typed, as a sentence to be put behind another; empty where none is. */
export function meant(typed: string, names: readonly string[]): string {
  const { zh, en } = suggestion(
    didYouMean(
      typed,
      names.map(name => ({ name })),
    ),
  );
  return zh === '' ? '' : `。${zh} / ${en.trim()}`;
}
