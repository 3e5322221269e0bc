import type { SourceEdit } from './clause-source.ts';

/**
 * The text after the edits, which all refer to the text before. Equal edits are made once; of two that overlap the
 * earlier one holds, and the later waits for the next run.
 */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
  let done = '';
  let at = 0;
  let last: SourceEdit | undefined;
  for (const edit of sorted) {
    const again =
      last && edit.offset === last.offset && edit.length === last.length && edit.text === last.text;
    if (again || edit.offset < at) continue;
    done += source.slice(at, edit.offset) + edit.text;
    at = edit.offset + edit.length;
    last = edit;
  }
  return done + source.slice(at);
}
