import { readSource } from '../../packages/checker/source/read-source.ts';
import { validateLocated } from '../../packages/checker/validate/validate-located.ts';
import type { Problem } from '../../packages/language/diagnostic/problem.ts';
import { fixtureDictionary } from './fixture-dictionary.ts';

/** A problem in one line: `severity code place: message / help`, the place as line:column-endColumn, cell or pointer. */
export function problemLine({ severity, code, location, message, help }: Problem): string {
  const { line, column, endColumn, cell, pointer } = location;
  const place =
    line === undefined ? (pointer ?? '-') : `${line}:${column}${endColumn ? `-${endColumn}` : ''}`;
  return `${severity} ${code} ${cell ? `${cell} ` : ''}${place}: ${message.zh} / ${help.zh}`;
}

/** All problems of a file with the text or bytes given, reader and validation together. */
export function problemLines(file: string, content: string | Uint8Array): string[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return [...readSource(bytes, file, fixtureDictionary)].flatMap(located =>
    validateLocated(located, fixtureDictionary).problems.map(problemLine),
  );
}
