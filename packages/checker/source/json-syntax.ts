import type { Bilingual, Location, Problem } from '@zhunsheng/language';
import { showInput } from '@zhunsheng/language';
import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { limits } from './limits.ts';
import { moreSyntaxErrors } from './more-syntax-errors.ts';

type ErrorName = ReturnType<typeof printParseErrorCode>;
type Explanation = Record<'detail' | 'advice', Bilingual>;

/** Errors that only say that something else was expected: after another error in the line they are its echo. */
const ECHOES: ReadonlySet<ErrorName> = new Set([
  'PropertyNameExpected',
  'ValueExpected',
  'ColonExpected',
  'CommaExpected',
]);

/** The syntax errors in words, in the order of the text, without echoes. `place` maps offsets in `text` to places. */
export function jsonSyntax(
  text: string,
  errors: readonly ParseError[],
  place: (start: number, end: number) => Location,
): Problem[] {
  const problems: Problem[] = [];
  let last: Location | undefined;
  let unlisted = 0;
  for (const error of errors) {
    const name = printParseErrorCode(error.error);
    const location = place(error.offset, error.offset + error.length);
    // Where every open bracket is missed, the end of the file says so once.
    if (location.line === last?.line && (ECHOES.has(name) || location.column === last?.column)) continue;
    last = location;
    if (problems.length < limits.syntaxErrors) problems.push(explain(text, error, name, location));
    else unlisted++;
  }
  const { file } = problems[0]?.location ?? {};
  return unlisted > 0 ? [...problems, moreSyntaxErrors(file, unlisted)] : problems;
}

function explain(text: string, error: ParseError, name: ErrorName, location: Location): Problem {
  const found = text.slice(error.offset, error.offset + error.length);
  if (/^-?(NaN|Infinity)/.test(found)) return sourceProblem('number-not-finite', location, { found });
  if (ECHOES.has(name) && /^[}\]]/.test(found) && endsWithComma(text, error.offset)) {
    return sourceProblem('json-syntax', location, TRAILING_COMMA);
  }
  if (name === 'InvalidSymbol') return sourceProblem('json-syntax', location, explainSymbol(found));
  return sourceProblem('json-syntax', location, EXPLANATIONS[name] ?? OTHER);
}

/** Whether the last character before `offset` that is no blank is a comma. */
function endsWithComma(text: string, offset: number): boolean {
  let before = offset - 1;
  while (before >= 0 && /\s/.test(text[before] as string)) before--;
  return text[before] === ',';
}

function explainSymbol(symbol: string): Explanation {
  const shown = showInput(symbol);
  return {
    detail: { zh: `不认识“${shown}”`, en: `unexpected \`${shown}\`` },
    advice: /[“”‘’：，｛｝［］]/.test(symbol)
      ? {
          zh: '引号、冒号、逗号和括号要用半角（英文）字符',
          en: 'Use ASCII quotes, colons, commas and brackets',
        }
      : {
          zh: '文字和字段名要用双引号括起，数写成普通的十进制数',
          en: 'Put text and field names in double quotes, write numbers as plain decimals',
        },
  };
}

function explanation(zh: string, en: string, adviceZh: string, adviceEn: string): Explanation {
  return { detail: { zh, en }, advice: { zh: adviceZh, en: adviceEn } };
}

const OTHER = explanation('写法不符合 JSON 的规定', 'not JSON', '请核对这一处', 'Check this place');
const TRAILING_COMMA = explanation(
  '最后一项的后面多了逗号',
  'a comma after the last item',
  '请删去它前面的逗号',
  'Remove the comma before it',
);
const BRACKETS = ['请核对括号是否成对', 'Check that brackets are in pairs'] as const;
const QUOTES = ['请在末尾补上双引号', 'Close the text with a double quote'] as const;
const ESCAPES = [
  '反斜杠写成 \\\\，换行写成 \\n，制表符写成 \\t',
  'Write a backslash as \\\\, a line break as \\n, a tab as \\t',
] as const;

const EXPLANATIONS: Partial<Record<ErrorName, Explanation>> = {
  PropertyNameExpected: explanation(
    '这里应为用双引号括起的字段名',
    'a field name in double quotes was expected',
    '请补上字段名，或删去多余的字符',
    'Add the name or remove what is not needed',
  ),
  ValueExpected: explanation(
    '这里缺少值',
    'a value is missing here',
    '没有数据时写 null',
    'Write null if there is none',
  ),
  ColonExpected: explanation(
    '字段名后面缺少冒号',
    'a colon is missing after the field name',
    '请在字段名和值之间加半角冒号',
    'Put a colon between name and value',
  ),
  CommaExpected: explanation(
    '这一项的前面缺少逗号',
    'a comma is missing before this item',
    '请在两项之间加半角逗号',
    'Put a comma between two items',
  ),
  CloseBraceExpected: explanation('缺少右花括号 `}`', 'a closing `}` is missing', ...BRACKETS),
  CloseBracketExpected: explanation('缺少右方括号 `]`', 'a closing `]` is missing', ...BRACKETS),
  EndOfFileExpected: explanation(
    '数据已经结束，后面还有多余的内容',
    'there is more after the end of the data',
    '请删去多余的内容；多份申报数据请写成列表',
    'Remove it; write several declarations as a list',
  ),
  InvalidCommentToken: explanation(
    'JSON 中不能写注释',
    'JSON has no comments',
    '请删去注释，或改用 YAML',
    'Remove the comment or use YAML',
  ),
  UnexpectedEndOfString: explanation('文字没有用双引号结束', 'the text is not closed', ...QUOTES),
  UnexpectedEndOfNumber: explanation(
    '数没有写完',
    'the number is incomplete',
    '请写成普通的十进制数，如 12.5',
    'Write a plain decimal number such as 12.5',
  ),
  InvalidUnicode: explanation(
    '\\u 后面应有 4 位十六进制数',
    'four hexadecimal digits have to follow \\u',
    ...ESCAPES,
  ),
  InvalidEscapeCharacter: explanation(
    '反斜杠后面的字符无效',
    'invalid character after a backslash',
    ...ESCAPES,
  ),
  InvalidCharacter: explanation('文字中有未转义的控制字符', 'a control character in the text', ...ESCAPES),
};
