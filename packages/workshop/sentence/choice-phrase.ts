import type { BoundPart, TextPart } from '../content/parse-sentence.ts';
import type { Convention } from './comparator-words.ts';
import { type LimitPhrase, parsePhrase } from './parse-phrase.ts';

/** The words of a group that say how many of its parts are needed: 下列四项中的两项, 半数以上. */
export interface ChoicePhrase {
  readonly text: TextPart;
  readonly phrase: LimitPhrase;
  /** Within the text. */
  readonly start: number;
  readonly end: number;
}

/** Every such phrase among the words that stand in the group itself. */
export function choicePhrases(part: BoundPart, convention: Convention): ChoicePhrase[] {
  return part.parts.flatMap((text): ChoicePhrase[] => {
    if (text.kind !== 'text') return [];
    const phrase = parsePhrase(text.text, convention);
    if (phrase.kind !== 'limit') return [];
    const { before, after, of, quantity } = phrase;
    const start = Math.min(quantity.start, before?.start ?? quantity.start, of?.start ?? quantity.start);
    return [{ text, phrase, start, end: after?.end ?? quantity.end }];
  });
}
