import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formDictionary, jsonTemplate, writeTemplate, yamlTemplate } from '@zhunsheng/checker/forms';
import type { EditionData, EditionDescription } from '@zhunsheng/language';
import type { Entry, Vocabulary } from '@zhunsheng/language/types/vocabulary';
import { commentTable } from '../comments/comment-table.ts';
import { commentTargets } from '../comments/comment-targets.ts';
import type { Round } from '../content/read-comments.ts';
import { SCHEMAS } from '../content/toolkit.ts';
import type { StandardDocument } from '../document/standard-document.ts';
import { cleanDocument, cleanTexts } from '../export/clean-document.ts';
import { blankWord, blankWorkbook } from '../export/comments/blank-form.ts';
import { commentsWord, commentsWorkbook } from '../export/comments/filled-table.ts';
import { buildDocx } from '../export/docx/build-docx.ts';

/** What a file is for; the page has a table for each. */
export type DownloadKind =
  | 'template'
  | 'schema'
  | 'edition'
  | 'document'
  | 'comments'
  | 'checker'
  | 'codes'
  | 'example';

/** A file that can be downloaded. */
export interface Download {
  /** Below /downloads/. */
  readonly path: string;
  readonly kind: DownloadKind;
  /** The edition it belongs to; undefined for what serves all. */
  readonly edition?: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface DownloadFile {
  readonly path: string;
  readonly kind: DownloadKind;
  readonly edition?: string;
  readonly content: string | Uint8Array;
}

/** An edition to make files of. */
export interface DownloadEdition {
  readonly id: string;
  readonly description: EditionDescription;
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly data: EditionData;
  readonly document: StandardDocument;
  readonly rounds: readonly Round[];
}

/**
 * Writes all downloads into `out` (which is emptied first), with a SHA256SUMS that `sha256sum -c` reads, and gives the
 * list of them. `root` has the content and its build/.
 */
export async function writeDownloads(
  root: string,
  out: string,
  editions: readonly DownloadEdition[],
): Promise<Download[]> {
  const ofEditions = await Promise.all(editions.map(edition => editionFiles(root, edition)));
  const files = [...ofEditions.flat(), ...(await exampleFiles(root))];
  await rm(out, { recursive: true, force: true });
  const downloads = await Promise.all(
    files.map(async ({ content, ...file }): Promise<Download> => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
      await mkdir(dirname(join(out, file.path)), { recursive: true });
      await writeFile(join(out, file.path), bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { ...file, bytes: bytes.length, sha256 };
    }),
  );
  const sums = downloads.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  await writeFile(join(out, 'SHA256SUMS'), sums.join(''));
  return downloads;
}

async function editionFiles(
  root: string,
  { id, description, vocabularies, data, document, rounds }: DownloadEdition,
): Promise<DownloadFile[]> {
  const form = formDictionary(description);
  const file = (kind: DownloadKind, name: string, content: string | Uint8Array): DownloadFile => ({
    path: `${id}/${name}`,
    kind,
    edition: id,
    content,
  });
  const { document: clean } = cleanDocument(document);
  // Content whose checker is built elsewhere has its data, but no module here.
  const checkers = await Promise.all(
    ['js', 'en.js'].map(async kind => {
      const module = await readFile(join(root, `build/editions/${id}.${kind}`), 'utf8').catch(
        () => undefined,
      );
      // The English one is made of the Chinese one, which stands beside it by another name.
      const renamed = module?.replace(`'./${id}.js'`, "'./checker.js'");
      return renamed === undefined ? [] : [file('checker', `checker.${kind}`, renamed)];
    }),
  );
  const lists = Object.values(vocabularies);
  return [
    file('template', 'template.xlsx', await writeTemplate(form)),
    file('template', 'template.yaml', yamlTemplate(form)),
    file('template', 'template.json', jsonTemplate(form)),
    file('document', 'standard.docx', await buildDocx(clean, {})),
    file('document', 'document.json', JSON.stringify(document)),
    file('edition', 'edition.json', JSON.stringify(data)),
    file('schema', 'declaration.schema.json', `${JSON.stringify(description.schema, undefined, 2)}\n`),
    file('schema', 'report.schema.json', await readFile(join(SCHEMAS, 'report.schema.json'))),
    ...checkers.flat(),
    file('codes', 'codes.json', `${JSON.stringify(vocabularies, undefined, 2)}\n`),
    ...(await commentFiles(clean, rounds)).map(([name, content]) => file('comments', name, content)),
    ...lists.map(vocabulary => file('codes', `codes/${vocabulary.id}.csv`, vocabularyCsv(vocabulary))),
  ];
}

async function exampleFiles(root: string): Promise<DownloadFile[]> {
  const folder = join(root, 'examples');
  const names = (await readdir(folder).catch((): string[] => [])).filter(
    name => /\.(json|ya?ml|csv|xlsx)$/.test(name) && name !== 'expected.yaml',
  );
  return Promise.all(
    names.sort().map(async name => ({
      path: `examples/${name}`,
      kind: 'example' as const,
      content: await readFile(join(folder, name)),
    })),
  );
}

/**
 * What a consultation on an edition exchanges, by file name: the blank form, and of each round 征求意见汇总处理表, each as
 * Excel and Word, by the exporters of `export comments`. `document` holds no characters that XML forbids.
 */
async function commentFiles(
  document: StandardDocument,
  rounds: readonly Round[],
): Promise<(readonly [name: string, content: Uint8Array])[]> {
  const name = document.cover.names.zh;
  const targets = commentTargets(document);
  const tables = rounds.map(async round => {
    const { value: table } = cleanTexts(commentTable(round, targets), round.id);
    return [
      [`comments/${round.id}.xlsx`, await commentsWorkbook(name, table)],
      [`comments/${round.id}.docx`, await commentsWord(name, table)],
    ] as const;
  });
  return [
    ['comment-form.xlsx', await blankWorkbook(name, targets)],
    ['comment-form.docx', await blankWord(name)],
    ...(await Promise.all(tables)).flat(),
  ];
}

const BOM = '\uFEFF';

/**
 * A vocabulary as CSV (RFC 4180, UTF-8 with a mark so that Excel reads the Chinese): code, the code it is part of, title
 * in both languages, description. Of a table of sizes the rows.
 */
function vocabularyCsv(vocabulary: Vocabulary): string {
  const head = ['code', 'part_of', 'title_zh', 'title_en', 'description'];
  const rows =
    'entries' in vocabulary
      ? vocabulary.entries.flatMap(entry => [
          entryRow(entry, ''),
          ...(entry.parts ?? []).map(part => entryRow(part, entry.code)),
        ])
      : vocabulary.rows.map(({ code, title }) => [code, '', title.zh, title.en, '']);
  return BOM + [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function entryRow({ code, title, description = '', items = [] }: Entry, partOf: string): string[] {
  const details = [description, items.join('、')].filter(text => text !== '');
  return [code, partOf, title.zh, title.en, details.join('：')];
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
