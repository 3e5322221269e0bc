import type { Bilingual, Problem } from '@zhunsheng/language';
import { showInput } from '@zhunsheng/language';
import { type Document, type ErrorCode, type Node, visit, type YAMLError } from 'yaml';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { fullWidthSign } from './full-width-sign.ts';
import { limits } from './limits.ts';
import { moreSyntaxErrors } from './more-syntax-errors.ts';
import type { SourceText } from './source-text.ts';

type Explanation = Record<'detail' | 'advice', Bilingual>;

/** The syntax errors of one document in words, one a line: later ones on the line mostly follow from the first. */
export function yamlSyntax(source: SourceText, document: Document<Node>): Problem[] {
  const errors = [...document.errors, ...document.warnings];
  if (errors.length === 0) return [];
  const openings = flowOpenings(document);
  const lines = new Set<number | undefined>();
  const problems: Problem[] = [];
  let unlisted = 0;
  for (const error of errors) {
    const { line } = source.place(error.pos[0]);
    if (error.code === 'RESOURCE_EXHAUSTION') {
      return [sourceProblem('file-nesting', source.place(...error.pos), { limit: limits.nesting })];
    }
    if (lines.has(line)) continue;
    lines.add(line);
    if (problems.length < limits.syntaxErrors) problems.push(explain(source, error, openings));
    else unlisted++;
  }
  return unlisted > 0 ? [...problems, moreSyntaxErrors(source.file, unlisted)] : problems;
}

/** Where the lists and maps in brackets begin, by where they end, the innermost last. */
function flowOpenings(document: Document<Node>): Map<number, number[]> {
  const openings = new Map<number, number[]>();
  visit(document, {
    Collection(_, { flow, range }) {
      if (!flow || !range) return;
      const [start, end] = range;
      const known = openings.get(end);
      if (known) known.push(start);
      else openings.set(end, [start]);
    },
  });
  return openings;
}

/** The bracket that was never closed: the parser only notices at the line where the data goes on. */
function unclosedBracket({ message, pos }: YAMLError, openings: Map<number, number[]>): number | undefined {
  return /^Flow (map|sequence) in block collection/.test(message) ? openings.get(pos[0])?.pop() : undefined;
}

function explain(source: SourceText, error: YAMLError, openings: Map<number, number[]>): Problem {
  const opening = unclosedBracket(error, openings);
  if (opening !== undefined) {
    return sourceProblem('yaml-syntax', source.place(opening, opening + 1), UNCLOSED);
  }
  const location = source.place(...error.pos);
  const found = source.text.slice(...error.pos);
  if (error.code === 'TAG_RESOLVE_FAILED')
    return sourceProblem('yaml-tag', location, { tag: showInput(found) });
  return (
    fullWidth(source, error.pos[0]) ??
    sourceProblem('yaml-syntax', location, EXPLANATIONS[error.code] ?? OTHER)
  );
}

/**
 * Of a line that is no YAML a full-width sign is nearly always the reason, and cannot be told by its look. The parser may
 * notice only at the next line: to it a line indented with full-width blanks goes on with the value before.
 */
function fullWidth(source: SourceText, offset: number): Problem | undefined {
  const start = lineStart(source, offset);
  return signFrom(source, start) ?? (start > 0 ? signFrom(source, lineStart(source, start - 1)) : undefined);
}

function lineStart(source: SourceText, offset: number): number {
  return offset === 0 ? 0 : source.text.lastIndexOf('\n', offset - 1) + 1;
}

function signFrom(source: SourceText, start: number): Problem | undefined {
  const found = fullWidthSign(source.line(source.place(start).line ?? 1));
  if (!found) return undefined;
  const { index, sign, ascii } = found;
  const at = source.place(start + index, start + index + 1);
  return sourceProblem('yaml-syntax', at, ascii === ' ' ? WIDE_BLANK : wideSign(sign, ascii));
}

function wideSign(sign: string, ascii: string): Explanation {
  return explanation(
    `这里的“${sign}”是全角符号`,
    `"${sign}" is a full-width sign`,
    `请改用半角的 ${ascii}${ascii === ':' ? '，后面加空格' : ''}`,
    `Write the ASCII ${ascii}${ascii === ':' ? ' and a blank after it' : ''}`,
  );
}

function explanation(zh: string, en: string, adviceZh: string, adviceEn: string): Explanation {
  return { detail: { zh, en }, advice: { zh: adviceZh, en: adviceEn } };
}

const INDENT = [
  '同一层的各项要对齐，下一层多缩进两个空格',
  'Align items of one level, indent the next by two blanks',
] as const;
const QUOTE = [
  '含冒号、井号等符号的文字请加引号',
  'Quote text that has colons, hashes and the like',
] as const;

const OTHER = explanation(
  '写法不符合 YAML 的规定',
  'not YAML',
  '请核对缩进、冒号后的空格和引号',
  'Check indentation, blanks after colons, quotes',
);
const WRONG_INDENT = explanation('缩进不对', 'wrong indentation', ...INDENT);
const TWO_COLONS = explanation(
  '一行中有两个“字段: 值”，或缩进不对',
  'two pairs of key and value on one line, or wrong indentation',
  '请分成两行；文字中有冒号时加引号',
  'Put them on two lines; quote text with colons',
);

const WIDE_BLANK = explanation(
  '用全角空格或不换行空格缩进',
  'indented with a full-width or no-break blank',
  '请改用半角空格缩进',
  'Indent with plain blanks instead',
);

const UNCLOSED = explanation(
  '这个括号没有对应的右括号',
  'this bracket is never closed',
  '请在这组内容的末尾补上右括号',
  'Close it at the end of what belongs to it',
);

const EXPLANATIONS: Partial<Record<ErrorCode, Explanation>> = {
  BAD_ALIAS: explanation('别名无效', 'invalid alias', ...QUOTE),
  BAD_DIRECTIVE: explanation('`%` 开头的指令无效', 'invalid directive', '请删去这一行', 'Remove the line'),
  BAD_DQ_ESCAPE: explanation(
    '双引号中的反斜杠写法无效',
    'invalid escape in double quotes',
    '反斜杠写成 \\\\，或改用单引号',
    'Write a backslash as \\\\ or use single quotes',
  ),
  BAD_INDENT: WRONG_INDENT,
  BAD_SCALAR_START: explanation(
    '文字不能以这个符号开头',
    'text cannot start with this character',
    '请给文字加引号',
    'Quote the text',
  ),
  BAD_COLLECTION_TYPE: WRONG_INDENT,
  BLOCK_AS_IMPLICIT_KEY: TWO_COLONS,
  BLOCK_IN_FLOW: WRONG_INDENT,
  KEY_OVER_1024_CHARS: explanation('字段名过长', 'the field name is too long', ...QUOTE),
  MISSING_CHAR: explanation(
    '缺少冒号、引号或括号',
    'a colon, quote or bracket is missing',
    '字段名后面写半角冒号和空格；引号和括号要成对',
    'Put a colon and a blank after field names; close quotes and brackets',
  ),
  MULTILINE_IMPLICIT_KEY: explanation(
    '字段名后面缺少“冒号加空格”，或缩进不对',
    'no colon and blank after the field name, or wrong indentation',
    '请写成“字段: 值”，用半角冒号，冒号后加空格',
    'Write "field: value" with an ASCII colon and a blank after it',
  ),
  NON_STRING_KEY: explanation('字段名应为文字', 'field names have to be text', ...QUOTE),
  TAB_AS_INDENT: explanation(
    '用制表符（Tab）缩进',
    'indented with a tab',
    '请改用空格缩进',
    'Indent with blanks instead',
  ),
  UNEXPECTED_TOKEN: explanation('这里有多余的内容', 'unexpected content', ...INDENT),
};
