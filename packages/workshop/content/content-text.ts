import { isUtf8 } from 'node:buffer';
import { sourceText } from '@zhunsheng/checker';
import type { Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';

/** A file of the standard's content as text, and why it cannot be taken for what was meant. */
export interface ContentText {
  readonly source: string;
  readonly problems: readonly Problem[];
}

const CONFLICT = /^(?:<{7}|>{7})(?: .*)?$/gm;

/** The text of a content file: UTF-8 only, and no merge left half done. */
export function contentText(path: string, bytes: Uint8Array): ContentText {
  const source = Buffer.from(bytes).toString('utf8');
  return {
    source,
    problems: isUtf8(bytes) ? conflictProblems(path, source) : [encodingProblem(path, source)],
  };
}

/** Marks that a merge left in a text, each conflict once: whatever else is wrong there follows from them. */
export function conflictProblems(path: string, source: string): Problem[] {
  const marks = [...source.matchAll(CONFLICT)];
  const starts = marks.filter(([mark]) => mark.startsWith('<'));
  const text = sourceText(path, source);
  return (starts.length > 0 ? starts : marks).map(({ index, 0: mark }) =>
    makeEditorProblem('content-conflict', text.place(index, index + mark.length), { mark: mark.slice(0, 7) }),
  );
}

/** The first byte that is no UTF-8 was read as the replacement character. */
function encodingProblem(path: string, source: string): Problem {
  return makeEditorProblem('content-encoding', sourceText(path, source).place(source.indexOf('\uFFFD')), {});
}
