/** A stretch of a text, and whether it is one of the words that were looked for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** Characters shown of a text. */
const LENGTH = 96;
const BEFORE = 24;

/** The part of `text` around the first of `words`, in stretches. Words are compared without regard to case. */
export function excerpt(text: string, words: readonly string[]): Stretch[] {
  const sought = words.filter(word => word !== '').map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (sought.length === 0) return [{ text: text.slice(0, LENGTH), found: false }];
  const pattern = new RegExp(sought.sort((a, b) => b.length - a.length).join('|'), 'giu');
  const first = text.search(pattern);
  const start = text.length <= LENGTH || first < BEFORE ? 0 : first - BEFORE;
  const part = `${start > 0 ? '……' : ''}${text.slice(start, start + LENGTH)}${text.length > start + LENGTH ? '……' : ''}`;
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of part.matchAll(pattern)) {
    stretches.push({ text: part.slice(at, match.index), found: false }, { text: match[0], found: true });
    at = match.index + match[0].length;
  }
  stretches.push({ text: part.slice(at), found: false });
  return stretches.filter(stretch => stretch.text !== '');
}
