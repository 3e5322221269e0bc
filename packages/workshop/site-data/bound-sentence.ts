import { parseSentence, type SentencePart } from '../content/parse-sentence.ts';

/** A piece of a clause's sentence: text, or a phrase bound to the parts of the rule with these ids. */
export type BoundText =
  | string
  | {
      readonly kind: 'cond' | 'case' | 'all' | 'any' | 'limit';
      readonly rules: readonly string[];
      readonly parts: readonly BoundText[];
    };

/** A clause's sentence with its bound phrases, for the page that marks them. */
export function boundSentence(text: string): readonly BoundText[] {
  return parseSentence(text).parts.map(bound);
}

function bound(part: SentencePart): BoundText {
  if (part.kind === 'text') return part.text;
  const rules = part.kind === 'limit' ? part.for : [part.id];
  return { kind: part.kind, rules, parts: part.parts.map(bound) };
}
