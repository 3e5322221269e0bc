import type { Problem } from '@zhunsheng/language';
import type { Prose } from '@zhunsheng/language/types/prose';
import type { Nodes, Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { parseYamlFile, type YamlFile } from '../content/yaml-file.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { blanked, parseMdx } from './parse-mdx.ts';

/** A link within a text, by the characters of its label, and the offset where it begins in the file. */
export interface ProseLink {
  readonly to: string;
  readonly start: number;
  readonly end: number;
  readonly offset: number;
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

/** A file of standard/<edition>/, its head and its body parsed: what stands before a reader knows how references read. */
export interface ProseSource {
  readonly path: string;
  readonly source: string;
  readonly frontmatter: YamlFile;
  /** The head as its schema has it, against which it is checked apart. */
  readonly data: Prose;
  readonly body: Root;
  /** Every error of syntax in head and body; the body is then what is in order of it. */
  readonly problems: readonly Problem[];
}

/** A prose file as it reads. */
export interface ProseFile extends ProseSource {
  readonly blocks: readonly ProseBlock[];
}

/** Parses a prose file: frontmatter, then Markdown with components, comments in braces and tables. */
export function readProse(path: string, source: string): ProseSource {
  const end = source.startsWith('---\n') ? source.indexOf('\n---', 3) : -1;
  // Without an end to its head a file is one text, in which the head is wrong as well.
  if (end < 0) {
    const problems = [makeEditorProblem('prose-head-missing', { file: path, line: 1, column: 1 })];
    const frontmatter = { ...parseYamlFile(path, ''), data: undefined, problems };
    const body: Root = { type: 'root', children: [] };
    return { path, source, frontmatter, data: {} as Prose, body, problems };
  }
  const frontmatter = parseYamlFile(path, `   ${source.slice(3, end)}`);
  const { tree, problems } = parseMdx(path, blanked(source.slice(0, end + 4)) + source.slice(end + 4));
  return {
    path,
    source,
    frontmatter,
    data: (frontmatter.data ?? {}) as Prose,
    body: tree,
    problems: [...frontmatter.problems, ...problems],
  };
}

/** The blocks of a prose file. `labels` gives what an empty link `[](#id)` reads as, e.g. 附录A. */
export function proseFile(prose: ProseSource, labels: ReadonlyMap<string, string>): ProseFile {
  const reading = { source: prose.source, labels, depth: 1 };
  return { ...prose, blocks: prose.body.children.flatMap(node => readBlock(node, reading)) };
}

/** Every block, those inside of lists included, in the order of the file. */
export function allBlocks(blocks: readonly ProseBlock[]): ProseBlock[] {
  return blocks.flatMap(block =>
    block.kind === 'list' ? [block, ...block.items.flatMap(allBlocks)] : [block],
  );
}

/** Every link of the blocks, in the order of the file. */
export function allLinks(blocks: readonly ProseBlock[]): ProseLink[] {
  return allBlocks(blocks).flatMap(block => {
    if (block.kind === 'table') return block.rows.flat().flatMap(({ links }) => links);
    return block.kind === 'paragraph' || block.kind === 'heading' ? block.links : [];
  });
}

interface Reading {
  readonly source: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly depth: number;
}

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function readBlock(node: Nodes, reading: Reading): ProseBlock[] {
  const { depth } = reading;
  const extent = extentOf(node);
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth - 1, ...extent, ...readText(node, reading) }];
    case 'list': {
      const inner = { ...reading, depth: depth + 1 };
      const items = node.children.map(item => item.children.flatMap(child => readBlock(child, inner)));
      return [{ kind: 'list', depth, items, ...extent }];
    }
    case 'table': {
      const rows = node.children.map(row => row.children.map(cell => readText(cell, reading)));
      return [{ kind: 'table', rows, ...extent }];
    }
    case 'mdxJsxFlowElement':
      return [component(node), ...node.children.flatMap(child => readBlock(child, reading))];
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
      return isComment(node) ? [] : [{ kind: 'paragraph', depth, ...extent, ...readText(node, reading) }];
    case 'paragraph': {
      // Components in the midst of a text stand for blocks, too, which follow it.
      const components = componentsIn(node).map(component);
      const read = readText(node, reading);
      if (components.length > 0 && read.text.trim() === '') return components;
      return [{ kind: 'paragraph', depth, ...extent, ...read }, ...components];
    }
    default:
      return [];
  }
}

function extentOf({ position }: Nodes): Extent {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function component(node: Component): Extract<ProseBlock, { kind: 'component' }> {
  const attributes = node.attributes.flatMap(one => {
    if (one.type !== 'mdxJsxAttribute') return [];
    const value = typeof one.value === 'object' && one.value ? `{${one.value.value}}` : one.value;
    return [[one.name, value ?? '']];
  });
  return {
    kind: 'component',
    name: node.name ?? '',
    attributes: Object.fromEntries(attributes),
    ...extentOf(node),
  };
}

function componentsIn(node: Nodes): Component[] {
  const inner = 'children' in node ? node.children.flatMap(componentsIn) : [];
  return node.type === 'mdxJsxTextElement' ? [node, ...inner] : inner;
}

/** An expression without a value is a comment. */
function isComment(node: Nodes): boolean {
  return (
    (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
    node.data?.estree?.body.length === 0
  );
}

function readText(node: Nodes, { source, labels }: Reading): ProseText {
  const links: ProseLink[] = [];
  const offsets: number[] = [];
  let text = '';
  const add = (value: string, at: readonly number[]): void => {
    text += value;
    offsets.push(...at);
  };
  const visit = (one: Nodes): void => {
    const { start, end } = extentOf(one);
    const from = text.length;
    if (one.type === 'text') add(one.value, alignMarkdown(one.value, source, start));
    else if (one.type === 'inlineCode') {
      const first = source.indexOf(one.value.charAt(0), start + 1);
      add(one.value, sequence(first, one.value.length));
    } else if (
      one.type === 'mdxTextExpression' ||
      one.type === 'mdxFlowExpression' ||
      one.type === 'mdxjsEsm'
    ) {
      // Nothing is computed in prose: an expression reads as it is written.
      if (!isComment(one)) add(source.slice(start, end), sequence(start, end - start));
    } else if (one.type === 'link' && one.children.length === 0) {
      const label = labels.get(one.url.replace('#', '')) ?? '？';
      add(label, Array<number>(label.length).fill(start));
    } else if ('children' in one) one.children.forEach(visit);
    if (one.type === 'link') links.push({ to: one.url, start: from, end: text.length, offset: start });
  };
  visit(node);
  // An empty cell has a place as well: before the bar that ends it.
  if (node.type === 'tableCell' && !text) offsets.push(source.indexOf('|', extentOf(node).start + 1));
  return { text, offsets, links };
}

function sequence(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}

/** A piece of Markdown that stands for one or two characters of its text: an escape, a character reference, itself. */
const PIECE = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});|[\s\S]/gy;

/** For each character of a Markdown text that begins at `start`, its offset. What is not in the text is passed over. */
function alignMarkdown(value: string, source: string, start: number): number[] {
  const offsets: number[] = [];
  PIECE.lastIndex = start;
  for (let found = PIECE.exec(source); found && offsets.length < value.length; found = PIECE.exec(source)) {
    const [piece] = found;
    const read = decodeString(piece);
    if (!value.startsWith(read, offsets.length)) continue;
    const at = piece.startsWith('\\') ? found.index + piece.length - 1 : found.index;
    offsets.push(...(read === piece ? sequence(at, read.length) : Array<number>(read.length).fill(at)));
  }
  return offsets;
}
