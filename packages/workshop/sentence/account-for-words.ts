import type { Fact, Leaf } from '@zhunsheng/language';
import { factsOfLeaf, quoteInput } from '@zhunsheng/language';
import { plainText, type Span, type TextPart } from '../content/parse-sentence.ts';
import { choicePhrases } from './choice-phrase.ts';
import { inclusionMark } from './comparator-words.ts';
import { listCount } from './compare-list.ts';
import { countingWords } from './connective-words.ts';
import type { Comparison, Finding, SentenceScope } from './finding.ts';
import { CONDITIONS, FUNCTION_WORDS, wordsOfFact } from './function-words.ts';
import { negationAtEnd } from './negation-words.ts';
import { foldWidth } from './numeral.ts';
import { type LimitPhrase, type PhraseFailure, parsePhrase } from './parse-phrase.ts';
import { readPeriods } from './period-words.ts';
import { readQuantity } from './quantity.ts';
import { BLANK, maskRange } from './word-senses.ts';

/** A stretch of the sentence in which what others compare is blanked. */
interface Stretch {
  readonly text: string;
  readonly masked: string;
  readonly start: number;
}

/** Findings that tell of the words around them, too: what else stands there is not told again. */
const TELLING = ['exception-unbound', 'binding-nesting', 'list-items'];
/** A sentence whose marks are broken or missing has words outside of where they belong. */
const UNSETTLED = /^(?:markup-|sentence-markup$|binding-(?:unknown|without-id|missing)$)/;

/**
 * Every character of the sentence belongs to a phrase that is compared, a quantity's name, a term, a code's title, a
 * number, a period, a modal verb, a function word, or to words that the editor lists as `plain`. Anything else could
 * narrow or widen the requirement unnoticed. Without the names of a standard nothing is asked.
 */
export function accountForWords(comparison: Comparison, found: readonly Finding[]): Finding[] {
  const { scope } = comparison;
  if (!scope.names || found.some(({ code }) => UNSETTLED.test(code))) return [];
  const known = knownWords(comparison);
  const plain = scope.plain ?? [];
  const stretches = [...looseStretches(comparison), ...phraseStretches(comparison)];
  const without = stretches.map(stretch => unaccounted(stretch.masked, known));
  const words = new Set([...known, ...plain]);
  return [
    ...stretches.flatMap((stretch, index) =>
      (without[index]?.length === 0 ? [] : unaccounted(stretch.masked, words)).flatMap(span =>
        strangers(stretch, span, found),
      ),
    ),
    ...statementQualifiers(comparison),
    ...plain.flatMap((word, index): Finding[] => {
      const needed = stretches.some(({ masked }, at) => holds(masked, word, without[at] ?? []));
      if (needed || statementHas(comparison, word)) return [];
      return [{ code: 'plain-unused', at: `/plain/${index}`, values: { word: quoteInput(word) } }];
    }),
  ];
}

/** What this standard and the rule of this clause call things. */
function knownWords({ scope, ruleOutline }: Comparison): Set<string> {
  const leaves = [...ruleOutline.leaves.values()].map(({ leaf }) => leaf);
  const used = [...leaves.flatMap(factsOfLeaf), ...[...ruleOutline.cases.values()].map(({ fact }) => fact)];
  return wordsKnown(used, leaves, scope);
}

/** Words of no condition, names of the standard, and what it calls these facts and what these conditions compare. */
export function wordsKnown(
  used: readonly string[],
  leaves: readonly Leaf[],
  { facts, titles, listTitle, names, terms }: Omit<SentenceScope, 'readings'>,
): Set<string> {
  const behind = [...new Set(used)].flatMap(id => withTables(facts.get(id), facts));
  const named = [
    ...behind.map(({ title }) => title.zh),
    ...leaves.flatMap(leaf =>
      'vocabulary' in leaf && leaf.vocabulary ? [listTitle?.(leaf.vocabulary) ?? ''] : [],
    ),
  ];
  return new Set([
    ...FUNCTION_WORDS,
    ...(names?.words ?? []),
    ...(terms ?? []),
    ...named.flatMap(pieces),
    ...behind.flatMap(wordsOfFact),
    ...leaves.flatMap(leaf => [...titles(codesOf(leaf)).values()]),
    ...behind.flatMap(codesCounted).flatMap(codes => codes.flatMap(code => titles(codes).get(code) ?? [])),
  ]);
}

function codesOf(leaf: Leaf): readonly string[] {
  if (leaf.kind === 'equals') return typeof leaf.value === 'string' ? [leaf.value] : [];
  return 'codes' in leaf ? leaf.codes : [];
}

/** The fact, and of a table also what it looks up by. */
function withTables(fact: Fact | undefined, facts: ReadonlyMap<string, Fact>): Fact[] {
  if (fact?.kind !== 'classify') return fact ? [fact] : [];
  return [fact, ...[fact.row, ...Object.values(fact.indicators)].flatMap(id => facts.get(id) ?? [])];
}

/** The codes of the entries that a count takes in, by condition: what is counted is named by them. */
function codesCounted(fact: Fact): (readonly string[])[] {
  if (fact.kind !== 'count') return [];
  return fact.where.flatMap(one =>
    one.kind === 'in' ? [one.codes] : one.kind === 'equals' ? [[String(one.value)]] : [],
  );
}

/** Every piece of a title of two characters and more: a sentence says 利润 for 人工智能业务利润. */
function pieces(title: string): string[] {
  const starts = [...Array(title.length).keys()];
  return starts.flatMap(start => starts.slice(start + 1).map(end => title.slice(start, end + 1)));
}

function looseStretches({ outline, ruleOutline, exceptions, scope }: Comparison): Stretch[] {
  const excepting = [...exceptions.values()].flatMap(({ words }) => words);
  return outline.loose.map(({ text: part, after, group }) => {
    let masked = maskKnown(part.text);
    const hide = ({ start, end }: Span) => {
      masked = maskRange(masked, start, end);
    };
    if (group?.kind === 'some')
      choicePhrases(group, scope.convention)
        .filter(({ text }) => text === part)
        .forEach(hide);
    const negation = after && after.kind !== 'text' ? negationAtEnd(part.text) : undefined;
    if (negation) hide({ start: negation.index, end: negation.index + negation.words.length });
    const listed = after?.kind === 'cond' && ruleOutline.leaves.get(after.id)?.leaf.kind === 'includes_any';
    const count = listed ? listCount(part.text) : undefined;
    if (count) hide(count);
    for (const { start, end } of excepting) {
      if (start >= part.start && end <= part.end) hide({ start: start - part.start, end: end - part.start });
    }
    return { text: part.text, masked, start: part.start };
  });
}

/** Periods, numbers and words that count are compared elsewhere. */
function maskKnown(text: string): string {
  let masked = text;
  for (const { start, end } of readPeriods(masked)) masked = maskRange(masked, start, end);
  for (const { index, words } of countingWords(masked))
    masked = maskRange(masked, index, index + words.length);
  for (let at = 0; at < masked.length; at++) {
    const length = readQuantity(masked.slice(at))?.length ?? 0;
    if (length > 0) masked = maskRange(masked, at, at + length);
  }
  return masked;
}

/** What phrases say besides their limit. A statement is the name of its condition and bound as a whole. */
function phraseStretches(comparison: Comparison): Stretch[] {
  const { outline, ruleOutline, scope } = comparison;
  return [...outline.bound, ...outline.limits].flatMap(({ part }) => {
    const [words] = part.parts;
    if (words?.kind !== 'text' || (part.kind !== 'cond' && part.kind !== 'limit')) return [];
    if (part.kind === 'cond' && isStatement(ruleOutline.leaves.get(part.id)?.leaf)) return [];
    const phrase = parsePhrase(words.text, scope.convention, scope.units);
    const leaf = part.kind === 'cond' ? ruleOutline.leaves.get(part.id)?.leaf : undefined;
    if (phrase.kind === 'failure' && leaf?.kind === 'compare_facts')
      return [{ text: words.text, masked: withoutPieces(words.text, phrase), start: words.start }];
    if (phrase.kind === 'failure') return [];
    const masked = phrase.kind === 'limit' ? withoutLimit(words, phrase) : maskKnown(words.text);
    return [{ text: words.text, masked, start: words.start }];
  });
}

/** 多于从业人员, without the comparator; 2 倍 without the number. */
function withoutPieces(text: string, { comparators, quantities }: PhraseFailure): string {
  return [...comparators, ...quantities].reduce(
    (masked, { start, end }) => maskRange(masked, start, end),
    text,
  );
}

function withoutLimit({ text }: TextPart, { quantity, before, after, of }: LimitPhrase): string {
  const more = /^或者?(?:多|几|以上|数)/.exec(text.slice(quantity.end))?.[0];
  const end = after?.end ?? quantity.end + (more ? more.length + quantity.item.measure.length : 0);
  const mark = inclusionMark(foldWidth(text.slice(end)))?.words.length ?? 0;
  let masked = text;
  for (const one of [quantity, before, after, of, { start: quantity.end, end: end + mark }]) {
    if (one) masked = maskRange(masked, one.start, one.end);
  }
  return maskKnown(masked);
}

function isStatement(leaf: Leaf | undefined): boolean {
  return !leaf || leaf.kind === 'equals' || leaf.kind === 'in' || leaf.kind === 'present';
}

/** Within a statement only words that are known to narrow or widen are asked for: the title of its fact has them or not. */
function statementQualifiers({ outline, ruleOutline, scope }: Comparison): Finding[] {
  return outline.bound.flatMap(({ part }): Finding[] => {
    const leaf = part.kind === 'cond' ? ruleOutline.leaves.get(part.id)?.leaf : undefined;
    const [words] = part.parts;
    if (!leaf || !isStatement(leaf) || words?.kind !== 'text') return [];
    const title = scope.facts.get(leaf.fact)?.title.zh ?? '';
    const admitted = [title, ...(scope.plain ?? [])];
    return [...words.text.matchAll(CONDITIONS)]
      .filter(([word]) => !admitted.some(one => one.includes(word)))
      .map(({ index, 0: word }) => stranger(words.start + index, word));
  });
}

function statementHas({ outline, ruleOutline }: Comparison, word: string): boolean {
  return outline.bound.some(
    ({ part }) =>
      part.kind === 'cond' &&
      isStatement(ruleOutline.leaves.get(part.id)?.leaf) &&
      plainText(part.parts).includes(word),
  );
}

/** Stretches of `text` that no known words cover, where the words are chosen to leave the fewest characters over. */
export function unaccounted(text: string, known: ReadonlySet<string>): Span[] {
  const longest = Math.max(...[...known].map(word => word.length));
  const over: number[] = Array(text.length + 1).fill(0);
  const step: number[] = Array(text.length).fill(0);
  for (let at = text.length - 1; at >= 0; at--) {
    over[at] = (over[at + 1] ?? 0) + 1;
    if (text[at] === BLANK || /[\s\p{P}]/u.test(text[at] as string)) {
      [over[at], step[at]] = [over[at + 1] ?? 0, 1];
      continue;
    }
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const left = over[at + length] ?? 0;
      if (left >= (over[at] ?? 0) || !known.has(text.slice(at, at + length))) continue;
      [over[at], step[at]] = [left, length];
    }
  }
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += step[at] || 1) {
    if (step[at] !== 0) continue;
    const last = spans.at(-1);
    // 其他地区 is one stranger, though 其 and 地 are known by themselves.
    if (last && at - last.end <= 1 && (at === last.end || !/[\s\p{P}]/u.test(text[last.end] as string)))
      last.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}

/** The word stands in the text where otherwise something would be unaccounted for. */
function holds(text: string, word: string, spans: readonly Span[]): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (spans.some(({ start, end }) => start < at + word.length && at < end)) return true;
  }
  return false;
}

function strangers({ text, start }: Stretch, span: Span, found: readonly Finding[]): Finding[] {
  const at = { start: start + span.start, end: start + span.end };
  const around = {
    start: start + Math.max(...['，', '。', '；'].map(mark => text.lastIndexOf(mark, span.start))) + 1,
    end: start + span.end + (/^[^，。；]*/.exec(text.slice(span.end))?.[0].length ?? 0),
  };
  const told = found.some(
    ({ at: place, code }) =>
      typeof place !== 'string' &&
      ((/-unbound$|^period-|^(?:subject|name)-mismatch$/.test(code) && overlap(place, at)) ||
        (TELLING.includes(code) && overlap(place, around))),
  );
  return told ? [] : [stranger(at.start, text.slice(span.start, span.end))];
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function stranger(start: number, word: string): Finding {
  return {
    code: 'word-unaccounted',
    at: { start, end: start + word.length },
    values: { found: quoteInput(word) },
  };
}
