import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaProblems } from '../../packages/workshop/diagnostic/schema-problems.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ROOT } from '../edition.ts';

const PATH = 'schemas/one/declaration.schema.json';

/** What is said of the tiny standard after a change of its schema, as "line:column code message". */
async function spoilt(from: string, to: string): Promise<{ found: string[]; source: string }> {
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-schema-'));
  await cp(join(ROOT, 'test/fixtures/tiny-standard'), root, { recursive: true });
  const source = await readFile(join(root, PATH), 'utf8');
  expect(source).toContain(from);
  const changed = source.replace(from, () => to);
  await writeFile(join(root, PATH), changed);
  const { problems } = await openProject(root).edition('one');
  const found = problems.map(
    ({ code, message, location: { line, column } }) => `${line}:${column} ${code} ${message.zh}`,
  );
  return { found, source: changed };
}

/** Where words stand first, as "line:column". */
function place(source: string, words: string): string {
  const lines = source.slice(0, source.indexOf(words)).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

/** A field before `organic`. */
const ORGANIC = '"organic": {';
const field = (schema: string) => [ORGANIC, `"odd": ${schema}, ${ORGANIC}`] as const;

const BAD: readonly (readonly [what: string, from: string, to: string, at: string, said: string])[] = [
  [
    'a misspelt keyword',
    ...field('{ "type": "integer", "x-unti": "count" }'),
    '"count" }',
    'content-key-unknown 这里没有名为“x-unti”的项',
  ],
  [
    'a number without its unit',
    ...field('{ "type": "integer" }'),
    '{ "type": "integer" }',
    'schema-unit-missing 字段 odd 是数，却没有写 x-unit：不知道是金额、计数还是年度',
  ],
  [
    'a field without a type',
    ...field('{ "title": "甲" }'),
    '{ "title": "甲" }',
    'schema-type-missing 字段 odd 没有写类型',
  ],
  [
    'a text that is a count',
    ...field('{ "type": "string", "x-unit": "count" }'),
    '{ "type": "string", "x-unit": "count" }',
    'schema-unit-type 字段 odd 的 x-unit: count 与类型 string 不合',
  ],
  [
    'a unit that is not declared',
    ...field('{ "type": "integer", "x-unit": "count", "x-counts": "person" }'),
    '"person"',
    'schema-counts-unit 字段 odd 的单位 person 没有声明',
  ],
  [
    'a unit of what is no count',
    ...field('{ "type": "boolean", "x-counts": "item" }'),
    '"item"',
    'schema-counts-nothing 字段 odd 不是计数，也不是列表，不能写 x-counts',
  ],
  [
    'a list of nothing',
    ...field('{ "type": "array" }'),
    '{ "type": "array" }',
    'schema-list 列表 odd 没有写各项是什么',
  ],
  [
    'a list in a list',
    '"x-unit": "year", "examples"',
    '"x-unit": "year" }, "more": { "type": "array", "items": { "type": "string", "enum": ["a"] }, "examples"',
    '{ "type": "array", "items": { "type": "string", "enum": ["a"] }',
    'schema-list-nested 列表 harvests 的各项中又有列表或一组字段 harvests.more',
  ],
  [
    'a list told apart by nothing',
    '"x-unique": "year"',
    '"x-unique": "yaer"',
    '"yaer"',
    'schema-unique-unknown x-unique 写的 yaer 不是列表 harvests 的成员',
  ],
  [
    'a required field that there is not',
    '"required": ["name"]',
    '"required": ["nmae", "name"]',
    '"nmae"',
    'schema-required-unknown required 要求填写 nmae，enterprise 中没有这个字段',
  ],
  [
    'a vocabulary that there is not',
    '"x-vocabulary": "seasons"',
    '"x-vocabulary": "constructor"',
    '"constructor"',
    'schema-vocabulary-unknown 字段 season 的词表 constructor 不存在',
  ],
  [
    'bounds the wrong way round',
    '"minimum": 1900, "maximum": 2999',
    '"minimum": 2999, "maximum": 1900',
    '{ "title": "年度", "x-title-en": "Year"',
    'schema-bounds 字段 harvests.year 的下限 2999 大于上限 1900：没有可以填的值',
  ],
  [
    'a pattern that is none',
    '"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"',
    '"("',
    '{ "title": "基准日"',
    'schema-pattern pattern 写的 ( 不是正则表达式',
  ],
  [
    'a reference that leads nowhere',
    '"#/$defs/amount"',
    '"#/$defs/amuont"',
    '"#/$defs/amuont"',
    'schema-reference `$ref` 指向的 #/$defs/amuont 不存在',
  ],
  [
    'a definition of itself',
    '"date": {',
    '"date": { "$ref": "#/$defs/date",',
    '"#/$defs/date"',
    'schema-cycle 字段 as_of 包含它自己（#/$defs/date），没有尽头',
  ],
  [
    'a group without fields',
    ...field('{ "type": "object" }'),
    '{ "type": "object" }',
    'schema-group-empty odd 是一组字段，却没有字段',
  ],
  [
    'no declarant',
    '"enterprise": {',
    '"enterprises": {',
    '{\n    "as_of"',
    'schema-head-missing 申报数据没有申报者（enterprise）',
  ],
  [
    'nothing required',
    '"required": ["as_of", "enterprise"]',
    '"required": []',
    '[]',
    'schema-head-optional 申报基准日（as_of）可以不填',
  ],
  [
    'a reference date that is any text',
    '"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "x-unit": "date"',
    '"maxLength": 9',
    '{ "title": "基准日"',
    'schema-head-type 申报基准日（as_of）的类型不对',
  ],
  [
    'findings by another name',
    ...field(findings('organic')),
    '{ "type": "object", "x-findings"',
    'schema-findings-name 评估结论写在 odd 中，应为 findings',
  ],
  [
    'a finding on nothing',
    ORGANIC,
    `"findings": ${findings('organik')}, ${ORGANIC}`,
    '{ "type": "string", "enum": ["met"]',
    'schema-finding-clause 评估结论中的 organik 不是标准的条款',
  ],
  [
    'a finding on figures',
    ORGANIC,
    `"findings": ${findings('income')}, ${ORGANIC}`,
    '{ "type": "string", "enum": ["met"]',
    'schema-finding-computed 条款 income 由数据计算，不能有评估结论',
  ],
];

function findings(clause: string): string {
  return `{ "type": "object", "x-findings": true, "additionalProperties": false, "properties": { "${clause}": { "type": "string", "enum": ["met"] } } }`;
}

describe('a declaration schema that cannot be meant is refused at its place', () => {
  test.each(BAD)('%s', async (_, from, to, at, said) => {
    const { found, source } = await spoilt(from, to);
    expect(found).toContain(`${place(source, at)} ${said}`);
  });

  test('all that can be said is said by one of these', () => {
    const shown = new Set(BAD.map(([, , , , said]) => said.split(' ')[0]));
    const missing = Object.keys(schemaProblems).filter(code => !shown.has(code));
    expect(missing).toEqual(['schema-finding-missing']);
  });

  test('the tiny standard is refused for nothing, nor is a definition of a definition', async () => {
    expect(await spoilt('"organic"', '"organic"')).toMatchObject({ found: [] });
    expect(await spoilt('"date": {', '"date": { "$ref": "#/$defs/day" }, "day": {')).toMatchObject({
      found: [],
    });
  });
});
