import type { Language } from '@zhunsheng/language';
import { allSections, type StandardDocument } from '@zhunsheng/workshop/site';
import { commentsTexts } from '../i18n/comments.ts';
import { sectionNumber, titleIn } from './section-title.ts';

/** What a comment is about: its name with its number, and whether the document still has it. */
export interface CommentSubject {
  readonly name: string;
  /** In the document; undefined for the whole and for what the edition no longer has. */
  readonly id?: string;
}

/** The part of a document by what a comment gives: `standard`, `clause:growth`, `table:size-table` … */
export function commentSubject(
  document: StandardDocument,
  about: string,
  language: Language,
): CommentSubject {
  if (about === 'standard') return { name: commentsTexts[language].whole };
  const sections = allSections(document);
  const section = sections.find(({ id }) => id === about);
  if (section) {
    const name = `${sectionNumber(section, language)} ${titleIn(section, language)}`.trim();
    return { id: about, name };
  }
  const tables = sections.flatMap(({ blocks }) => blocks).filter(block => block.kind === 'table');
  const table = tables.find(({ id }) => id === about);
  return table ? { id: about, name: `${table.label} ${table.caption}`.trim() } : { name: about };
}
