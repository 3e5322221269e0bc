import type { Field } from '@zhunsheng/language';
import { stringify } from 'yaml';
import { choicesOf } from '../workbook/choices.ts';
import { type Dictionary, lastName, membersOf, parentPath } from '../workbook/dictionary.ts';
import { exampleDeclaration } from '../workbook/example-declaration.ts';
import { unitName } from '../workbook/write/cell-style.ts';
import { valueAt } from '../workbook/write/cell-value.ts';

/** More choices than these are not listed: the schema completes them in an editor. */
const LISTED_CHOICES = 20;

/**
 * A YAML form with Chinese comments. Notes begin with "# ", data lines with "#" alone: taking that "#" away from each
 * data line gives the fictional example, which is valid. What holds a required field is not commented out.
 */
export function yamlTemplate(dictionary: Dictionary): string {
  const example = exampleDeclaration(dictionary);
  return [...head(dictionary), ...members('', dictionary, example, 0)].join('\n').concat('\n');
}

function head({ title, notice, schema }: Dictionary): string[] {
  return [
    ...(schema ? [`# yaml-language-server: $schema=${schema}`] : []),
    ...comment(0, title.zh),
    ...comment(0, ...(notice ? [notice] : [])),
    ...comment(
      0,
      '填法：# 后面有空格的是说明；# 后面没有空格的是可填的行，去掉 # 并改成本企业的数据，示例都是虚构的。',
      '去掉某一行的 # 时，它上级各行的 # 也要去掉；缩进用空格，保持不变。',
      '金额以万元为单位，最多 6 位小数（精确到分）。未掌握的数据不填，不要用 0 代替。',
      '确实没有可列的内容时填 []，与不填不同。数据只在本机校验，不会上传。',
    ),
  ];
}

function members(group: string, dictionary: Dictionary, example: unknown, depth: number): string[] {
  return [...dictionary.fields.values()]
    .filter(field => parentPath(field.path) === group && !field.list)
    .flatMap(field => ['', ...notes(field, dictionary, depth), ...data(field, dictionary, example, depth)]);
}

function data(field: Field, dictionary: Dictionary, example: unknown, depth: number): string[] {
  if (field.unit === 'group') {
    const key = `${lastName(field.path)}:`;
    return [
      line(depth, key, !holdsRequired(field, dictionary)),
      ...members(field.path, dictionary, example, depth + 1),
    ];
  }
  const value = valueAt(example, field.path) ?? '';
  const yaml = stringify({ [lastName(field.path)]: value }, { lineWidth: 0 }).trimEnd();
  const memberNotes =
    field.unit === 'list'
      ? membersOf(field, dictionary).flatMap(member => brief(member, dictionary, depth))
      : [];
  return [...memberNotes, ...yaml.split('\n').map(text => line(depth, text, true))];
}

/** A group is active when it is required or holds something that is. */
function holdsRequired(group: Field, { fields }: Dictionary): boolean {
  return (
    group.required &&
    [...fields.values()].some(field => parentPath(field.path) === group.path && field.required)
  );
}

function notes(field: Field, dictionary: Dictionary, depth: number): string[] {
  const kind = field.unit === 'group' ? '' : `（${field.required ? '必填，' : ''}${unitOf(field)}）`;
  const codes = field.unit === 'boolean' ? [] : codeLines(field, dictionary);
  return comment(
    depth,
    `${field.title.zh}${kind}`,
    ...(field.description ? [field.description] : []),
    ...codes,
  );
}

/** Members of a list are explained above it, one line each. */
function brief(field: Field, dictionary: Dictionary, depth: number): string[] {
  const name = lastName(field.path);
  const codes = field.unit === 'boolean' ? [] : codeLines(field, dictionary);
  const description = field.description ? `。${field.description}` : '';
  const first = `· ${name}：${field.title.zh}（${field.required ? '必填，' : ''}${unitOf(field)}）${description}`;
  return comment(depth, first, ...codes.map(code => `  ${code}`));
}

function codeLines(field: Field, dictionary: Dictionary): string[] {
  if (field.unit !== 'code' && field.unit !== 'codes') return [];
  const choices = choicesOf(field, dictionary);
  const listed = choices.slice(0, choices.length > LISTED_CHOICES ? 3 : LISTED_CHOICES);
  const lines = listed.map(choice => `  ${choice.value}  ${choice.label}`);
  return choices.length > listed.length ? [...lines, `  …… 共 ${choices.length} 个代码`] : lines;
}

/** How a value of the field is written in a data file. */
export function unitOf(field: Field): string {
  if (field.unit === 'boolean') return '是 true，否 false';
  if (field.unit === 'list') return '一项一个 “-”';
  if (field.unit === 'expiry') return '日期，或 long_term 表示长期';
  return unitName(field);
}

/** The "#" stands right before the text, after its indentation: so lines keep their place when it is taken away. */
function line(depth: number, text: string, commented: boolean): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return `${'  '.repeat(depth)}${indent}${commented ? '#' : ''}${text.slice(indent.length)}`;
}

function comment(depth: number, ...texts: readonly string[]): string[] {
  return texts.flatMap(text => text.split('\n')).map(text => `${'  '.repeat(depth)}# ${text}`);
}
