import type { Fact, Fields } from '@zhunsheng/language';
import type { Terms } from '@zhunsheng/language/types/terms';

/** A quantity that a sentence names, by its field, with the place of the name in the text searched. */
export interface NamedQuantity {
  readonly field: string;
  readonly words: string;
  readonly start: number;
}

/** What the quantities of a standard are called: by their fields, the facts on them, and the terms defined for them. */
export interface QuantityNames {
  /** The quantities a text names, in order; of two names that begin at one place the longer counts. */
  readonly find: (text: string) => NamedQuantity[];
  /** All names of a field, the data dictionary's first; none for a field that has no quantity. */
  readonly of: (field: string) => readonly string[];
  /** Every name. */
  readonly words: readonly string[];
}

/** Every name a quantity goes by: 销售（营业）收入总额 in the dictionary, 总业务收入 as an admitted term. */
export function quantityNames(
  facts: ReadonlyMap<string, Fact>,
  fields: Fields,
  terms: Terms['terms'],
): QuantityNames {
  const names = new Map<string, Set<string>>();
  for (const { path, unit, title } of fields.values()) {
    if (unit === 'amount' || unit === 'count') names.set(path, new Set([title.zh]));
  }
  for (const fact of facts.values()) {
    const field =
      fact.kind === 'year' ? `${fact.list}.${fact.member}` : fact.kind === 'field' ? fact.path : '';
    names.get(field)?.add(fact.title.zh);
  }
  for (const { term, admitted } of terms) {
    const words = [term.zh, ...(admitted ?? [])];
    for (const known of names.values()) {
      if (words.some(word => known.has(word) || known.has(`${word}总额`))) {
        for (const word of words) known.add(word);
      }
    }
  }
  const byLength = [...names]
    .flatMap(([field, words]) => [...words].map(word => ({ field, words: word })))
    .sort((a, b) => b.words.length - a.words.length);
  return {
    find: text => find(text, byLength),
    of: field => [...(names.get(field) ?? [])],
    words: byLength.map(({ words }) => words),
  };
}

/** 非人工智能业务收入 is not 人工智能业务收入. */
const OTHER = /(?:非|其他|其它|除)$/;

function find(text: string, names: readonly { field: string; words: string }[]): NamedQuantity[] {
  const found: NamedQuantity[] = [];
  for (let at = 0; at < text.length; at++) {
    const name = names.find(({ words }) => text.startsWith(words, at));
    if (!name) continue;
    if (!OTHER.test(text.slice(0, at))) found.push({ ...name, start: at });
    at += name.words.length - 1;
  }
  return found;
}
