import { sourceProblem } from '../diagnostic/source-problems.ts';
import { limits } from './limits.ts';
import { type Located, unreadable } from './located.ts';
import type { SourceText } from './source-text.ts';

/** A list of no declarations, or of more than a JSON or YAML file may have, as what was read of it; undefined if it is in order. */
export function refuseNumber(length: number, source: SourceText): Located | undefined {
  if (length > 0 && length <= limits.declarations) return undefined;
  const problem =
    length === 0
      ? sourceProblem('no-declaration', source.place(0))
      : sourceProblem('file-too-many-declarations', { file: source.file }, { limit: limits.declarations });
  return unreadable(source.file, [problem], source);
}
