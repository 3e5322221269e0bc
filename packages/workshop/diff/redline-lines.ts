import { wrapText } from '@zhunsheng/checker/report';
import { displayWidth } from '@zhunsheng/language';
import type { Text } from '@zhunsheng/language/types/diff';

type Kind = Text['parts'][number]['kind'];
/** What switches on and off: deletions red and struck out, insertions green and underlined. */
const CODES: Readonly<Record<Exclude<Kind, 'same'>, readonly [on: string, off: string]>> = {
  deleted: ['31;9', '29;39'],
  inserted: ['32;4', '24;39'],
};

/** A redline under a label, wrapped to the width; without colour, [-deleted-] and {+inserted+}. */
export function redlineLines(
  { parts }: Text,
  label: string,
  { width, colour }: { readonly width: number; readonly colour: boolean },
): readonly string[] {
  const head = label === '' ? '  ' : `  ${label}  `;
  const indent = displayWidth(head);
  const marked = colour ? parts : parts.map(part => ({ ...part, text: marks(part) }));
  const text = marked.map(part => part.text).join('');
  const kinds = marked.flatMap(part => [...part.text].map(() => (colour ? part.kind : 'same')));
  const characters = [...text];
  let at = 0;
  const lines = text.split('\n').flatMap(paragraph => wrapText(paragraph, width - indent));
  return lines.map((line, index) => {
    const shown = [...line].map(character => {
      while (characters[at] !== character) at += 1;
      const kind = kinds[at] ?? 'same';
      at += 1;
      return { character, kind };
    });
    const painted = paintRuns(shown);
    const written = colour ? painted : painted.replace(/[〘〙〚〛]/g, mark => MARKS[mark] as string);
    return (index === 0 ? head : ' '.repeat(indent)) + written;
  });
}

/** Stand-ins of the width of the marks, which no line may begin or end with as brackets, and what they stand for. */
const MARKS: Readonly<Record<string, string>> = { '〘': '[-', '〙': '-]', '〚': '{+', '〛': '+}' };

function marks({ kind, text }: Text['parts'][number]): string {
  if (kind === 'same') return text;
  return kind === 'deleted' ? `〘${text}〙` : `〚${text}〛`;
}

function paintRuns(shown: readonly { readonly character: string; readonly kind: Kind }[]): string {
  let line = '';
  let open: Kind = 'same';
  for (const { character, kind } of [...shown, { character: '', kind: 'same' as const }]) {
    if (kind !== open) {
      if (open !== 'same') line += `\u001B[${CODES[open][1]}m`;
      if (kind !== 'same') line += `\u001B[${CODES[kind][0]}m`;
      open = kind;
    }
    line += character;
  }
  return line;
}
