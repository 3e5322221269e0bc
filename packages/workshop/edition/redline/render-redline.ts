import { escapeMarkdown } from '@zhunsheng/checker/report';
import type { RedlinePart } from './diff-words.ts';
import type { ClauseRedline, Redline, RedlineText } from './redline.ts';

/** How one output writes the parts of a text and the lines around them. */
interface Pen {
  readonly part: (part: RedlinePart) => string;
  readonly plain: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly item: (label: string, text: string) => string;
  /** What stands where nothing changed. */
  readonly nothing: string;
}

/** For a terminal: with colour, deletions are red and struck out, insertions green; without, [-…-] and {+…+}. */
export function renderRedlineText(redline: Redline, { colour }: { readonly colour: boolean }): string {
  return render(redline, terminalPen(colour));
}

/** Markdown: ~~deleted~~ **inserted**; where GFM would not take a mark beside punctuation, <del> and <ins>. */
export function renderRedlineMarkdown(redline: Redline): string {
  return render(redline, MARKDOWN);
}

/** One text alone, in Markdown. */
export function redlineMarkdown({ parts }: RedlineText): string {
  return parts.map(MARKDOWN.part).join('');
}

function render(redline: Redline, pen: Pen): string {
  const clauses = redline.clauses.filter(({ status }) => status !== 'same');
  const terms = redline.terms.filter(({ status }) => status !== 'same');
  const write = ({ parts }: RedlineText) => parts.map(pen.part).join('');
  const lines = [
    pen.heading(`${redline.from} → ${redline.to}`),
    ...[redline.names.zh, redline.names.en]
      .filter(({ changed }) => changed)
      .map(text => pen.item('名称 Name', write(text))),
    ...clauses.flatMap(clause => renderClause(clause, pen, write)),
    ...(terms.length > 0 ? [pen.heading('术语和定义 Terms')] : []),
    ...terms.map(({ id, entry }) => pen.item(id, write(entry))),
  ];
  return `${lines.length > 1 ? lines.join('\n') : [...lines, pen.nothing].join('\n')}\n`;
}

function renderClause(clause: ClauseRedline, pen: Pen, write: (text: RedlineText) => string): string[] {
  const { from, to, title } = clause;
  const place = [...new Set([from?.number, to?.number])].filter(Boolean).join(' → ');
  const notes = [
    clause.status === 'inserted' ? '新增 new' : '',
    clause.status === 'deleted' ? '删除 deleted' : '',
    clause.renamed ? `标识由 ${from?.id} 改为 ${to?.id} / renamed` : '',
    clause.moved ? movedNote(clause) : '',
  ].filter(Boolean);
  const sections: [string, RedlineText][] = [
    ['条款 Sentence', clause.sentence],
    ['证实方法 Verification', clause.verification],
    ...clause.evidence.map((text): [string, RedlineText] => ['证据 Evidence', text]),
  ];
  return [
    `${pen.heading(`${place} ${clause.id}`)}`,
    pen.item('标题 Title', write(title)),
    ...notes.map(note => pen.item('变动 Change', pen.plain(note))),
    ...sections.filter(([, { changed }]) => changed).map(([label, text]) => pen.item(label, write(text))),
  ];
}

function movedNote({ from, to }: ClauseRedline): string {
  const chapters = [...new Set([from?.chapter.zh, to?.chapter.zh])].filter(Boolean);
  return chapters.length > 1
    ? `由“${chapters[0]}”移到“${chapters[1]}” / moved`
    : '在章内移动 / moved within its chapter';
}

function terminalPen(colour: boolean): Pen {
  const style = (on: string, off: string, text: string) =>
    colour ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  return {
    part: ({ kind, text }) => {
      if (kind === 'same') return text;
      if (!colour) return kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
      return kind === 'deleted' ? style('31;9', '29;39', text) : style('32;4', '24;39', text);
    },
    plain: text => text,
    heading: text => `\n${style('1', '22', text)}`,
    item: (label, text) => `  ${style('2', '22', `${label}：`)}${text.replaceAll('\n', '\n    ')}`,
    nothing: '  文本没有不同 / no difference in the text',
  };
}

const MARKDOWN: Pen = {
  part: ({ kind, text }) => (kind === 'same' ? escapeLines(text) : mark(kind, text)),
  plain: escapeLines,
  heading: text => `\n### ${escapeMarkdown(text)}\n`,
  item: (label, text) => `- ${label}：${text}`,
  nothing: '文本没有不同 / no difference in the text',
};

/** Emphasis is only taken where the mark has a letter or digit inside it; beside punctuation it stays literal. */
function mark(kind: 'deleted' | 'inserted', text: string): string {
  const inner = escapeLines(text);
  const safe = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text);
  if (kind === 'deleted') return safe ? `~~${inner}~~` : `<del>${inner}</del>`;
  return safe ? `**${inner}**` : `<ins>${inner}</ins>`;
}

/** Blanks at the ends stay: the text is a piece of a line. */
function escapeLines(text: string): string {
  const escapeLine = (line: string) => {
    const inner = line.trim();
    return inner === '' ? line : line.replace(inner, () => escapeMarkdown(inner));
  };
  return text.split('\n').map(escapeLine).join('<br>');
}
