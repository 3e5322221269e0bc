import { createHash } from 'node:crypto';
import {
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { ContentsEntry } from '../../document/standard-document.ts';
import { TEXT_WIDTH } from './styles.ts';

/**
 * 目次 as a field that Word fills in anew, by outline levels; written with its entries, whose page numbers are fields,
 * too, so that it is not empty for a program that does not.
 */
export function tableOfContents(
  entries: readonly ContentsEntry[],
  bookmarks: ReadonlyMap<string, string>,
): TableOfContents {
  return new TableOfContents('目次', {
    hyperlink: true,
    headingStyleRange: '1-2',
    useAppliedParagraphOutlineLevel: true,
    contentChildren: entries.map(entry => contentsLine(entry, bookmarks.get(entry.to) ?? '')),
  });
}

function contentsLine({ number, title, level }: ContentsEntry, bookmark: string): Paragraph {
  const words = number === null ? title.zh : `${number}　${title.zh}`;
  return new Paragraph({
    style: `TOC${level}`,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor: bookmark,
        children: [new TextRun(words), new TextRun({ children: [new Tab()] }), new PageReference(bookmark)],
      }),
    ],
  });
}

/** Word takes at most 40 characters. */
const LONGEST = 40;

/** Names of bookmarks for ids: letters, digits and underscores; one that would be too long ends in its digest. */
export function bookmarkNames(ids: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const plain = id.replace(/[^\p{L}\p{N}]/gu, '_');
    const fits = plain.length <= LONGEST && !taken.has(plain);
    const digest = createHash('sha256').update(id).digest('hex').slice(0, 8);
    const name = fits ? plain : `${plain.slice(0, LONGEST - 9)}_${digest}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}
