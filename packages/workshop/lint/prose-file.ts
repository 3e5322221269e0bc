import type { Prose } from '@zhunsheng/language/types/prose';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseYamlFile, type YamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { alignText } from './align-text.ts';

/** A link within a text, by the characters of its label. */
export interface ProseLink {
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/** Text of a block as it reads, and where each character stands in the file. */
export interface ProseText {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly links: readonly ProseLink[];
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A block of prose. Depth counts headings from `##` = 1 (the chapter has the title), lists from the outermost = 1. */
export type ProseBlock =
  | (Extent & ProseText & { readonly kind: 'heading' | 'paragraph'; readonly depth: number })
  | (Extent & { readonly kind: 'list'; readonly depth: number; readonly items: readonly ProseBlock[][] })
  | (Extent & { readonly kind: 'table'; readonly rows: readonly (readonly ProseText[])[] })
  | (Extent & {
      readonly kind: 'component';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    });

/** A file of standard/<edition>/: frontmatter, then Markdown whose only JSX is components alone on their line. */
export interface ProseFile {
  readonly path: string;
  readonly source: string;
  readonly frontmatter: YamlFile;
  readonly data: Prose;
  readonly blocks: readonly ProseBlock[];
}

const COMPONENT = /^<([A-Z]\w*)((?:\s+[a-z]\w*="[^"]*")*)\s*\/>[ \t]*$/gm;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;
const parser = unified().use(remarkParse);

/** The frontmatter of a prose file, with places in that file. Without one it has a problem, and no data. */
export function readFrontmatter(path: string, source: string): YamlFile {
  const end = source.startsWith('---\n') ? source.indexOf('\n---', 3) : -1;
  if (end >= 0) return parseYamlFile(path, `   ${source.slice(3, end)}`);
  const problems = [makeEditorProblem('prose-head-missing', { file: path, line: 1, column: 1 })];
  return { ...parseYamlFile(path, ''), data: undefined, problems };
}

/** Parses a prose file. `labels` gives what an empty link `[](#id)` reads as, e.g. 附录A. */
export function parseProse(
  path: string,
  source: string,
  frontmatter: YamlFile,
  labels: ReadonlyMap<string, string>,
): ProseFile {
  const body = blank(source, 0, source.indexOf('\n---', 3) + 4);
  const components: ProseBlock[] = [];
  const markdown = body
    .replace(COMMENT, blanked)
    .replace(COMPONENT, (whole, name: string, attributes: string, start: number) => {
      components.push({
        kind: 'component',
        name,
        attributes: readAttributes(attributes),
        start,
        end: start + whole.length,
      });
      return blanked(whole);
    });
  const blocks = (parser.parse(markdown) as Root).children.flatMap(node =>
    readBlock(node, { source, labels, depth: 1 }),
  );
  const sorted = [...blocks, ...components].sort((a, b) => a.start - b.start);
  return { path, source, frontmatter, data: frontmatter.data as Prose, blocks: sorted };
}

/** Every block, those inside of lists included, in the order of the file. */
export function allBlocks(blocks: readonly ProseBlock[]): ProseBlock[] {
  return blocks.flatMap(block =>
    block.kind === 'list' ? [block, ...block.items.flatMap(allBlocks)] : [block],
  );
}

function blank(text: string, start: number, end: number): string {
  return blanked(text.slice(start, end)) + text.slice(end);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

interface Reading {
  readonly source: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly depth: number;
}

function readBlock(node: Nodes, reading: Reading): ProseBlock[] {
  const extent = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  if (node.type === 'heading')
    return [{ kind: 'heading', depth: node.depth - 1, ...extent, ...readText(node, reading) }];
  if (node.type === 'list') {
    const inner = { ...reading, depth: reading.depth + 1 };
    const items = node.children.map(item => item.children.flatMap(child => readBlock(child, inner)));
    return [{ kind: 'list', depth: reading.depth, items, ...extent }];
  }
  if (node.type !== 'paragraph') return [];
  const written = reading.source.slice(extent.start, extent.end);
  if (/^\|.*\|\s*\n\s*\|[\s:|-]+\|/.test(written))
    return [{ kind: 'table', rows: readRows(written, extent.start), ...extent }];
  return [{ kind: 'paragraph', depth: reading.depth, ...extent, ...readText(node, reading) }];
}

/** remark-parse leaves tables, which are GFM, as paragraphs: rows of cells between bars. */
function readRows(written: string, start: number): ProseText[][] {
  let offset = start;
  return written.split('\n').flatMap((line, index) => {
    const lineStart = offset;
    offset += line.length + 1;
    return index === 1 ? [] : [readCells(line, lineStart)];
  });
}

function readCells(line: string, lineStart: number): ProseText[] {
  return [...line.matchAll(/\|([^|]*)(?=\|)/g)].map(match => {
    const text = (match[1] ?? '').trim();
    const start = lineStart + match.index + 1 + (match[1] ?? '').search(/\S|$/);
    return { text, offsets: text ? [...text].map((_, index) => start + index) : [start], links: [] };
  });
}

function readText(node: Nodes, reading: Reading): ProseText {
  const links: ProseLink[] = [];
  const offsets: number[] = [];
  let text = '';
  const visit = (one: Nodes): void => {
    const start = one.position?.start.offset ?? 0;
    const from = text.length;
    if (one.type === 'text' || one.type === 'inlineCode') {
      offsets.push(...alignText(one.value, reading.source, start + (one.type === 'inlineCode' ? 1 : 0)));
      text += one.value;
    } else if (one.type === 'link' && one.children.length === 0) {
      const label = reading.labels.get(one.url.replace('#', '')) ?? '？';
      offsets.push(...[...label].map(() => start));
      text += label;
    } else if ('children' in one) one.children.forEach(visit);
    if (one.type === 'link') links.push({ to: one.url, start: from, end: text.length });
  };
  visit(node);
  return { text, offsets, links };
}
