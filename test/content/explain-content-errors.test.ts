import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckContent, contentSchemas } from '../../packages/workshop/content/content-schemas.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { ROOT } from '../edition.ts';

let check: CheckContent;
let clause: string;
beforeAll(async () => {
  check = await contentSchemas();
  clause = await readFile(join(ROOT, 'criteria/2024/clauses/rd-intensity.yaml'), 'utf8');
});

/** "line:column code message / help" in one language, of a file of a kind. */
function found(kind: string, source: string, lang: 'zh' | 'en' = 'zh'): string[] {
  const file = parseYamlFile('file.yaml', source);
  expect(file.problems).toEqual([]);
  return check(kind, file).map(
    ({ code, message, help, location: { line, column } }) =>
      `${line}:${column} ${code} ${message[lang]} / ${help[lang]}`,
  );
}

/** The clause rd-intensity with some words replaced. */
function altered(from: string, to: string): string {
  expect(clause).toContain(from);
  return clause.replace(from, to);
}

describe('a clause file', () => {
  test('with a misspelt key is told the key, at the key', () => {
    const source = altered(
      '{ id: min, fact: rd_intensity, at_least: 5% }',
      '{ id: min, fact: rd_intensity, at_leest: 5% }',
    );
    expect(found('clause', source)).toEqual([
      '10:34 content-key-unknown 这里没有名为“at_leest”的项 / 是否应为 `at_least`？可以写：id、fact、at_least、more_than、at_most、less_than、equals、in、includes_any',
    ]);
    expect(found('clause', source, 'en')).toEqual([
      '10:34 content-key-unknown there is no key `at_leest` here / Did you mean `at_least`? Keys that may stand here: id, fact, at_least, more_than, at_most, less_than, equals, in, includes_any',
    ]);
  });

  test('with a value that is none of a list is told the nearest', () => {
    expect(found('clause', altered('mode: computed', 'mode: compted'))).toEqual([
      '4:7 content-choice “mode”不能是“compted” / 是否应为 `computed`？可用：computed、documents、judgement',
    ]);
  });

  test('with a quantity of no known form is told the forms', () => {
    expect(found('clause', altered('at_least: 5%', 'at_least: 5 pct'))).toEqual([
      '10:44 content-no-alternative “at_least”写成“5 pct”，不合任何一种写法 / 可以写：数量：5%、2000 万元、0.2 亿元、3（计数）、2024-01-01（日期）',
    ]);
  });

  test('with a number where text belongs is told to quote it', () => {
    expect(found('clause', altered('section: 三、2 研发能力', 'section: 3'), 'en')).toEqual([
      '6:54 content-type `section` has to be text, not `3` / Put it in quotes: "3"; see schemas/clause.schema.json',
    ]);
  });

  test('that is empty or a list is told what it has to be', () => {
    expect(found('clause', '')).toEqual([
      '1:1 content-file-empty 文件是空的，或只有注释 / 请写上内容，可以从同类的文件复制后修改；规定见 schemas/clause.schema.json',
    ]);
    expect(found('clause', '- a\n')[0]).toContain('写的是一个列表');
  });
});

describe('what braces make of a slip', () => {
  test('a thousands separator is one finding, which says what the comma did', () => {
    const source = altered('at_least: 5%', 'at_least: 2,000 万元');
    expect(found('clause', source)).toEqual([
      '10:46 content-key-unknown 这里没有名为“000 万元”的项 / 花括号中的逗号分隔各项：数不用千分位逗号，写作 2000 万元。可以写：id、fact、at_least、more_than、at_most、less_than、equals、in、includes_any',
    ]);
  });

  test('a full-width colon is said, where the key it stands in is', () => {
    const source = altered('{ zh: 研究开发费用占比,', '{ zh：研究开发费用占比,');
    expect(found('clause', source)).toContain(
      '3:10 content-key-unknown 这里没有名为“zh：研究开发费用占比”的项 / “：”是全角符号，请改为半角的冒号，后面加空格。可以写：zh、en',
    );
  });

  test('a rule that became a list is told the forms of a rule', () => {
    const source = altered('  { id: min, fact', '  - { id: min, fact');
    expect(found('clause', source)[0]).toMatch(
      /^10:3 content-no-alternative “rule”写成一个列表，不合任何一种写法 /,
    );
  });
});

describe('a rule', () => {
  test('whose form is not plain is told the keys of those it could be', () => {
    expect(found('rule', 'id: a\nal: [1]\n')[0]).toContain(
      '这里没有名为“al”的项 / 是否应为 `all`、`equals`？',
    );
  });

  test('with too few parts is told of itself, not of the forms it does not have', () => {
    expect(found('rule', 'id: a\nall: [{ id: b, fact: c, at_least: 5% }]\n')).toEqual([
      '2:6 content-too-few “all”有 1 项，至少要 2 项 / 请补上其余各项；规定见 schemas/rule.schema.json',
    ]);
  });

  test('within a rule is told of apart', () => {
    const source = 'id: a\nall: [{ id: b, fact: c, at_least: 5% }, { id: b, fact: c, most: 5% }]\nany: []\n';
    expect(found('rule', source).map(text => text.split(' ').slice(0, 2).join(' '))).toEqual([
      '1:1 content-no-alternative',
      '2:59 content-key-unknown',
      '3:6 content-too-few',
    ]);
  });
});

describe('other files', () => {
  test('cases: empty text, repeated entries, bad keys, what has no place beside a verdict', () => {
    const source = `clause: income
editions: [draft, draft]
sentences: { A B: 0123456789abcdef }
cases:
  - { name: a, quotes: "", given: {}, verdict: met, missing: [], why: x }
  - { name: b, quotes: b, given: {}, verdict: undetermined, why: x }
`;
    expect(found('case', source).sort()).toEqual([
      '2:11 content-repeated “editions”的第 1 项与第 2 项相同 / 请只保留一项',
      '3:14 content-key-form “A B”不能作名称 / 名称应符合 `^([0-9]{4}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$`',
      '5:24 content-empty “quotes”是空的 / 请写上内容；规定见 schemas/case.schema.json',
      '5:62 content-not-allowed “missing”写成一个列表，这里不能这样写 / 规定见 schemas/case.schema.json',
      '6:5 content-key-missing “cases”的第 2 项缺少“missing” / 请补上；规定见 schemas/case.schema.json',
    ]);
  });

  test('regions: neither of two forms, or both; of a source the form that its keys show', () => {
    const limit = '{ clause: a, text: t, summary: { en: x }, provenance: stated, source: SOURCE REST }';
    const source = `id: a
names: { zh: a, en: b }
kind: city
provenance: stated
note: { zh: a, en: b }
limits:
  - ${limit.replace('SOURCE REST', '{ document: other-regions, status: verifed }')}
  - ${limit.replace('SOURCE REST', '{ document: drafting-notes-2024-03, section: s }, unspecified: true, rule: { id: a, fact: b, at_least: 3 }')}
`;
    expect(found('region', source).map(text => text.replace(/^\d+:\d+ /, ''))).toEqual([
      'content-no-alternative “limits”的第 1 项写成一组字段，不合任何一种写法 / 可以写：`{ rule }`、`{ unspecified }`',
      'content-both-alternatives “limits”的第 2 项同时用了几种写法 / 只能写其中一种：`{ rule }`、`{ unspecified }`',
      'content-choice “status”不能是“verifed” / 是否应为 `verified`？可用：verified、partly-verified、unverified',
    ]);
  });

  test('facts: a derivation without a part, a window too long', () => {
    const source =
      'r: { title: { zh: a, en: b }, ratio: { of: a } }\ng: { title: { zh: a, en: b }, growth: { of: x, years: 11 } }\n';
    const texts = found('facts', source);
    expect(texts).toContainEqual(expect.stringContaining('content-key-missing “ratio”缺少“to”'));
    expect(texts).toContainEqual(
      '2:55 content-out-of-range “years”是“11”，应不大于 10 / 请改正；规定见 schemas/facts.schema.json',
    );
  });
});

test('every keyword of the content schemas has words of its own', async () => {
  const explained = [
    'additionalProperties,const,else,enum,exclusiveMinimum,if,maxItems,maxLength,maxProperties,maximum,minItems,minLength',
    'minProperties,minimum,not,oneOf,pattern,propertyNames,required,then,type,uniqueItems',
  ].flatMap(line => line.split(','));
  const silent = [
    '$schema',
    '$id',
    '$ref',
    '$defs',
    'title',
    'description',
    'examples',
    'properties',
    'items',
  ];
  const used = new Set<string>();
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [keyword, value] of Object.entries(schema)) {
      used.add(keyword);
      if (keyword === 'properties' || keyword === '$defs') Object.values(value as object).forEach(walk);
      else if (Array.isArray(value)) value.forEach(walk);
      else walk(value);
    }
  };
  const names = (await readdir(join(ROOT, 'schemas'))).filter(name => name.endsWith('.schema.json'));
  // Those three are of output, not of content.
  for (const name of names.filter(one => !/^(report|diff|survey-summary)\./.test(one)))
    walk(JSON.parse(await readFile(join(ROOT, 'schemas', name), 'utf8')));
  expect([...used].filter(keyword => ![...explained, ...silent].includes(keyword))).toEqual([]);
});
