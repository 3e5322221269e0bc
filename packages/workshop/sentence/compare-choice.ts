import { type Bilingual, exact, quoteInput } from '@zhunsheng/language';
import type { BoundPart } from '../content/parse-sentence.ts';
import { type ChoicePhrase, choicePhrases } from './choice-phrase.ts';
import { countingWords, joiningWords } from './connective-words.ts';
import type { Comparison, Finding, FindingFix } from './finding.ts';
import { minimalEdit } from './minimal-edit.ts';
import { writeQuantity } from './quantity.ts';
import type { ChoicePlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';
import { writePhrase } from './write-phrase.ts';

/** The words of a choice ask for as many of its parts as the rule, of as many as there are, and join them by no 且 or 或. */
export function compareChoice(
  place: ChoicePlace,
  { part }: Bound<BoundPart>,
  { scope }: Comparison,
): Finding[] {
  const [said, again] = choicePhrases(part, scope.convention);
  const inRule: Bilingual = {
    zh: `${place.of} 项中至少 ${place.least} 项`,
    en: `at least ${place.least} of ${place.of}`,
  };
  if (!said || again) {
    const at = again?.text ?? part;
    return [{ code: said ? 'choice-twice' : 'choice-missing', at, values: { id: place.id, inRule } }];
  }
  return [...compareCount(said, place, inRule, scope.convention), ...compareJoining(part, place, inRule)];
}

function compareCount(
  said: ChoicePhrase,
  place: ChoicePlace,
  inRule: Bilingual,
  convention: Comparison['scope']['convention'],
): Finding[] {
  const { phrase, text, start, end } = said;
  const at = { start: text.start + start, end: text.start + end };
  const values = { id: place.id, found: quoteInput(text.text.slice(start, end)), inRule };
  const least = leastOf(said, place.of);
  const of = phrase.of?.item.value;
  const wrongOf = of !== undefined && (of.denominator !== 1n || of.numerator !== BigInt(place.of));
  if (least === place.least && !wrongOf) return [];
  const written =
    least === place.least
      ? text.text
      : writePhrase(text.text, phrase, { order: 'at_least', value: exact(BigInt(place.least)) }, convention);
  const whole =
    written !== undefined && wrongOf && phrase.of ? withOf(written, phrase.of, place.of) : written;
  const fix: FindingFix = {
    ...(whole !== undefined && whole !== text.text && { text: [minimalEdit(text.text, whole, text.start)] }),
    ...(least !== undefined &&
      !wrongOf &&
      least >= 1 &&
      least <= place.of && { logic: { rule: [{ id: place.id, least }] } }),
  };
  return [{ code: 'choice-count', at, values, fix }];
}

/** How many are asked for at the least: of four 半数以上 are two, 过半 three. */
function leastOf({ phrase: { order, quantity } }: ChoicePhrase, of: number): number | undefined {
  const { value, unit } = quantity.item;
  if ((unit !== 'count' && unit !== 'ratio') || (order !== 'at_least' && order !== 'more_than'))
    return undefined;
  const asked = unit === 'ratio' ? exact(value.numerator * BigInt(of), value.denominator) : value;
  const down = asked.numerator / asked.denominator;
  const isWhole = asked.denominator === 1n;
  return Number(order === 'at_least' && isWhole ? down : down + 1n);
}

/** 四项中的两项: how many there are stands before what is asked for, so that places before it do not move. */
function withOf(
  text: string,
  of: NonNullable<ChoicePhrase['phrase']['of']>,
  count: number,
): string | undefined {
  const written = writeQuantity(of.item, exact(BigInt(count)));
  return written === undefined ? undefined : text.slice(0, of.start) + written + text.slice(of.end);
}

/** Parts of a choice stand beside each other. */
function compareJoining({ parts }: BoundPart, { id }: ChoicePlace, inRule: Bilingual): Finding[] {
  const bound = parts.flatMap(({ kind }, index) => (kind === 'text' ? [] : [index]));
  const [first = 0, last = 0] = [bound[0], bound.at(-1)];
  return parts.flatMap((part, index): Finding[] => {
    if (part.kind !== 'text') return [];
    const between = index > first && index < last ? joiningWords(part.text) : [];
    const wrong = [
      ...between.filter(({ words }) => !/^(?:和|及|与|以及)$/.test(words)),
      ...countingWords(part.text),
    ];
    return wrong.map(({ index: start, words }) => ({
      code: 'choice-words',
      at: { start: part.start + start, end: part.start + start + words.length },
      values: { id, found: quoteInput(words), inRule },
    }));
  });
}
