import type { SearchEntry, SearchWords } from '@zhunsheng/workshop/site';
import { foldText, type QueryWord, queryWords } from './query-words.ts';

/** An entry with its texts as they are compared. */
export interface IndexedEntry {
  readonly entry: SearchEntry;
  readonly number: string;
  readonly titles: readonly string[];
  readonly names: readonly string[];
  readonly text: string;
  readonly notes: string;
}

export interface Ranked {
  readonly entry: SearchEntry;
  /** Only for comparison with others of the same query. */
  readonly score: number;
}

/** What a word is worth by where it stands. */
const WORTH = { number: 120, wholeTitle: 100, wholeName: 60, title: 60, text: 40, name: 30, notes: 8 };
/** A synonym counts a little less than what was typed. */
const SYNONYM = 0.85;
const KINDS = { clause: 1, term: 0.6, field: 0.45 };
/** What is this much weaker than the best is noise. */
const NOISE = 0.12;

/** Prepares entries, once. */
export function indexEntries(entries: readonly SearchEntry[]): IndexedEntry[] {
  return entries.map(entry => ({
    entry,
    number: foldText(entry.number),
    titles: [entry.title.zh, entry.title.en].map(foldText),
    names: entry.names.map(foldText),
    text: foldText(`${entry.text}\n${entry.summary}`),
    notes: foldText(entry.notes),
  }));
}

/** The entries that hold what is asked for, the best first; those with only a part of it after those with all. */
export function rankEntries(query: string, index: readonly IndexedEntry[], words: SearchWords): Ranked[] {
  const occurs = (word: string) => index.some(one => worth(word, one) > WORTH.notes);
  const asked = queryWords(query, words, occurs);
  if (asked.length === 0) return [];
  const ranked = index
    .map(one => ({ entry: one.entry, score: scoreOf(asked, one) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * NOISE);
}

function scoreOf(asked: readonly QueryWord[], one: IndexedEntry): number {
  const scores = asked.map(alternatives =>
    Math.max(...alternatives.map((word, index) => worth(word, one) * (index === 0 ? 1 : SYNONYM))),
  );
  const held = scores.filter(score => score > 0).length / scores.length;
  const sum = scores.reduce((total, score) => total + score, 0);
  return (sum / scores.length) * held ** 2 * KINDS[one.entry.kind];
}

function worth(word: string, { entry, number, titles, names, text, notes }: IndexedEntry): number {
  if (number === word || entry.id === word) return WORTH.number;
  if (titles.includes(word)) return WORTH.wholeTitle;
  // In several places at once is worth more: that is what the entry is about.
  const places = [
    names.includes(word) ? WORTH.wholeName : names.some(name => contains(name, word)) ? WORTH.name : 0,
    titles.some(title => contains(title, word)) ? WORTH.title : 0,
    contains(text, word) ? WORTH.text : 0,
    contains(notes, word) ? WORTH.notes : 0,
  ];
  const [first = 0, second = 0] = places.sort((a, b) => b - a);
  return first + second / 4;
}

/** 5% is not in 15%, nor `ip` in `description`; Chinese words have no bounds. */
function contains(text: string, word: string): boolean {
  if (!/^[a-z0-9]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + word.length] ?? '';
    const bounded = /^\d/.test(word) ? !/[\d.]/.test(before) : !/[a-z]/.test(before);
    if (bounded && !(/[a-z]$/.test(word) && word.length < 4 && /[a-z]/.test(after))) return true;
    if (bounded && /\d$/.test(word) && !/[\d.]/.test(after)) return true;
  }
  return false;
}
