import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { Problem } from '@zhunsheng/language';

/** Of one kind in one file so many are shown; a changed phrase makes every case that quotes it stale. */
const SHOWN = 3;

/** Problems for an editor's terminal: file:line:column, severity, what and how to mend it, in both languages. */
export function printProblems(problems: readonly Problem[], shown = SHOWN): void {
  const kinds = Map.groupBy(problems, ({ code, location }) => `${location.file} ${code}`);
  for (const same of kinds.values()) {
    for (const problem of same.slice(0, shown)) printProblem(problem);
    const rest = same.length - shown;
    if (rest > 0) console.error(`  …… 同类的还有 ${rest} 处 / ${rest} more of this kind in this file`);
  }
}

function printProblem({ severity, code, message, help, location }: Problem): void {
  const file = location.file ? relative(process.cwd(), location.file) : '';
  const colour = severity === 'error' ? 'red' : 'yellow';
  const { sheet, cell, line = 1, column = 1 } = location;
  const place = cell === undefined ? `:${line}:${column}` : ` ${sheet}!${cell}`;
  console.error(`${file}${place} ${styleText(colour, severity)} ${code}`);
  console.error(`  ${message.zh}。${help.zh}。`);
  console.error(`  ${message.en}. ${help.en}.`);
}
