import { quoteInput } from '@zhunsheng/language';
import type { BoundPart, SentencePart, TextPart } from '../content/parse-sentence.ts';
import { choicePhrases } from './choice-phrase.ts';
import { comparatorAfter, comparatorBefore } from './comparator-words.ts';
import { listCount } from './compare-list.ts';
import { alternatives, countingWords, type GroupKind } from './connective-words.ts';
import type { Comparison, Finding } from './finding.ts';
import { modalNegations } from './negation-words.ts';
import { foldWidth } from './numeral.ts';
import { readPeriods } from './period-words.ts';
import { readQuantity } from './quantity.ts';
import type { LooseText } from './sentence-outline.ts';
import { maskRange, maskSenses } from './word-senses.ts';

/** Numbers, comparators and connectives outside of every phrase would mean something that no rule checks. */
export function compareLooseWords(comparison: Comparison): Finding[] {
  const problems = comparison.outline.loose.flatMap(loose => [
    ...looseNumbers(loose, comparison),
    ...looseComparators(loose, comparison),
    ...looseConnectives(loose, comparison),
    ...looseNegations(loose, comparison),
    ...looseExceptions(loose, comparison),
  ]);
  return [...problems, ...boundExceptions(comparison)];
}

function looseNumbers(
  { text: part, after, group }: LooseText,
  { ruleOutline, scope }: Comparison,
): Finding[] {
  let masked = maskSenses(part.text);
  const hide = ({ start, end }: { start: number; end: number }) => {
    masked = maskRange(masked, start, end);
  };
  readPeriods(masked).forEach(hide);
  if (group?.kind === 'some')
    choicePhrases(group, scope.convention)
      .filter(({ text }) => text === part)
      .forEach(hide);
  for (const { index, words } of countingWords(masked)) hide({ start: index, end: index + words.length });
  const listed = after?.kind === 'cond' && ruleOutline.leaves.get(after.id)?.leaf.kind === 'includes_any';
  const count = listed && listCount(masked);
  if (count) hide(count);
  const findings: Finding[] = [];
  for (let at = 0; at < masked.length; at++) {
    const length =
      readQuantity(masked.slice(at))?.length ?? (/^[\d０-９]+/.exec(masked.slice(at))?.[0].length || 0);
    if (length === 0) continue;
    findings.push(found('number-unbound', part.start + at, part.text.slice(at, at + length)));
    at += length - 1;
  }
  return findings;
}

/** A comparator that touches a phrase from outside belongs inside. */
function looseComparators({ text: part, before, after }: LooseText, { scope }: Comparison): Finding[] {
  const findings: Finding[] = [];
  const folded = foldWidth(part.text);
  const bound = (kind: string | undefined) => kind === 'cond' || kind === 'limit';
  const first = bound(before?.kind) ? comparatorAfter(folded, scope.convention) : undefined;
  if (first) findings.push(found('comparator-unbound', part.start, part.text.slice(0, first.words.length)));
  for (let at = 0; bound(after?.kind) && at < folded.length; at++) {
    const comparator = comparatorBefore(folded.slice(at));
    if (!comparator) continue;
    const end = at + comparator.words.length;
    if (folded.slice(end).trim() === '')
      findings.push(found('comparator-unbound', part.start + at, part.text.slice(at, end)));
    at = end - 1;
  }
  return findings;
}

/** 或 joins nothing outside of a group; 任一 and 均 need a group of their kind. Inside a group `compareGroup` looks. */
function looseConnectives({ text: part, group }: LooseText, { ruleOutline }: Comparison): Finding[] {
  if (group?.kind === 'some') return [];
  if (group) return looseInGroup(part, group);
  const kinds = new Set<GroupKind>([...ruleOutline.groups.values()].map(({ kind }) => kind));
  const counting = countingWords(part.text).filter(({ kind }) => kinds.size !== 1 || !kinds.has(kind));
  return [...alternatives(part.text), ...counting].map(({ index, words }) =>
    found('connective-unbound', part.start + index, words),
  );
}

/** Before the first and after the last part of a group, 或 joins nothing. */
function looseInGroup(part: TextPart, group: BoundPart): Finding[] {
  if (isBetween(part, group)) return [];
  return alternatives(part.text).map(({ index: at, words }) =>
    found('connective-unbound', part.start + at, words),
  );
}

/** It stands between two bound parts of the group. */
function isBetween(part: TextPart, { parts }: BoundPart): boolean {
  const index = parts.indexOf(part);
  const bound = (some: readonly SentencePart[]) => some.some(({ kind }) => kind !== 'text');
  return bound(parts.slice(0, index)) && bound(parts.slice(index));
}

function looseNegations({ text: part, after }: LooseText, { ruleOutline }: Comparison): Finding[] {
  const places = [...ruleOutline.leaves.values(), ...ruleOutline.groups.values()];
  const negative = places.some(
    place => place.negated || ('leaf' in place && place.leaf.kind === 'equals' && place.leaf.value === false),
  );
  if (negative) return [];
  return modalNegations(part.text)
    .filter(({ index, words }) => !after || index + words.length < part.text.length)
    .map(({ index, words }) => found('negation-unbound', part.start + index, words));
}

/** Words that take something out of the requirement. */
const EXCEPTION =
  /除外|例外|除非|豁免|免于|不适用|不受[^，。；]{0,6}限制|另有规定|另行规定|除[^，。；]{1,16}(?:[之以]外|外)|(?<=^|[，。；])但是?/g;

/** Exceptions of which no part is bound; those around a bound part are compared with it. */
function looseExceptions({ text: part, group, after }: LooseText, { exceptions }: Comparison): Finding[] {
  const bound = [...exceptions.values()].flatMap(({ words }) => words);
  return [...part.text.matchAll(EXCEPTION)].flatMap(({ index, 0: words }) => {
    const start = part.start + index;
    const told = bound.some(one => one.start < start + words.length && start < one.end);
    // Between the parts of a group 但 joins, which is compared with its kind; before […]除外 it belongs to that.
    const excepts = [...exceptions.keys()].some(one => one === after);
    const joins = /^但/.test(words) && (excepts || (group && isBetween(part, group)));
    return told || joins ? [] : [found('exception-unbound', start, words)];
  });
}

/** An exception stands on `applies_when`, or narrows a condition that the rule has under `not`. */
function boundExceptions({ outline, ruleOutline, exceptions, scopeIds }: Comparison): Finding[] {
  return outline.bound.flatMap(({ part }): Finding[] => {
    const exception = exceptions.get(part);
    const place = ruleOutline.leaves.get(part.id) ?? ruleOutline.groups.get(part.id);
    if (!exception || !place) return [];
    if (scopeIds.has(part.id) || (!exception.scope && place.negated)) return [];
    const [first] = exception.words;
    const found = quoteInput(exception.words.map(({ text }) => text).join('……'));
    return [{ code: 'exception-unbound', at: { start: first.start, end: first.end }, values: { found } }];
  });
}

type LooseCode = `${'number' | 'comparator' | 'connective' | 'negation' | 'exception'}-unbound`;

function found(code: LooseCode, start: number, words: string): Finding {
  return { code, at: { start, end: start + words.length }, values: { found: quoteInput(words.trim()) } };
}
