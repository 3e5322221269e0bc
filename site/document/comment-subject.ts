import type { Language } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import { allSections, type SiteRound, type StandardDocument } from '@zhunsheng/workshop/site';
import { readDocument } from '../data/editions.ts';
import { commentsTexts } from '../i18n/comments.ts';
import { editionInText } from '../i18n/editions.ts';
import { changeAddress, clauseAddress } from '../routing/addresses.ts';
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

type Resolution = NonNullable<SiteRound['comments'][number]['resolved_by']>;

/** The change that came of a comment on `edition` in words, with the address of what can be shown of it. */
export function describeResolution(
  resolution: Resolution,
  edition: string,
  language: Language,
): { readonly text: string; readonly address?: string } {
  const words = commentsTexts[language];
  if ('commit' in resolution) return { text: fill(words.commit, { commit: resolution.commit }) };
  if ('change' in resolution) {
    const { change } = resolution;
    const about = change === 'standard' ? change : `clause:${change}`;
    const what = commentSubject(readDocument(edition), about, language).name;
    return { text: fill(words.log, { what }), address: changeAddress(language, edition, change) };
  }
  const { clause, edition: other } = resolution;
  const part = commentSubject(readDocument(other), `clause:${clause}`, language);
  const text = fill(words.inEdition, { edition: editionInText(language, other), clause: part.name });
  return part.id === undefined ? { text } : { text, address: clauseAddress(language, other, clause) };
}
