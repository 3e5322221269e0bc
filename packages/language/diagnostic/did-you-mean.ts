import type { Bilingual } from '../words.ts';

/** Something that could have been meant. `title` also counts when likeness is judged. */
export interface Candidate {
  readonly name: string;
  readonly title?: string;
}

const MOST = 3;
const LONGEST = 64;

/** At most three of `candidates`, the nearest to `input` first; none when all are too far. */
export function didYouMean(input: string, candidates: Iterable<Candidate>): Candidate[] {
  const wanted = fold(input);
  if (!wanted || wanted.length > LONGEST) return [];
  const scored: { candidate: Candidate; score: number }[] = [];
  for (const candidate of candidates) {
    const score = Math.min(
      unlikeness(wanted, fold(candidate.name)),
      unlikeness(wanted, fold(candidate.title ?? '')),
    );
    if (score < Number.POSITIVE_INFINITY) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score);
  // A match that is all but exact needs no rivals beside it.
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score <= best + 1 && (best > 0 || score === 0))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** The candidates as the beginning of a help text, with a blank or nothing after it; empty when there are none. */
export function suggestion(candidates: readonly Candidate[]): Bilingual {
  if (candidates.length === 0) return { zh: '', en: '' };
  const names = candidates.map(({ name, title }) => ({
    zh: title && title !== name ? `\`${name}\`（${title}）` : `\`${name}\``,
    en: `\`${name}\``,
  }));
  return {
    zh: `是否应为 ${names.map(name => name.zh).join('、')}？`,
    en: `Did you mean ${names.map(name => name.en).join(' or ')}? `,
  };
}

/** 0 for the same; infinite when too far to be meant. A part of a longer name (沈阳 of 沈阳市) is near. */
function unlikeness(wanted: string, other: string): number {
  if (!other || other.length > 2 * LONGEST) return Number.POSITIVE_INFINITY;
  if (wanted === other) return 0;
  const [short, long] = wanted.length < other.length ? [wanted, other] : [other, wanted];
  if (short.length >= 2 && long.includes(short) && short.length * 3 >= long.length) return 1;
  const allowed = Math.max(1, Math.floor(long.length * 0.4));
  if (long.length === 1 || long.length - short.length > allowed) return Number.POSITIVE_INFINITY;
  const distance = editDistance(wanted, other);
  return distance <= allowed && distance < short.length ? distance : Number.POSITIVE_INFINITY;
}

/** Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, replacements, swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min((previous[j] as number) + 1, (current[j - 1] as number) + 1, replaced);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) distance = Math.min(distance, (older[j - 2] as number) + 1);
      current.push(distance);
    }
    older = previous;
    previous = current;
  }
  return previous[b.length] as number;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
