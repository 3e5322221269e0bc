import type { BoundPart, LimitPart, Sentence, SentencePart, TextPart } from '../content/parse-sentence.ts';
import type { RuleOutline } from './rule-outline.ts';

/** A directive with the groups around it, the cases it falls under, and its neighbours. */
export interface Bound<Part> {
  readonly part: Part;
  readonly groups: readonly string[];
  readonly cases: readonly string[];
  readonly before: SentencePart | undefined;
  readonly after: SentencePart | undefined;
}

/** Text that no phrase holds. `group` is the directive it stands in. */
export interface LooseText {
  readonly text: TextPart;
  readonly group: BoundPart | undefined;
  readonly before: SentencePart | undefined;
  readonly after: SentencePart | undefined;
}

export interface SentenceOutline {
  readonly bound: readonly Bound<BoundPart>[];
  readonly limits: readonly Bound<LimitPart>[];
  readonly loose: readonly LooseText[];
}

/**
 * The directives of a sentence in order. A case holds from its name to the name of the next case beside it, so its
 * extent needs the rule: which case lies within which.
 */
export function outlineSentence(sentence: Sentence, rule: RuleOutline): SentenceOutline {
  const bound: Bound<BoundPart>[] = [];
  const limits: Bound<LimitPart>[] = [];
  const loose: LooseText[] = [];
  const visit = (
    parts: readonly SentencePart[],
    groups: readonly string[],
    outer: readonly string[],
    group?: BoundPart,
  ) => {
    let cases = outer;
    parts.forEach((part, index) => {
      const before = parts[index - 1];
      const after = parts[index + 1];
      if (part.kind === 'text') loose.push({ text: part, group, before, after });
      else if (part.kind === 'limit') limits.push({ part, groups, cases, before, after });
      else {
        bound.push({ part, groups, cases, before, after });
        if (part.kind === 'case') {
          const around = rule.cases.get(part.id)?.cases ?? [];
          cases = [...cases.filter(id => around.includes(id)), part.id];
        }
        if (part.kind !== 'cond' && part.kind !== 'case')
          visit(part.parts, [...groups, part.id], cases, part);
      }
    });
  };
  visit(sentence.parts, [], []);
  return { bound, limits, loose };
}
