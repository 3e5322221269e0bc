import { diffArrays } from 'diff';

/** A stretch of a redline. The old text is what is same or deleted, the new text what is same or inserted. */
export interface RedlinePart {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A number with its unit is one word: 2 000 万元 never becomes 3 000 万元 by one digit. */
const QUANTITY =
  /(?:百分之)[〇零一二两三四五六七八九十百千]+|[+-−]?[0-9０-９]+(?:[ ,，.．][0-9０-９]+)*(?:\s?(?:[%％‰]|[万亿]?元|个?会计年度|年度?|月|日|[人项个种层倍家件类]))?/g;

/** The difference of two texts, word by word; Chinese has no blanks, so words are those of the dictionary. */
export function diffWords(before: string, after: string): RedlinePart[] {
  const changes = diffArrays(splitWords(before), splitWords(after));
  const parts = changes.map(({ added, removed, value }): RedlinePart => {
    const kind = added ? 'inserted' : removed ? 'deleted' : 'same';
    return { kind, text: value.join('') };
  });
  return joinRuns(dropIslands(parts));
}

export function splitWords(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const match of text.matchAll(QUANTITY)) {
    words.push(...segments(text.slice(from, match.index)), match[0]);
    from = match.index + match[0].length;
  }
  return [...words, ...segments(text.slice(from))];
}

function segments(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** A single character left standing between two changes only makes them hard to read: it is shown as changed, too. */
function dropIslands(parts: readonly RedlinePart[]): RedlinePart[] {
  return parts.flatMap((part, index): RedlinePart[] => {
    const inside = index > 0 && index < parts.length - 1;
    if (part.kind !== 'same' || !inside || [...part.text].length > 1) return [part];
    return [
      { kind: 'deleted', text: part.text },
      { kind: 'inserted', text: part.text },
    ];
  });
}

/** Between two unchanged stretches all that is deleted comes first, then all that is inserted. */
function joinRuns(parts: readonly RedlinePart[]): RedlinePart[] {
  const joined: RedlinePart[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted) joined.push({ kind: 'deleted', text: deleted });
    if (inserted) joined.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const part of parts) {
    if (part.kind === 'deleted') deleted += part.text;
    else if (part.kind === 'inserted') inserted += part.text;
    else {
      flush();
      joined.push(part);
    }
  }
  flush();
  return joined;
}
