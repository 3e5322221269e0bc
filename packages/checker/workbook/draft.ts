import type { Location, Problem, ProblemArguments, Values } from '@zhunsheng/language';
import { makeProblem } from '@zhunsheng/language';
import { workbookProblems } from '../diagnostic/workbook-problems.ts';
import type { Located } from '../source/located.ts';
import { cellAddress } from './cell-address.ts';
import type { BookSheet } from './ooxml/book.ts';

/** A declaration while it is being read: data, where each value stands or would stand, what was found wrong. */
export interface Draft {
  readonly file: string;
  readonly data: Record<string, unknown>;
  readonly places: Map<string, { readonly value: Location; readonly key?: Location }>;
  readonly problems: Problem[];
}

export type Step = string | number;

export function newDraft(file: string): Draft {
  return { file, data: {}, places: new Map(), problems: [] };
}

export function toPointer(steps: readonly Step[]): string {
  return steps.map(step => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

export function placeAt(draft: Draft, sheet: BookSheet, row: number, column: number): Location {
  return { file: draft.file, sheet: sheet.name, cell: cellAddress(row, column) };
}

/** Remembers where a value stands, or where it is to be entered; the first place said of a pointer stays. */
export function rememberPlace(draft: Draft, steps: readonly Step[], value: Location, key?: Location): void {
  const pointer = toPointer(steps);
  if (!draft.places.has(pointer)) draft.places.set(pointer, { value, key });
}

/** Sets the value at `steps`, making the objects and lists on the way. Steps are names of the schema, never of the file. */
export function setValue(draft: Draft, steps: readonly Step[], value: unknown): void {
  let node: Record<Step, unknown> = draft.data;
  steps.slice(0, -1).forEach((step, index) => {
    if (!Object.hasOwn(node, step)) node[step] = typeof steps[index + 1] === 'number' ? [] : {};
    node = node[step] as Record<Step, unknown>;
  });
  node[steps.at(-1) as Step] = value;
}

export function report<Code extends keyof typeof workbookProblems>(
  draft: Draft,
  code: Code,
  location: Location,
  ...rest: [...values: ProblemArguments<(typeof workbookProblems)[Code]>, steps?: readonly Step[]]
): void {
  const [values, steps] = rest as unknown as [Values<string>?, (readonly Step[])?];
  reportFault(draft, { code, values }, location, steps);
}

/** The same for a fault that was found elsewhere; its type tells that its values are complete. */
export function reportFault(
  draft: Draft,
  fault: Parameters<typeof makeProblem>[1],
  location: Location,
  steps?: readonly Step[],
): void {
  const place = steps ? { ...location, pointer: toPointer(steps) } : location;
  draft.problems.push(makeProblem(workbookProblems, fault, place));
}

/** The finished declaration. Pointers without a place get that of what holds them. */
export function finishDraft(draft: Draft, readable: boolean): Located {
  return {
    data: readable ? draft.data : undefined,
    problems: draft.problems,
    locate(pointer, at = 'value') {
      for (let part = pointer; ; part = part.slice(0, part.lastIndexOf('/'))) {
        const place = draft.places.get(part);
        if (place) return { ...((at === 'key' && place.key) || place.value), pointer };
        if (part === '') return { file: draft.file, pointer };
      }
    },
  };
}
