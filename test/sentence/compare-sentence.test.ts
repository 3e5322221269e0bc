import { describe, expect, test } from 'vitest';
import { findings, lintClause } from './lint-clause.ts';

const MIN = 'rule: { id: min, fact: rate, at_least: 5% }';

describe('a limit', () => {
  test('that agrees has no problem, however it is written', () => {
    for (const phrase of [
      '不低于 5%',
      '５％以上',
      '达到百分之五',
      '大于等于 5%',
      '5% 及以上',
      '至少达到 5 %',
      '50‰ 以上',
    ]) {
      expect(findings(`text: 比例应:cond[${phrase}]{#min}。\n${MIN}`), phrase).toEqual([]);
    }
  });

  test.each([
    ['超过 5%', 'phrase-order'],
    ['不超过 5%', 'phrase-order'],
    ['不低于 5.1%', 'phrase-value'],
    ['不低于 5 万元', 'phrase-unit'],
    ['不低于 5 项', 'phrase-unit'],
    ['5%', 'phrase-order-unspecified'],
    ['达标', 'phrase-limit-missing'],
    ['超过 5% 以上', 'phrase-not-understood'],
    ['不低于 5%，不高于 9%', 'phrase-not-understood'],
  ])('%s: %s', (phrase, code) => {
    expect(findings(`text: 比例应:cond[${phrase}]{#min}。\n${MIN}`)).toEqual([`1:10 ${code}`]);
  });

  test('is told in whole sentences, with the place', () => {
    const [problem] = lintClause(`text: 比例应:cond[超过 6%]{#min}。\n${MIN}`);
    expect(problem).toMatchObject({
      code: 'phrase-value',
      severity: 'error',
      message: {
        zh: '“超过 6%”与规则的数值不同：条件 min 在规则中是“不低于 5%”',
        en: '`超过 6%` and at least 5% of the rule min differ in value',
      },
      location: { file: 'c.yaml', line: 1, column: 10, endColumn: 28 },
    });
  });

  test('that is not understood is shown with what was, and three wordings that would be', () => {
    const [problem] = lintClause(`text: 比例应:cond[超过 5% 以上]{#min}。\n${MIN}`);
    expect(problem?.message.zh).toBe(
      '短语“超过 5% 以上”读不成一个限值：比较词互相矛盾。读懂的部分：比较词“超过”、数量“5%”、比较词“以上”',
    );
    expect(problem?.help.zh).toBe('可以写作：“不低于 5%”、“5% 以上”、“至少 5%”');
  });

  test('under not is the opposite', () => {
    const rule = 'rule: { not: { id: min, fact: rate, at_least: 5% } }';
    expect(findings(`text: 比例应:cond[低于 5%]{#min}。\n${rule}`)).toEqual([]);
    expect(findings(`text: 比例应:cond[不低于 5%]{#min}。\n${rule}`)).toEqual(['1:10 phrase-order']);
  });

  test('of amounts is compared in any unit', () => {
    const rule = 'rule: { id: sum, fact: revenue, at_least: 2000 万元 }';
    for (const phrase of ['0.2 亿元以上', '二千万元以上', '不少于 2 000 万元', '20000000 元以上']) {
      expect(findings(`text: 收入:cond[${phrase}]{#sum}。\n${rule}`), phrase).toEqual([]);
    }
    expect(findings(`text: 收入:cond[2000 元以上]{#sum}。\n${rule}`)).toEqual(['1:9 phrase-value']);
  });
});

test('a phrase without a limit is told what was understood, and three wordings with the unit', () => {
  const [problem] = lintClause(`text: 比例应:cond[足够高]{#min}。\n${MIN}`);
  expect(problem?.code).toBe('phrase-limit-missing');
  expect(problem?.message.zh).toBe(
    '短语“足够高”读不出条件 min 的限值，规则是不低于 5%。读懂的部分：没有比较词，也没有数量',
  );
  expect(problem?.help.zh).toMatch(/^可以写作：“不低于 5%”、“5% 以上”、“至少 5%”；/);
  const [sum] = lintClause(
    'text: 收入应:cond[不高于 2000]{#s}。\nrule: { id: s, fact: revenue, at_most: 2000 万元 }',
  );
  expect(sum?.help.zh).toBe('这里要写金额，例如：“不高于 2000 万元”、“2000 万元以下”、“不超过 2000 万元”');
  const [gap] = lintClause(
    'text: 收入应:cond[超过 2 千万元以上]{#s}。\nrule: { id: s, fact: revenue, at_least: 2000 万元 }',
  );
  expect(gap?.help.zh).toBe('可以写作：“不低于 2 千万元”、“2 千万元以上”、“至少 2 千万元”');
});

test('every wording that is suggested would be right', () => {
  for (const limit of ['at_least: 5%', 'more_than: 5%', 'at_most: 5%', 'less_than: 5%']) {
    const rule = `rule: { id: min, fact: rate, ${limit} }`;
    const [problem] = lintClause(`text: 比例应:cond[足够高]{#min}。\n${rule}`);
    const wordings = [...(problem?.help.zh.matchAll(/“([^”]*)”/g) ?? [])].map(match => match[1]);
    expect(wordings).toHaveLength(3);
    for (const one of wordings)
      expect(findings(`text: 比例应:cond[${one}]{#min}。\n${rule}`), `${limit}: ${one}`).toEqual([]);
  }
});

describe('a bare quantity', () => {
  const clause = (follows: string, question = '“5%”是不低于还是超过？') =>
    `text: 比例为 :cond[5%]{#min}。\n${MIN}\ninterpretations:\n  - id: bare\n    question: { zh: ${question}, en: q }\n    conditions: [min]\n` +
    `    readings: [{ id: a, text: { zh: 不低于 5%。, en: a } }, { id: b, text: { zh: 超过 5%。, en: b } }, { id: c, text: { zh: 另行规定。, en: c } }]\n    follows: ${follows}\n`;

  test('stands on an interpretation that quotes it', () => {
    expect(findings(clause('a'))).toEqual([]);
  });
  test('has the order of the reading that is followed', () => {
    expect(findings(clause('b'))).toEqual(['1:11 phrase-order']);
  });
  test('is unspecified when the reading names no limit, or the question is about other words', () => {
    expect(findings(clause('c'))).toEqual(['1:11 phrase-order-unspecified']);
    expect(findings(clause('a', '“5% 以上”含本数吗？'))).toEqual(['1:11 phrase-order-unspecified']);
  });
});

describe('counts and lists', () => {
  const patents = (limit: string) => `rule: { id: held, fact: patents, ${limit} }`;
  test('取得 is at least one and nothing else', () => {
    expect(findings(`text: 企业应:cond[取得]{#held}专利。\n${patents('at_least: 1')}`)).toEqual([]);
    expect(findings(`text: 企业应:cond[取得]{#held}专利。\n${patents('at_least: 2')}`)).toEqual([
      '1:10 phrase-limit-missing',
    ]);
    expect(findings(`text: 企业应:cond[未取得]{#held}专利。\n${patents('at_least: 1')}`)).toEqual([
      '1:10 phrase-negation',
    ]);
    expect(findings(`text: 企业应未:cond[取得]{#held}专利。\n${patents('less_than: 1')}`)).toEqual([]);
  });
  test('people are not patents, years are neither', () => {
    expect(findings(`text: 应:cond[有专利 3 人以上]{#held}。\n${patents('at_least: 3')}`)).toEqual([
      '1:8 phrase-unit',
    ]);
    expect(findings(`text: 应:cond[满三年]{#held}。\n${patents('at_least: 3')}`)).toEqual([
      '1:8 phrase-unit',
    ]);
    expect(findings('text: 应:cond[有 3 人以上]{#n}。\nrule: { id: n, fact: staff, at_least: 3 }')).toEqual(
      [],
    );
  });
  const layers = 'rule: { id: any-layer, fact: layers, includes_any: layers }';
  test.each([
    ['属于基础层、模型层、应用层中的:cond[一层或多层]{#any-layer}。', []],
    ['属于基础层、模型层和应用层三个层次中的:cond[至少一层]{#any-layer}。', []],
    ['属于基础层、模型层、应用层中的:cond[两层或多层]{#any-layer}。', ['1:22 phrase-value']],
    ['属于基础层、模型层中的:cond[一层或多层]{#any-layer}。', ['1:7 list-items']],
    ['属于数据层、基础层、模型层、应用层中的:cond[一层或多层]{#any-layer}。', ['1:7 list-items']],
    ['属于基础层、模型层、应用层两个层次中的:cond[一层或多层]{#any-layer}。', ['1:20 list-count']],
  ])('%s', (text, expected) => {
    expect(findings(`text: ${text}\n${layers}`)).toEqual(expected);
  });
});

describe('yes and no', () => {
  const honest = (value: boolean) => `rule: { id: ok, fact: honest, equals: ${value} }`;
  test.each([
    ['应:cond[具有诚信记录]{#ok}。', true, []],
    ['应:cond[不具有诚信记录]{#ok}。', true, ['1:8 phrase-negation']],
    ['应:cond[不具有失信记录]{#ok}。', false, []],
    ['应:cond[无不良记录]{#ok}。', false, []],
    ['应:cond[拥有无形资产]{#ok}。', true, []],
    ['应:cond[具有不少于 3 项记录]{#ok}。', true, ['1:8 phrase-limit-unexpected']],
    ['应:cond[具有诚信记录或承诺]{#ok}。', true, ['1:8 phrase-alternative']],
    ['不应:cond[具有诚信记录]{#ok}。', true, ['1:9 phrase-negation']],
    ['企业不得在外地:cond[具有诚信记录]{#ok}。', true, ['1:9 negation-unbound']],
  ])('%s (%s)', (text, value, expected) => {
    expect(findings(`text: ${text}\n${honest(value)}`)).toEqual(expected);
  });
});

describe('groups', () => {
  const rule = (kind: string) =>
    `rule: { id: g, ${kind}: [{ id: a, fact: honest, equals: true }, { id: b, fact: independent, equals: true }] }`;
  test.each([
    [':any[:cond[诚信]{#a}或:cond[独立]{#b}]{#g}', 'any', []],
    [':any[:cond[诚信]{#a}、:cond[独立]{#b}之一]{#g}', 'any', []],
    [':any[:cond[诚信]{#a}和:cond[独立]{#b}中的至少一种]{#g}', 'any', []],
    [':all[:cond[诚信]{#a}且:cond[独立]{#b}]{#g}', 'all', []],
    [':all[:cond[诚信]{#a}，:cond[独立]{#b}]{#g}', 'all', []],
    [':all[同时满足:cond[诚信]{#a}、:cond[独立]{#b}]{#g}', 'all', []],
    [':any[:cond[诚信]{#a}或:cond[独立]{#b}]{#g}', 'all', ['1:8 group-kind']],
    [':any[:cond[诚信]{#a}且:cond[独立]{#b}]{#g}', 'any', ['1:8 group-words']],
    [':any[:cond[诚信]{#a}、:cond[独立]{#b}]{#g}', 'any', ['1:8 group-words']],
    [':all[:cond[诚信]{#a}或:cond[独立]{#b}]{#g}', 'all', ['1:8 group-words']],
    [':all[:cond[诚信]{#a}、:cond[独立]{#b}任一项]{#g}', 'all', ['1:8 group-words']],
    [
      ':cond[诚信]{#a}且:cond[独立]{#b}',
      'all',
      ['1:8 binding-nesting', '1:22 binding-nesting', '2:13 binding-missing'],
    ],
    [':all[:cond[诚信]{#a}]{#g}且:cond[独立]{#b}', 'all', ['1:32 binding-nesting']],
  ])('应%s in a rule of kind %s', (text, kind, expected) => {
    expect(findings(`text: 应${text}。\n${rule(kind)}`)).toEqual(expected);
  });
});

describe('cases', () => {
  const rule =
    'rule:\n  match: size\n  cases:\n    - { id: less, when: [micro, small], then: { id: a, fact: rate, at_least: 4% } }\n    - { id: more, when: [medium, large], then: { id: b, fact: rate, at_least: 3% } }\n';
  const text = (less: string, more: string) =>
    `text: :case[${less}]{#less}:cond[4% 以上]{#a}；:case[${more}]{#more}:cond[3% 以上]{#b}。\n${rule}`;
  test.each([
    ['小型和微型企业', '中型、大型企业', []],
    ['小微企业', '大中型企业', []],
    ['小型企业', '中型和大型企业', ['case-codes']],
    ['小型或微型企业', '中型和大型企业', ['case-codes']],
    ['非小型和微型企业', '中型和大型企业', ['case-codes']],
    ['小型和微型以外的企业', '中型和大型企业', ['case-codes']],
    ['中型和大型企业', '小型和微型企业', ['case-codes', 'case-codes']],
  ])('%s, %s', (less, more, codes) => {
    expect(lintClause(text(less, more)).map(({ code }) => code)).toEqual(codes);
  });
  test('a condition under the wrong case is misplaced', () => {
    const swapped = `text: :case[小微企业]{#less}:cond[3% 以上]{#b}；:case[大中型企业]{#more}:cond[4% 以上]{#a}。\n${rule}`;
    expect(lintClause(swapped).map(({ code }) => code)).toEqual(['binding-nesting', 'binding-nesting']);
  });
});

describe('words outside of phrases', () => {
  test.each([
    ['比例在 3 年内应:cond[不低于 5%]{#min}。', ['1:11 number-unbound']],
    ['三项比例应:cond[不低于 5%]{#min}。', ['1:7 number-unbound']],
    ['比例应不低于:cond[5% 以上]{#min}。', ['1:10 comparator-unbound']],
    ['比例应:cond[达到 5%]{#min}以上。', ['1:28 comparator-unbound']],
    ['研发或开发的比例应:cond[不低于 5%]{#min}。', ['1:9 connective-unbound']],
    ['任一项比例应:cond[不低于 5%]{#min}。', ['1:7 connective-unbound']],
    ['统一的比例、平均的比例应:cond[不低于 5%]{#min}。', []],
    ['按《办法（2017）》和〔2017〕213 号文，比例应:cond[不低于 5%]{#min}。', []],
    ['上一年度比例应:cond[不低于 5%]{#min}。', []],
    ['最近一年比例应:cond[不低于 5%]{#min}。', []],
    ['近三年比例应:cond[不低于 5%]{#min}。', ['1:7 period-mismatch']],
  ])('%s', (text, expected) => {
    expect(findings(`text: ${text}\n${MIN}`)).toEqual(expected);
  });
  test('a growth over two years is of three fiscal years', () => {
    const rule = 'rule: { id: min, fact: growth, at_least: 5% }';
    expect(findings(`text: 近三个会计年度增长率应:cond[不低于 5%]{#min}。\n${rule}`)).toEqual([]);
    expect(findings(`text: 近两个会计年度增长率应:cond[不低于 5%]{#min}。\n${rule}`)).toEqual([
      '1:7 period-mismatch',
    ]);
  });
});

test('each condition has the years of its own fact, not those of another condition', () => {
  const rule =
    'rule: { id: g, all: [{ id: a, fact: revenue, at_least: 2000 万元 }, { id: b, fact: growth, at_least: 5% }] }';
  const clause = (a: string, b: string) =>
    `text: 应:all[${a}收入:cond[不低于 2000 万元]{#a}，${b}增长率:cond[不低于 5%]{#b}]{#g}。\n${rule}`;
  expect(findings(clause('上一年度', '近三个会计年度'))).toEqual([]);
  expect(findings(clause('近三个会计年度', '上一年度'))).toEqual([
    '1:13 period-mismatch',
    '1:45 period-mismatch',
  ]);
  expect(
    findings(
      `text: 上一年度应:all[收入:cond[不低于 2000 万元]{#a}，增长率:cond[不低于 5%]{#b}]{#g}。\n${rule}`,
    ),
  ).toEqual(['1:7 period-mismatch']);
});

describe('bindings', () => {
  test.each([
    ['比例应:cond[不低于 5%]{#mni}。', ['1:10 binding-unknown']],
    ['比例应:cond[不低于 5%]。', ['1:10 binding-without-id']],
    ['比例应:cond[不低于 5%{#min}。', ['1:10 markup-unclosed']],
    ['比例应:cond。', ['1:10 markup-unclosed']],
    ['比例应不低于 5%。', ['1:14 number-unbound']],
    ['比例应:cond[不低于 5%]{#min}，:cond[不低于 5%]{#min}。', ['1:30 binding-twice']],
    ['比例应:cnod[不低于 5%]{#min}。', ['1:10 sentence-markup']],
    ['比例应**不少**:cond[不低于 5%]{#min}。', ['1:10 sentence-markup']],
    ['比例:cond[应]{#min}:limit[不低于 5%]{for=min}。', []],
    ['比例:cond[应]{#min}:limit[不低于 5%]{for="min other"}。', ['1:23 binding-unknown']],
    ['比例:cond[不低于 5%]{#min}:limit[不低于 5%]{for=min}。', ['1:28 phrase-limit-twice']],
  ])('%s', (text, expected) => {
    expect(findings(`text: ${text}\n${MIN}`)).toEqual(expected);
  });
  test('a name that is nearly right is suggested', () => {
    expect(lintClause(`text: 比例应:cond[不低于 5%]{#mni}。\n${MIN}`)[0]?.help.zh).toBe(
      '是否应为 `min`？规则中可绑定的标识：min',
    );
  });
});
