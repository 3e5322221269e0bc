import type { ClauseSource, SourceEdit } from './clause-source.ts';
import type { FindingFix } from './finding.ts';

/** Edits of one file that make its sentence and its rule agree. */
export interface SourceFix {
  readonly path: string;
  readonly edits: readonly SourceEdit[];
}

/** `text` changes the sentence to what the rule says, `logic` the rule to what the sentence says. */
export interface SentenceFixes {
  readonly text?: SourceFix;
  readonly logic?: SourceFix;
}

/** The edits of the clause file for a fix; a side that cannot be edited in place is left out. */
export function fixSentence(path: string, source: ClauseSource, { text, logic }: FindingFix): SentenceFixes {
  const textEdits = every(text?.map(edit => source.editText(edit)));
  const logicEdits =
    logic &&
    every([
      ...logic.rule.map(edit => source.editRule(edit)),
      ...(logic.text ?? []).map(edit => source.editText(edit)),
    ]);
  return {
    ...(textEdits && { text: { path, edits: textEdits } }),
    ...(logicEdits && { logic: { path, edits: logicEdits } }),
  };
}

/** All or nothing: half a fix would be a new error. */
function every(
  edits: readonly (SourceEdit | SourceEdit[] | undefined)[] | undefined,
): SourceEdit[] | undefined {
  if (!edits || edits.length === 0 || edits.includes(undefined)) return undefined;
  const all = edits.flatMap(edit => edit ?? []);
  return all.length > 0 ? all : undefined;
}
