import { quoteInput } from '@zhunsheng/language';
import { type BoundPart, plainText, type SentencePart } from '../content/parse-sentence.ts';
import type { Comparison, Finding } from './finding.ts';
import { findModals, type Modal } from './modal-verbs.ts';

/**
 * What a rule decides is a requirement, so 应 or 不应 governs its words: the last modal verb before them in their part of
 * the sentence, or the first after them where none stands before. 宜, 可 and 能 do not require anything.
 */
export function compareModals(comparison: Comparison): Finding[] {
  const { sentence, outline, ruleOutline, scopeIds } = comparison;
  const { plain, starts } = flatten(sentence.parts);
  const modals = findModals(plain);
  return [...outline.bound, ...outline.limits].flatMap(({ part }): Finding[] => {
    if (part.kind !== 'limit' && !ruleOutline.leaves.has(part.id)) return [];
    const start = starts.get(part) ?? 0;
    if (part.kind !== 'limit' && scopeIds.has(part.id))
      return requiredScope(part, modals, plain, start, comparison);
    const modal = governing(modals, plain, start);
    if (modal?.kind === 'requirement') return [];
    if (!modal)
      return [
        { code: 'requirement-unmarked', at: part, values: { phrase: quoteInput(plainText(part.parts)) } },
      ];
    return [
      {
        code: 'requirement-softened',
        at: part,
        values: { phrase: quoteInput(plainText(part.parts)), modal: modal.word },
      },
    ];
  });
}

/** Whom the clause applies to is no requirement: no 应 stands before it, unless an exception does, too. */
function requiredScope(
  part: BoundPart,
  modals: readonly Modal[],
  plain: string,
  start: number,
  { exceptions }: Comparison,
): Finding[] {
  const excepted = [...exceptions.keys()].some(one => one.start <= part.start && part.end <= one.end);
  const from = Math.max(plain.lastIndexOf('。', start), plain.lastIndexOf('；', start)) + 1;
  const modal = modals.find(one => one.kind === 'requirement' && one.start >= from && one.start < start);
  if (excepted || !modal) return [];
  const values = { phrase: quoteInput(plainText(part.parts)), modal: modal.word };
  return [{ code: 'scope-required', at: part, values }];
}

function governing(modals: readonly Modal[], plain: string, start: number): Modal | undefined {
  const from = Math.max(plain.lastIndexOf('。', start), plain.lastIndexOf('；', start)) + 1;
  const stop = plain.slice(start).search(/[。；]/);
  const near = modals.filter(one => one.start >= from && (stop < 0 || one.start < start + stop));
  // 应能 is a requirement: the first of verbs that touch governs.
  const leading = near.filter(one => !near.some(({ end }) => end === one.start));
  return leading.findLast(one => one.start <= start) ?? leading[0];
}

/** The sentence without marks, and where each bound part begins in it. */
function flatten(parts: readonly SentencePart[]): { plain: string; starts: Map<SentencePart, number> } {
  const starts = new Map<SentencePart, number>();
  let plain = '';
  const visit = (part: SentencePart): void => {
    if (part.kind === 'text') plain += part.text;
    else {
      starts.set(part, plain.length);
      part.parts.forEach(visit);
    }
  };
  parts.forEach(visit);
  return { plain, starts };
}
