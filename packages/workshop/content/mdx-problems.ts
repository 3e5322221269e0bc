import { sourceText } from '@zhunsheng/checker';
import type { Problem } from '@zhunsheng/language';
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

/** Components and comments as prose has them, code, and escaped signs: nothing in them can be wrong. */
const SOUND = /^<[A-Z]\w*(?:\s+[a-z]\w*="[^"]*")*\s*\/>[ \t]*$|\{\/\*[\s\S]*?\*\/\}|`[^`\n]*`|\\[<{]/gm;
const SUSPECT = /[<{]|^(?:import|export)\b/m;

const parsed = new Map<string, { readonly source: string; readonly problems: readonly Problem[] }>();

/** So many are said of a file; when these are mended, the others show. */
const SHOWN = 20;

/**
 * The syntax errors for which a prose file could not be built. The parser stops at the first: what is said is taken out
 * and the rest parsed again. It is loaded only for text that can be wrong at all, and not asked twice about the same.
 */
export async function mdxProblems(path: string, source: string): Promise<readonly Problem[]> {
  const known = parsed.get(path);
  if (known?.source === source) return known.problems;
  const body = source.replace(/^---\n[\s\S]*?\n---/, blanked);
  const problems = SUSPECT.test(body.replace(SOUND, blanked)) ? await parse(path, body) : [];
  parsed.set(path, { source, problems });
  return problems;
}

async function parse(path: string, body: string): Promise<Problem[]> {
  const [{ unified }, { default: remarkParse }, { default: remarkMdx }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-mdx'),
  ]);
  const parser = unified().use(remarkParse).use(remarkMdx);
  const problems: Problem[] = [];
  const removed: string[] = [];
  for (let text = body; removed.length < SHOWN; ) {
    const error = firstError(path, text, parser);
    if (error === undefined) break;
    const { start, end } = aroundError(text, error);
    // Its opening tag may have been taken out with an error beside it.
    const [, closed] = /^<?\/(\w+)/.exec(text.slice(error.offset)) ?? [];
    if (closed === undefined || !removed.some(one => one.includes(`<${closed}`)))
      problems.push(error.problem);
    removed.push(text.slice(start, end));
    text = text.slice(0, start) + blanked(text.slice(start, end)) + text.slice(end);
  }
  return problems;
}

interface FoundError {
  readonly problem: Problem;
  readonly offset: number;
}

function firstError(
  path: string,
  text: string,
  parser: { parse(text: string): unknown },
): FoundError | undefined {
  try {
    parser.parse(text);
    return undefined;
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

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
