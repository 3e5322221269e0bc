import type { Problem } from '../../checker/diagnostic/problem.ts';
import { sourceText } from '../../checker/source/source-text.ts';
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

/**
 * The syntax error for which a prose file could not be built; the parser stops at the first. It is loaded only for text
 * that can be wrong at all, and not asked twice about the same text.
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
  try {
    unified().use(remarkParse).use(remarkMdx).parse(body);
    return [];
  } catch (error) {
    if (!isMdxError(error)) throw error;
    return [toProblem(path, body, error)];
  }
}

function isMdxError(error: unknown): error is MdxError {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

function toProblem(path: string, body: string, { reason, ruleId, place }: MdxError): Problem {
  const code = CODES[ruleId as keyof typeof CODES] ?? 'mdx-tag-form';
  const end = place?.offset ?? place?.start?.offset ?? 0;
  const at = sourceText(path, body).place(code === 'mdx-unclosed' ? lastOpening(body, end) : end);
  // The opening tag is said in the text only: "… `<A>` (1:1-1:4)".
  const [, tag = '', line, column] = /`(<[^`]*>)` \((\d+):(\d+)/.exec(reason) ?? [];
  const opened = line && column ? { line: Number(line), column: Number(column) } : {};
  return makeEditorProblem(code, { ...at, ...opened }, { tag });
}

/** What is not closed is noticed at the end of the file; it begins with the last sign that opens something. */
function lastOpening(body: string, end: number): number {
  return Math.max(body.lastIndexOf('<', end), body.lastIndexOf('{', end), 0);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
