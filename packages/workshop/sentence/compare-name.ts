import { type Fact, quoteInput } from '@zhunsheng/language';
import { plainText } from '../content/parse-sentence.ts';
import type { Comparison, Finding } from './finding.ts';
import { wordsAbout } from './words-about.ts';

/**
 * A condition without quantities (yes or no, a code, a number of documents) is called after its own fact rather than
 * after another of the kind: words that stand in the title of another fact and not in its own are swapped.
 */
export function compareNames({ sentence, ruleOutline, scope: { facts, names } }: Comparison): Finding[] {
  if (!names) return [];
  return [...wordsAbout(sentence, ruleOutline)].flatMap(([id, { cond, own, shared }]): Finding[] => {
    const leaf = ruleOutline.leaves.get(id)?.leaf;
    const fact = facts.get(leaf?.fact ?? '');
    if (!leaf || !fact) return [];
    const around = leaf.kind === 'includes_any' ? [...shared, ...own].map(({ text }) => text).join('') : '';
    const words = around + plainText(cond.parts);
    const like = ({ title }: Fact) => likeness(words, title.zh);
    const [best] = rivals(words, fact, facts).sort((a, b) => like(b) - like(a));
    if (!best || like(best) < 2 || like(best) <= like(fact)) return [];
    const values = { id, phrase: quoteInput(words), other: best.title, title: fact.title };
    return [{ code: 'name-mismatch', at: cond, values }];
  });
}

/** Facts that words could confuse with this one: of the same kind, or any whose whole title they say. */
function rivals(words: string, fact: Fact, facts: ReadonlyMap<string, Fact>): Fact[] {
  if (!['boolean', 'code', 'codes'].includes(fact.unit) && fact.kind !== 'count') return [];
  return [...facts.values()].filter(
    other =>
      other.id !== fact.id &&
      (words.includes(other.title.zh) ||
        (other.unit === fact.unit &&
          other.kind === fact.kind &&
          (fact.kind !== 'count' || (other.kind === 'count' && other.list === fact.list)))),
  );
}

/** How many characters the longest stretch has that stands in both texts. */
export function likeness(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start++) {
    while (b.includes(a.slice(start, start + longest + 1)) && start + longest < a.length) longest++;
  }
  return longest;
}
