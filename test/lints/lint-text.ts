import { expect } from 'vitest';
import type { Problem } from '../../packages/language/diagnostic/problem.ts';
import type { ExampleSlot, Lint } from '../../packages/workshop/lint/lint.ts';
import { runLints } from '../../packages/workshop/lint/run-lints.ts';
import { applyEdits } from '../../packages/workshop/sentence/clause-source.ts';
import { smallStandard } from './small-standard.ts';

/** What a rule reports on a text in a slot: "line:column message。help", counted from the start of the text. */
export function lintText(lint: Lint, slot: ExampleSlot, text: string): string[] {
  const { context, place } = smallStandard(slot, text);
  const { problems } = runLints(context, { lints: [lint] });
  return problems.map(
    problem => `${relativePlace(problem, context.sources, place)} ${problem.message.zh}。${problem.help.zh}`,
  );
}

/** The words that a rule reports, in order. */
export function reportedWords(lint: Lint, slot: ExampleSlot, text: string): string[] {
  const { context } = smallStandard(slot, text);
  return runLints(context, { lints: [lint] }).problems.map(({ location }) => {
    const line = context.sources.get(location.file ?? '')?.split('\n')[(location.line ?? 1) - 1] ?? '';
    return line.slice((location.column ?? 1) - 1, (location.endColumn ?? line.length + 1) - 1);
  });
}

/** The text of a slot after `--fix`, mended until nothing is left to mend. */
export function fixedText(lint: Lint, slot: ExampleSlot, text: string): string {
  const { context, place } = smallStandard(slot, text);
  const path = place?.path ?? '';
  const source = context.sources.get(path) ?? '';
  const { edits } = runLints(context, { lints: [lint], fix: true });
  const from = source.indexOf((place?.lead ?? '') + text.split('\n')[0]) + (place?.lead.length ?? 0);
  const after = source.slice(from + text.length);
  const mended = applyEdits(
    source,
    edits.filter(({ file }) => file === path),
  );
  return mended.slice(from, mended.length - after.length);
}

/** Each of these sentences is none of the rule's business. */
export function expectNothing(lint: Lint, slot: ExampleSlot, sentences: readonly string[]): void {
  const reported = sentences.flatMap(sentence =>
    reportedWords(lint, slot, sentence).map(word => `${sentence} → ${word}`),
  );
  expect(reported).toEqual([]);
}

function relativePlace(
  { location }: Problem,
  sources: ReadonlyMap<string, string>,
  place: ReturnType<typeof smallStandard>['place'],
): string {
  const { file = '', line = 1, column = 1 } = location;
  if (file !== place?.path) return `${file}:${line}:${column}`;
  const lines = sources.get(file)?.split('\n') ?? [];
  const [first = ''] = place.text.split('\n');
  const start = lines.findIndex(one => one.startsWith(place.lead + first));
  const indent = line === start + 1 || /^\s*$/.test(place.lead) ? place.lead.length : 0;
  return start < 0 || line <= start ? `${file}:${line}:${column}` : `${line - start}:${column - indent}`;
}
