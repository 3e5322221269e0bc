import type { Language } from '@zhunsheng/language';
import type { SiteRound } from '@zhunsheng/workshop/site';
import { readDocument } from '../data/documents.ts';
import { commentsTexts } from '../i18n/comments.ts';
import { editionInText } from '../i18n/edition-name.ts';
import { fill } from '../i18n/fill.ts';
import { changeAddress, clauseAddress } from '../routing/addresses.ts';
import { commentSubject } from './comment-subject.ts';

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
