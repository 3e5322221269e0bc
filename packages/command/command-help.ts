import { displayWidth } from '@zhunsheng/language';
import type { AnyCommand, Option } from './define-command.ts';
import { COMMON_OPTIONS } from './parse-call.ts';

/** Columns of a terminal; what is longer stands on two lines. */
const WIDTH = 110;

/** What `zhunsheng NAME --help` says. */
export function commandHelp(command: AnyCommand): string {
  const { summary, notes, examples = [], exit } = command;
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const typed = options.map(([name, option]) => ({ as: asTyped(name, option), option }));
  const column = Math.max(...typed.map(({ as }) => as.length).filter(length => length < 30)) + 2;
  return [
    `zhunsheng ${usage(command)} [选项 options]`,
    `  ${summary.zh}`,
    `  ${summary.en}`,
    ...(notes
      ? [
          '',
          ...[notes.zh, notes.en]
            .join('\n')
            .split('\n')
            .map(line => `  ${line}`),
        ]
      : []),
    '',
    '选项 Options',
    ...typed.flatMap(({ as, option }) => optionLines(as, option, column)),
    ...(examples.length > 0 ? ['', '例 Examples', ...examples.map(one => `  ${one}`)] : []),
    '',
    '退出状态 Exit status',
    `  ${exit.zh}`,
    `  ${exit.en}`,
    '',
  ].join('\n');
}

/** The name with its arguments. */
export function usage({ name, takes }: AnyCommand): string {
  return takes ? `${name} ${takes.usage}` : name;
}

/** Rows of a name and what it does in both languages. */
export function commandRows(commands: readonly AnyCommand[]): string {
  const column = Math.max(...commands.map(one => usage(one).length)) + 2;
  return commands
    .map(one => {
      const lead = `  ${usage(one).padEnd(column)}`;
      return `${lead}${one.summary.zh}\n${' '.repeat(lead.length)}${one.summary.en}\n`;
    })
    .join('');
}

function asTyped(name: string, { type, values, value = 'TEXT', bare }: Option): string {
  if (type === 'boolean') return `--${name}`;
  const word = values?.join('|') ?? value;
  return `--${name} ${bare === undefined ? word : `[${word}]`}`;
}

function optionLines(as: string, { help, default: value, bare, multiple }: Option, column: number): string[] {
  const preset = value ?? bare;
  const more = {
    zh: `${multiple ? '，可以写多次' : ''}${preset === undefined ? '' : `（默认 ${preset}）`}`,
    en: `${multiple ? '; may be repeated' : ''}${preset === undefined ? '' : ` (default ${preset})`}`,
  };
  const [zh, en] = [`${help.zh}${more.zh}`, `${help.en}${more.en}`];
  const lead = `  ${as.padEnd(column)}`;
  const below = ' '.repeat(column + 2);
  const head = as.length >= column ? [`  ${as}`] : [];
  const first = head.length > 0 ? below : lead;
  const one = `${first}${zh} / ${en}`;
  return [...head, ...(displayWidth(one) <= WIDTH ? [one] : [`${first}${zh}`, `${below}${en}`])];
}
