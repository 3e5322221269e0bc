import { Document, Packer, Paragraph, TextRun } from 'docx';
import { allSections, type StandardDocument } from '../../document/standard-document.ts';
import type { ClauseAliases } from '../../edition/clause-aliases.ts';
import { headerOf } from './lay-out-cover.ts';
import { layOutDocument } from './lay-out-document.ts';
import { numberingOf } from './numbering.ts';
import { pageSections } from './page-sections.ts';
import { redlineLayout, unmarkedLayout } from './redline-items.ts';
import { renderItems } from './render-item.ts';
import { sealPackage } from './seal-package.ts';
import { DEFAULT_RUN, paragraphStyles } from './styles.ts';
import { bookmarkNames, tableOfContents } from './table-of-contents.ts';

/** What a redline is made against, and what its tracked changes are signed with. */
export interface RedlineBase {
  readonly document: StandardDocument;
  readonly aliases: ClauseAliases;
  readonly author: string;
}

export interface DocxOptions {
  readonly redline?: RedlineBase;
  /** YYYY-MM-DD, of the file and of its tracked changes; the clock is not read. */
  readonly date?: string;
}

/**
 * The document as a Word file by GB/T 1.1—2020; with `redline` as tracked changes against an older edition, which
 * needs a date. The same document gives the same bytes.
 */
export async function buildDocx(
  document: StandardDocument,
  { redline, date }: DocxOptions,
): Promise<Uint8Array> {
  const after = layOutDocument(document);
  const layout = redline
    ? redlineLayout(layOutDocument(redline.document), after, redline.aliases)
    : unmarkedLayout(after);
  const { bookmarks, numbers } = targetsOf(document);
  let changes = 0;
  const revision = () => {
    changes += 1;
    return { id: changes, author: redline?.author ?? '', date: `${date}T00:00:00Z` };
  };
  const rendering = { bookmarks, numbers, revision };
  const front = [
    new Paragraph({ style: 'ContentsTitle', children: [new TextRun('目次')] }),
    tableOfContents(document.contents, bookmarks),
    ...renderItems(layout.front, rendering),
  ];
  const parts = {
    cover: renderItems(layout.cover, rendering),
    foot: renderItems(layout.foot, rendering),
    front,
    body: renderItems(layout.body, rendering),
  };
  const letters = [...document.annexes, ...(redline?.document.annexes ?? [])].flatMap(
    ({ number }) => number ?? [],
  );
  const file = new Document({
    title: document.cover.names.zh,
    subject: document.cover.names.en,
    description: document.cover.status.zh,
    creator: document.cover.issuedBy ?? '',
    lastModifiedBy: '',
    customProperties: [
      { name: 'standard', value: document.standard },
      { name: 'edition', value: document.edition },
    ],
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: DEFAULT_RUN } }, paragraphStyles: paragraphStyles() },
    numbering: { config: numberingOf([...new Set(letters)].sort()) },
    sections: pageSections(parts, headerOf(document.cover)),
  });
  return sealPackage(await Packer.toBuffer(file), date);
}

/** What can be referred to, with the names of its bookmarks and its numbers. */
function targetsOf(document: StandardDocument) {
  const sections = allSections(document);
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => (block.kind === 'table' ? [block] : [])),
  );
  const numbered = [...sections, ...tables].flatMap(({ id, number }) =>
    number === null ? [] : [[id, number] as const],
  );
  return {
    bookmarks: bookmarkNames([...sections, ...tables].map(({ id }) => id)),
    numbers: new Map(numbered),
  };
}
