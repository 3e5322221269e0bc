import type { BoundPart, Span } from '../content/parse-sentence.ts';
import { findModals } from './modal-verbs.ts';
import type { Bound, SentenceOutline } from './sentence-outline.ts';

/** Words around a bound part that take it out of what the clause asks; the part is then meant in the negative. */
export interface Exception {
  /** 除 … 外, 除外, 不适用于, and where they stand in the sentence. */
  readonly words: readonly [ExceptionWord, ...ExceptionWord[]];
  /** They bound whom the clause applies to, which only `applies_when` does; …除外 may also narrow a condition. */
  readonly scope: boolean;
}

interface ExceptionWord extends Span {
  readonly text: string;
}

export type Exceptions = ReadonlyMap<BoundPart, Exception>;

const BEFORE = /(除了?|不适用于?)[^，。；除]{0,8}$/;
const AFTER = /^[^，。；除外]{0,8}?([以之]外|外(?=[，。、；的）])|除外|例外|不适用|不受[^，。；]{0,6}限制)/;

/** 除[…]外, 除[…]以外, […]除外, 不适用于[…], […]不适用. */
export function findExceptions({ bound, loose }: SentenceOutline): Exceptions {
  const required = loose
    .flatMap(({ text }) =>
      findModals(text.text).map(modal => ({ ...modal, start: text.start + modal.start })),
    )
    .filter(({ kind }) => kind === 'requirement')
    .map(({ start }) => start);
  return new Map(
    bound.flatMap(one => {
      const words = wordsAround(one);
      if (!words) return [];
      const [{ text, start }] = words;
      const narrows = /外$/.test(text) || (/^除/.test(text) && required.some(modal => modal < start));
      return [[one.part, { words, scope: !narrows }] as const];
    }),
  );
}

function wordsAround({ before, after }: Bound<BoundPart>): Exception['words'] | undefined {
  const lead = before?.kind === 'text' ? BEFORE.exec(before.text) : null;
  const tail = after?.kind === 'text' ? AFTER.exec(after.text) : null;
  const placed = (text: string, start: number) => ({ text, start, end: start + text.length });
  const first = lead && before ? placed(lead[1] ?? '', before.start + lead.index) : undefined;
  const last =
    tail && after ? placed(tail[1] ?? '', after.start + tail[0].length - (tail[1] ?? '').length) : undefined;
  const opens = first && /^除/.test(first.text);
  const closes = last && /外$/.test(last.text) && !/[除例]外$/.test(last.text);
  if (opens && closes) return [first, last];
  if (first && !opens) return [first];
  return last && !closes ? [last] : undefined;
}
