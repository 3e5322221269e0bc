import type { ClauseData, EditionData } from '@zhunsheng/language';

/** What a citation is made of; the address is added by the page, which knows where it is published. */
export interface Citation {
  /** After GB/T 7714—2015, as an electronic text: it is not the standard as published. Ends before the address. */
  readonly plain: string;
  /** One BibTeX entry, with a line for the address between the two halves. */
  readonly bibtex: readonly [before: string, after: string];
}

/** How many digits of the digest a line of text carries; the BibTeX entry has them all. */
const SHORT = 16;

/** Cites a clause by its permanent id and the digest of its data; `publisher` is the name of the site. */
export function citeClause(
  { standard }: EditionData,
  { id, number, title, digest }: ClauseData,
  publisher: string,
): Citation {
  const { edition, names, status } = standard;
  const what = `${names.zh}（${edition} 版）：${number} ${title.zh}`;
  return {
    plain: `${publisher}. ${what}[EB/OL]. 条款标识 ${id}，SHA-256 ${digest.slice(0, SHORT)}. `,
    bibtex: [
      [
        `@misc{${standard.id}-${edition}-${id},`,
        `  title  = {{${escapeTex(what)}}},`,
        `  author = {{${escapeTex(publisher)}}},`,
        `  note   = {${escapeTex(status.zh)} 条款标识 ${id}，SHA-256 ${digest}},`,
        '',
      ].join('\n'),
      '}',
    ],
  };
}

function escapeTex(text: string): string {
  return text.replace(/[%&#$_{}]/g, character => `\\${character}`);
}
