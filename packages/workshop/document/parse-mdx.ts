import { sourceText } from '@zhunsheng/checker';
import type { Problem } from '@zhunsheng/language';
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';

/** What the parser of MDX throws. */
interface MdxError {
  readonly reason: string;
  readonly ruleId?: string;
  readonly place?: { readonly offset?: number; readonly start?: { readonly offset?: number } };
}

const CODES = {
  'unexpected-eof': 'mdx-unclosed',
  'end-tag-mismatch': 'mdx-tag-open',
  'unexpected-closing-slash': 'mdx-tag-unopened',
  'unexpected-closing-tag': 'mdx-tag-unopened',
  acorn: 'mdx-expression',
} as const;

/** So many are said of a file; when these are mended, the others show. */
const SHOWN = 20;

const parser = unified().use(remarkParse).use(remarkMdx).use(tables).freeze();

/**
 * The tree of a text in MDX with tables, and the syntax errors for which it could not be built. The parser stops at the
 * first: what is said is taken out and the rest parsed again, so that the tree is of what is in order.
 */
export function parseMdx(path: string, source: string): { tree: Root; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const removed: string[] = [];
  let text = source;
  while (removed.length < SHOWN) {
    const read = readOrError(path, text);
    if ('tree' in read) return { tree: read.tree, problems };
    const { start, end } = aroundError(text, read);
    // Its opening tag may have been taken out with an error beside it.
    const [, closed] = /^<?\/(\w+)/.exec(text.slice(read.offset)) ?? [];
    if (closed === undefined || !removed.some(one => one.includes(`<${closed}`))) problems.push(read.problem);
    removed.push(text.slice(start, end));
    text = text.slice(0, start) + blanked(text.slice(start, end)) + text.slice(end);
  }
  return { tree: { type: 'root', children: [] }, problems };
}

/** The text with a blank for each of its characters, its lines kept. */
export function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Tables alone: the rest of GFM gives a meaning to signs that stand for themselves in a standard, such as ~. */
function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

interface FoundError {
  readonly problem: Problem;
  readonly offset: number;
}

function readOrError(path: string, text: string): { tree: Root } | FoundError {
  try {
    return { tree: parser.parse(text) };
  } catch (error) {
    if (!isMdxError(error)) throw error;
    return found(path, text, error);
  }
}

/** What is taken out with an error: its line; with an error in braces, which may go on for lines, its paragraph. */
function aroundError(text: string, { problem, offset }: FoundError): { start: number; end: number } {
  // An error noticed behind the text belongs to the last words before it.
  const at = Math.max(text.slice(0, offset + 1).trimEnd().length - 1, 0);
  const border = problem.code === 'mdx-expression' ? '\n\n' : '\n';
  const before = text.lastIndexOf(border, at);
  const after = text.indexOf(border, at);
  return { start: before < 0 ? 0 : before, end: after < 0 ? text.length : after };
}

function isMdxError(error: unknown): error is MdxError {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

function found(path: string, body: string, { reason, ruleId, place }: MdxError): FoundError {
  const code = CODES[ruleId as keyof typeof CODES] ?? 'mdx-tag-form';
  const end = place?.offset ?? place?.start?.offset ?? 0;
  const text = sourceText(path, body);
  // The opening tag is said in the text only: "… `<A>` (1:1-1:4)".
  const [, tag = '', line, column] = /`(<[^`]*>)` \((\d+):(\d+)/.exec(reason) ?? [];
  const opened =
    line && column ? body.split('\n', Number(line) - 1).join('\n').length + Number(column) : undefined;
  const offset = opened ?? (code === 'mdx-unclosed' ? lastOpening(body, end) : end);
  return { problem: makeEditorProblem(code, text.place(offset), { tag }), offset };
}

/** What is not closed is noticed at the end of the file; it begins with the last sign that opens something. */
function lastOpening(body: string, end: number): number {
  return Math.max(body.lastIndexOf('<', end), body.lastIndexOf('{', end), 0);
}
