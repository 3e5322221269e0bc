import { type FileChild, HighlightColor, Paragraph, TextRun } from 'docx';
import { wordFile, wordParagraph } from '../word/word-file.ts';
import { wordTable } from '../word/word-table.ts';

const STYLES = { heading: 'Heading2', subheading: 'Heading3', paragraph: 'Body', notice: 'Notice' } as const;

/** 编制说明 as a Word file. What is to be written is highlighted. */
export function notesWord({ title, notice, chapters }: NotesDocument): Promise<Uint8Array> {
  return wordFile({
    title,
    children: [
      wordParagraph('BodyName', title),
      wordParagraph('Notice', notice),
      ...chapters.flatMap(chapter => [
        wordParagraph('Heading1', chapter.title),
        ...chapter.blocks.flatMap(block),
      ]),
    ],
  });
}

function block(one: NotesBlock): FileChild[] {
  if (one.kind === 'table')
    return [wordTable({ columns: one.columns, rows: one.rows }), wordParagraph('TableCell', '')];
  if (one.kind !== 'todo') return [wordParagraph(STYLES[one.kind], one.text)];
  const run = new TextRun({ text: one.text, highlight: HighlightColor.YELLOW });
  return [new Paragraph({ style: 'Body', children: [run] })];
}

/** 编制说明 as plain data: conventional chapters of what the data say, and marks where they say nothing. */
export interface NotesDocument {
  readonly title: string;
  readonly notice: string;
  readonly chapters: readonly NotesChapter[];
}

export interface NotesChapter {
  readonly title: string;
  readonly blocks: readonly NotesBlock[];
}

export type NotesBlock =
  | { readonly kind: 'heading' | 'subheading' | 'paragraph' | 'notice' | 'todo'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
    };

export function heading(text: string): NotesBlock {
  return { kind: 'heading', text };
}

export function subheading(text: string): NotesBlock {
  return { kind: 'subheading', text };
}

export function paragraph(text: string): NotesBlock {
  return { kind: 'paragraph', text };
}

/** What a person still has to write; nothing is made up in its place. */
export function todo(what: string): NotesBlock {
  return { kind: 'todo', text: `【待编写：${what}】` };
}
