import type { Bilingual, Location, Problem } from '@zhunsheng/language';
import type { workbookProblems } from '../diagnostic/workbook-problems.ts';
import { workbookProblem } from '../diagnostic/workbook-problems.ts';
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

/** What fills the placeholders of a problem. */
export type ProblemValues = Readonly<Record<string, string | number | Bilingual>>;

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

export function report(
  draft: Draft,
  code: keyof typeof workbookProblems,
  location: Location,
  values: ProblemValues = {},
  steps?: readonly Step[],
): void {
  const pointer = steps && toPointer(steps);
  draft.problems.push(
    workbookProblem(code, pointer === undefined ? location : { ...location, pointer }, values),
  );
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
