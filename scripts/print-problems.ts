import { relative } from 'node:path';
import type { Problem } from '../checker/diagnostic/problem.ts';

/** Problems for an editor's terminal, one line each: file:line:column, severity, what and how to mend it. */
export function printProblems(problems: readonly Problem[]): void {
  for (const { severity, code, message, help, location } of problems) {
    const file = location.file ? relative(process.cwd(), location.file) : '';
    console.error(`${file}:${location.line ?? 1}:${location.column ?? 1} ${severity} ${code}`);
    console.error(`  ${message.zh}。${help.zh}。`);
    console.error(`  ${message.en}. ${help.en}.`);
  }
}
