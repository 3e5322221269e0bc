import type { BoundPart, Sentence, SentencePart, TextPart } from '../content/parse-sentence.ts';
import type { RuleOutline } from './rule-outline.ts';

/** The words outside of phrases that speak of one condition. */
export interface WordsAbout {
  readonly cond: BoundPart;
  /** Said of it: between the phrase before and its own, for the first of a list its head. */
  readonly own: readonly TextPart[];
  /** The head of a list that another part begins: perhaps said of this one, too. */
  readonly lead: readonly TextPart[];
  /** Said of everything in its group or case. */
  readonly shared: readonly TextPart[];
}

interface Around {
  readonly own: readonly TextPart[];
  readonly lead: readonly TextPart[];
  readonly shared: readonly TextPart[];
}

interface Item<Part> {
  readonly part: Part;
  readonly cases: readonly string[];
}

/** For every bound condition the words that speak of it: those of its own, of its case, and of the groups it is in. */
export function wordsAbout(sentence: Sentence, rule: RuleOutline): Map<string, WordsAbout> {
  const about = new Map<string, WordsAbout>();
  const visit = (parts: readonly SentencePart[], around: Around) => {
    const { texts, units } = itemsOf(parts, rule);
    for (const unit of units) {
      const beside = units.filter(({ cases }) => cases.join() === unit.cases.join());
      const inside = placedWords(unit, beside, texts, around);
      if (unit.part.kind === 'cond') about.set(unit.part.id, { cond: unit.part, ...inside });
      else visit(unit.part.parts, inside);
    }
  };
  visit(sentence.parts, { own: [], lead: [], shared: [] });
  return about;
}

/** The texts, conditions and groups of one level, with the cases they fall under. */
function itemsOf(
  parts: readonly SentencePart[],
  rule: RuleOutline,
): { texts: Item<TextPart>[]; units: Item<BoundPart>[] } {
  const texts: Item<TextPart>[] = [];
  const units: Item<BoundPart>[] = [];
  let cases: readonly string[] = [];
  for (const part of parts) {
    if (part.kind === 'text') texts.push({ part, cases });
    else if (part.kind === 'case')
      cases = [...cases.filter(id => rule.cases.get(part.id)?.cases.includes(id)), part.id];
    else if (part.kind !== 'limit') units.push({ part, cases });
  }
  return { texts, units };
}

/** A level with one unit says all of it; with several, each has the words before it, and the last words are of all. */
function placedWords(
  unit: Item<BoundPart>,
  beside: readonly Item<BoundPart>[],
  texts: readonly Item<TextPart>[],
  around: Around,
): Around {
  const within = texts.filter(({ cases }) => cases.every(id => unit.cases.includes(id)));
  const same = ({ cases }: Item<TextPart>) => cases.join() === unit.cases.join();
  const pick = (wanted: (text: Item<TextPart>) => boolean) => within.filter(wanted).map(({ part }) => part);
  if (beside.length === 1)
    return { own: around.own, lead: around.lead, shared: [...around.shared, ...pick(() => true)] };
  const index = beside.indexOf(unit);
  const [first, last] = [beside[0] ?? unit, beside.at(-1) ?? unit];
  const previous = beside[index - 1]?.part.end ?? 0;
  const before = (text: Item<TextPart>, end: number) => same(text) && text.part.end <= end;
  const head = pick(text => before(text, first.part.start));
  const between = pick(text => before(text, unit.part.start) && text.part.start >= previous);
  return {
    own: [...around.own, ...(index === 0 ? head : between)],
    lead: [...around.lead, ...(index === 0 ? [] : head)],
    shared: [...around.shared, ...pick(text => !same(text) || text.part.start >= last.part.end)],
  };
}
