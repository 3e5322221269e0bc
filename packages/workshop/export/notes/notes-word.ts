import { type FileChild, HighlightColor, Paragraph, TextRun } from 'docx';
import { wordFile, wordParagraph } from '../word/word-file.ts';
import { wordTable } from '../word/word-table.ts';
import type { NotesBlock, NotesDocument } from './notes-document.ts';

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
