import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StandardDocument } from '../../../packages/workshop/document/standard-document.ts';
import { buildDocx } from '../../../packages/workshop/export/docx/build-docx.ts';
import { documentOf, rewrite, teaProject } from '../../document/tea-standard.ts';
import { ROOT } from '../../edition.ts';
import { documentLines, line } from './document-lines.ts';
import { all, type Decision, readLines, readPackage, type Xml } from './word-file.ts';

async function built(edition: string): Promise<StandardDocument> {
  return JSON.parse(await readFile(join(ROOT, `build/editions/${edition}.document.json`), 'utf8'));
}

const [of2024, draft] = [await built('2024'), await built('draft')];
const DATE = '2024-06-30';
const redlineOf = async (from: StandardDocument, to: StandardDocument, aliases = new Map<string, string>()) =>
  readPackage(await buildDocx(to, { date: DATE, redline: { document: from, aliases, author: '甲' } }));

/** Lines after the cover, without the marks of provenance and the line that ends the document. */
function bodyLines(parts: ReadonlyMap<string, Xml>, decision: Decision): string[] {
  const lines = readLines(parts, 'word/document.xml', decision);
  const from = lines.findIndex(({ style }) => style === 'ContentsTitle') + 1;
  return lines
    .slice(from)
    .filter(({ style }) => !['Provenance', 'EndLine', ''].includes(style))
    .map(({ label, text }) => line(label, text));
}

function coverLines(parts: ReadonlyMap<string, Xml>, decision: Decision): string[] {
  const lines = readLines(parts, 'word/document.xml', decision);
  return lines
    .slice(
      0,
      lines.findIndex(({ style }) => style === 'ContentsTitle'),
    )
    .map(({ text }) => text);
}

describe('an edition as a Word file', () => {
  test.each([['2024'], ['draft']])('has the words of %s, with the numbers counted by Word', async edition => {
    const document = await built(edition);
    const parts = readPackage(await buildDocx(document, {}));
    expect(bodyLines(parts, 'accept')).toEqual(documentLines(document));
  });

  test('has no number in the words of its headings and captions', async () => {
    const parts = readPackage(await buildDocx(of2024, {}));
    const titles = readLines(parts, 'word/document.xml', 'accept').filter(({ style }) =>
      /Heading|AnnexTitle|TableCaption/.test(style),
    );
    expect(titles).toHaveLength(10 + 15 + 7 + 15 + 2 + 2);
    expect(titles.filter(({ text }) => /^\s*(\d|[A-Z]\.|附录|表[A-Z\d])/.test(text))).toEqual([]);
    expect(titles.every(({ label }) => label !== '')).toBe(true);
  });

  test('leaves open on the cover what the data do not say', async () => {
    const parts = readPackage(await buildDocx(of2024, {}));
    expect(coverLines(parts, 'accept')).toEqual([
      'ICS 待定',
      'CCS 待定',
      '团体标准',
      '文件编号待定',
      '',
      '辽宁省人工智能企业认定标准与评估规范',
      'Liaoning Province — Criteria and assessment specification for the recognition of artificial intelligence enterprises',
      '依据 2024 年 3 月的编制说明重建的文本，供查阅、自查和研究；不是正式发布的标准。',
    ]);
    expect(footLines(parts, 'accept')).toEqual(['发布日期待定\t实施日期待定', '发布机构待定　发布']);
  });

  test('shows number, stage, dates and issuer that the data state, and the patent call on a draft only', async () => {
    const cover = {
      ...draft.cover,
      ics: '35.240',
      number: 'T/LSIA 001—2026',
      replaces: 'T/LSIA 001—2024',
      stage: '征求意见稿',
      issuedBy: '某协会',
      issuedOn: '2026-01-02',
    };
    const parts = readPackage(await buildDocx({ ...draft, cover }, {}));
    const lines = coverLines(parts, 'accept');
    for (const words of [
      'ICS 35.240',
      'T/LSIA 001—2026',
      '代替 T/LSIA 001—2024',
      '（征求意见稿）',
      '在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。',
    ])
      expect(lines).toContain(words);
    expect(footLines(parts, 'accept')).toEqual(['2026-01-02 发布\t实施日期待定', '某协会　发布']);
    const headers = [...parts]
      .filter(([path]) => path.startsWith('word/header'))
      .map(([, xml]) =>
        all(xml, 'w:t')
          .map(({ text }) => text)
          .join(''),
      );
    expect(headers).toEqual(Array(4).fill('T/LSIA 001—2026'));
  });

  test('counts pages in Roman numerals before the text and in Arabic ones in it, odd and even pages apart', async () => {
    const parts = readPackage(await buildDocx(of2024, {}));
    const sections = all(parts.get('word/document.xml') as Xml, 'w:sectPr');
    const numbers = sections.map(section => all(section, 'w:pgNumType')[0]?.attributes);
    expect(numbers.map(one => [one?.['w:fmt'], one?.['w:start']])).toEqual([
      [undefined, undefined],
      ['upperRoman', '1'],
      ['decimal', '1'],
    ]);
    const settings = parts.get('word/settings.xml') as Xml;
    expect(settings.children.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['w:mirrorMargins', 'w:evenAndOddHeaders']),
    );
  });

  test('refers by fields and links to bookmarks that exist', async () => {
    const parts = readPackage(await buildDocx(of2024, {}));
    const xml = parts.get('word/document.xml') as Xml;
    const marks = all(xml, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(marks).size).toBe(marks.length);
    const fields = all(xml, 'w:fldSimple').map(
      ({ attributes }) => /^REF (\S+) /.exec(attributes['w:instr'] ?? '')?.[1],
    );
    const pages = all(xml, 'w:instrText').flatMap(({ text }) => /PAGEREF (\S+)/.exec(text)?.[1] ?? []);
    // 5 to 9 twice, 10, the annexes A and B in notes, two tables, and eleven clauses in the table of regions.
    expect(fields).toHaveLength(2 + 2 + 1 + 2 + 2 + 11);
    expect(pages).toHaveLength(of2024.contents.length);
    const anchors = all(xml, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
    for (const name of [...fields, ...pages, ...anchors]) expect(marks).toContain(name);
  });

  test('repeats the head of a table on each page and splits no row', async () => {
    const xml = readPackage(await buildDocx(of2024, {})).get('word/document.xml') as Xml;
    for (const table of all(xml, 'w:tbl')) {
      const rows = all(table, 'w:tr');
      expect(rows.map(row => all(row, 'w:tblHeader').length)).toEqual([1, ...Array(rows.length - 1).fill(0)]);
      expect(rows.every(row => all(row, 'w:cantSplit').length === 1)).toBe(true);
    }
  });

  test('uses no style and no numbering that it does not define', async () => {
    const parts = await redlineOf(of2024, draft);
    const defined = all(parts.get('word/styles.xml') as Xml, 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const lists = all(parts.get('word/numbering.xml') as Xml, 'w:num').map(
      ({ attributes }) => attributes['w:numId'],
    );
    for (const [path, xml] of parts) {
      if (!/word\/(document|header|footer)/.test(path)) continue;
      for (const { attributes } of all(xml, 'w:pStyle')) expect(defined).toContain(attributes['w:val']);
      for (const { attributes } of all(xml, 'w:numId')) expect(lists).toContain(attributes['w:val']);
    }
  });

  test('is the same bytes each time, without a date unless one is given', async () => {
    const [one, two] = [await buildDocx(of2024, {}), await buildDocx(of2024, {})];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const core = (bytes: Uint8Array) =>
      (readPackage(bytes).get('docProps/core.xml') as Xml).children.map(
        ({ name, text }) => `${name} ${text}`,
      );
    expect(core(one).filter(entry => entry.startsWith('dcterms'))).toEqual([]);
    expect(core(one)).toContain('dc:language zh-CN');
    expect(core(await buildDocx(of2024, { date: DATE }))).toContain('dcterms:created 2024-06-30T00:00:00Z');
  });
});

describe('a redline as tracked changes', () => {
  test('the draft against 2024: accepting all gives the draft, rejecting all gives 2024', async () => {
    const parts = await redlineOf(of2024, draft);
    expect(bodyLines(parts, 'accept')).toEqual(documentLines(draft));
    expect(bodyLines(parts, 'reject')).toEqual(documentLines(of2024));
    for (const [decision, document] of [
      ['accept', draft],
      ['reject', of2024],
    ] as const) {
      const plain = readPackage(await buildDocx(document, {}));
      expect(coverLines(parts, decision)).toEqual(coverLines(plain, 'accept'));
      expect(footLines(parts, decision)).toEqual(footLines(plain, 'accept'));
    }
  });

  test('every change has an author, the date that was given and an id of its own', async () => {
    const parts = await redlineOf(of2024, draft);
    const changes = ['w:ins', 'w:del'].flatMap(name => all(parts.get('word/document.xml') as Xml, name));
    expect(changes.length).toBeGreaterThan(100);
    expect(new Set(changes.map(({ attributes }) => attributes['w:id'])).size).toBe(changes.length);
    expect(
      new Set(changes.map(({ attributes }) => `${attributes['w:author']} ${attributes['w:date']}`)),
    ).toEqual(new Set(['甲 2024-06-30T00:00:00Z']));
  });

  test('changes within a sentence are word by word', async () => {
    const xml = (await redlineOf(of2024, draft)).get('word/document.xml') as Xml;
    const name = all(xml, 'w:p').find(
      one => all(one, 'w:pStyle')[0]?.attributes['w:val'] === 'BodyName',
    ) as Xml;
    expect(
      all(name, 'w:del')
        .flatMap(one => all(one, 'w:delText'))
        .map(({ text }) => text),
    ).toEqual(['标准']);
    expect(all(name, 'w:ins')).toEqual([]);
  });

  test('an edition against itself has no change', async () => {
    const xml = (await redlineOf(of2024, of2024)).get('word/document.xml') as Xml;
    expect([...all(xml, 'w:ins'), ...all(xml, 'w:del')]).toEqual([]);
  });

  test('paragraphs, items, notes, rows, tables and clauses that come, go and move are tracked as such', async () => {
    const { document: before } = await documentOf(await teaProject());
    const root = await teaProject();
    const general = 'standard/one/01-general.mdx';
    await rewrite(root, general, '茶园应：', '本条另有说明，先列于此。\n\n茶园必须：');
    await rewrite(root, general, '- 有主；\n', '');
    await rewrite(root, general, '  - 绿茶树。', '  - 绿茶树；\n  - 白茶树。');
    await rewrite(root, general, '注：树可以是老树。\n\n', '');
    await rewrite(root, 'criteria/one/vocabularies/gardens.yaml', 'trees: { high: 100 }, ', '');
    await rewrite(
      root,
      'criteria/one/vocabularies/gardens.yaml',
      'limits: { sales: { high: 30 } }',
      'limits: { trees: { high: 7 }, sales: { high: 30 } }',
    );
    await rewrite(root, 'criteria/one/standard.yaml', '[organic, income]', '[income, organic]');
    await rewrite(root, 'standard/one/02-garden.mdx', '<Clause id="organic" />\n\n', '');
    await rewrite(
      root,
      'standard/one/02-garden.mdx',
      '<Clause id="income" />',
      '<Clause id="income" />\n\n<Clause id="organic" />',
    );
    await rewrite(root, 'standard/one/03-limits.mdx', '| 春 | 10 |', '| 春 | 11 |\n| 秋 | 12 |');
    const { document: after, problems } = await documentOf(root);
    expect(problems).toEqual([]);
    const parts = await redlineOf(before, after);
    expect(bodyLines(parts, 'accept')).toEqual(documentLines(after));
    // A reference to what is still there is a field, which Word numbers anew: 2.2 is 2.1 now.
    expect(bodyLines(parts, 'reject')).toEqual(
      documentLines(before).map(one => one.replace('第2章和2.2', '第2章和2.1')),
    );
    const xml = parts.get('word/document.xml') as Xml;
    const rows = all(xml, 'w:trPr').map(({ children }) =>
      children
        .map(({ name }) => name)
        .filter(name => /ins|del/.test(name))
        .join(),
    );
    expect(rows.filter(Boolean)).toEqual(['w:ins', 'w:del', 'w:ins']);
  });

  test('a clause that took the place of a retired one is compared with it', async () => {
    const { document: before } = await documentOf(await teaProject());
    const renamed = JSON.parse(
      JSON.stringify(before).replaceAll('clause:organic', 'clause:bio'),
    ) as StandardDocument;
    const changes = async (aliases: Map<string, string>) =>
      all((await redlineOf(before, renamed, aliases)).get('word/document.xml') as Xml, 'w:del').length;
    expect(await changes(new Map([['organic', 'bio']]))).toBe(0);
    expect(await changes(new Map())).toBeGreaterThan(0);
  });
});

function footLines(parts: ReadonlyMap<string, Xml>, decision: Decision): string[] {
  for (const path of parts.keys()) {
    if (!path.startsWith('word/footer')) continue;
    const lines = readLines(parts, path, decision);
    if (lines[0]?.style === 'CoverDates') return lines.map(({ text }) => text);
  }
  return [];
}
