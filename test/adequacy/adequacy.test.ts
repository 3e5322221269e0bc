import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { type AdequacyResult, adequacy } from '../../packages/workshop/adequacy/adequacy.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { ROOT } from '../edition.ts';

/** The result for edition 2024 after the text of one cases file was altered. */
async function withAltered(file: string, alter: (source: string) => string): Promise<AdequacyResult> {
  const altered = join(ROOT, 'test/clauses', file);
  const project = openProject(ROOT, {
    read: async path => {
      const bytes = await readFile(path);
      return path === altered ? Buffer.from(alter(bytes.toString('utf8'))) : bytes;
    },
  });
  return adequacy(project, ['2024'], { clauses: [basename(file, '.yaml')] });
}

describe('edition 2024', async () => {
  const { problems, scores, report } = await adequacy(openProject(ROOT), ['2024']);

  test('its cases rest on the text, pass, show every condition and kill every mutant', () => {
    expect(problems.map(({ code, message, help }) => `${code} ${message.zh} ${help.zh}`)).toEqual([]);
  });

  test.each(scores['2024'] ?? [])('$clause: every mutant is killed or proved equivalent', score => {
    expect(score.mutants).toBeGreaterThan(0);
    expect(score.killed + score.equivalent).toBe(score.mutants);
    expect(score.mcdc.covered).toBe(score.mcdc.conditions);
  });

  test('all fifteen clauses are scored', () => {
    expect(scores['2024']).toHaveLength(15);
  });

  test('only limits between sizes treated alike, and kinds of which any counts, are equivalent', () => {
    const equivalent = (scores['2024'] ?? []).filter(score => score.equivalent > 0);
    expect(equivalent.map(({ clause }) => clause)).toEqual(['ip-results', 'ai-revenue']);
    const ignored = Object.values(report.files).flatMap(({ mutants }) =>
      mutants.filter(({ status }) => status === 'Ignored'),
    );
    for (const { id } of ignored) expect(id).toMatch(/limits\/\w+\/(small|large)|where\/kind/);
  });

  test('the report is valid by mutation-testing-report-schema', async () => {
    const path = createRequire(import.meta.url).resolve(
      'mutation-testing-report-schema/mutation-testing-report-schema.json',
    );
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(await readFile(path, 'utf8')) as object,
    );
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  });

  test('each mutant stands where its text is, and each killer is a case of the report', () => {
    const tests = new Set(
      Object.values(report.testFiles ?? {}).flatMap(file => file.tests.map(({ id }) => id)),
    );
    const { source, mutants } = report.files['criteria/2024/clauses/rd-intensity.yaml'] ?? {
      source: '',
      mutants: [],
    };
    const step = mutants.find(({ replacement }) => replacement === '5.0000001%');
    expect(step?.location.start).toEqual({ line: 10, column: 44 });
    expect(source.split('\n')[9]?.slice(43, (step?.location.end.column ?? 0) - 1)).toBe('5%');
    for (const { killedBy = [] } of mutants) for (const id of killedBy) expect(tests).toContain(id);
  });
});

test('a case that is taken out leaves a survivor, with its place and the case that is missing', async () => {
  const { problems } = await withAltered('ai-revenue.yaml', source =>
    source.replace(/ {2}- name: 零售业差一人到中型下限(.|\n)*?\n\n/, ''),
  );
  expect(problems).toHaveLength(1);
  const [survivor] = problems;
  expect(survivor?.code).toBe('mutant-survived');
  expect(survivor?.location).toMatchObject({
    file: join(ROOT, 'criteria/2024/vocabularies/enterprise_sizes.yaml'),
    line: 41,
    column: 39,
  });
  expect(survivor?.help.zh).toBe(
    '缺少用例：retail 的 employees 比 50 少一个单位时，应不够 medium。请按句子读出结论，写进 test/clauses/ai-revenue.yaml',
  );
});

test('cases of which none is at the limit leave the conditions shown and the limit loose', async () => {
  const { problems, scores } = await withAltered(
    'rd-intensity.yaml',
    source =>
      `${source.slice(0, source.indexOf('cases:'))}cases:
  - { name: 多, quotes: 不低于 5%, given: { finance: [{ year: 2023, revenue: 1000, rd_expense: 60 }] }, verdict: met, why: 6% }
  - { name: 少, quotes: 不低于 5%, given: { finance: [{ year: 2023, revenue: 1000, rd_expense: 40 }] }, verdict: not_met, why: 4% }
`,
  );
  const score = scores['2024']?.find(({ clause }) => clause === 'rd-intensity');
  expect(score?.mcdc).toEqual({ conditions: 1, covered: 1, unique_cause: 1 });
  const steps = problems.filter(({ message }) => message.zh.includes('限值 5% 改为'));
  expect(steps.map(({ location: { line, column }, message }) => `${line}:${column} ${message.zh}`)).toEqual(
    ['5.0000001%', '5.01%', '4.9999999%', '4.99%'].map(
      limit =>
        `10:44 改动无人发现：“研究开发费用占销售（营业）收入的比例”的限值 5% 改为 ${limit}（rd-intensity，2024），全部用例照样通过`,
    ),
  );
  expect(steps[0]?.help.zh).toContain(
    '缺少用例：“研究开发费用占销售（营业）收入的比例”正好为 5% 时，该条件应成立',
  );
});

test('a condition that no pair of cases shows is reported where the rule has it', async () => {
  const { problems } = await withAltered('legal-person.yaml', source =>
    source.replace(/verdict: not_met/g, 'verdict: not_met\n    editions: [draft]'),
  );
  const hidden = problems.filter(({ code }) => code === 'condition-not-shown');
  expect(hidden.map(({ message }) => message.en)).toEqual([
    'no cases show that the condition in-liaoning decides clause legal-person (2024) by itself (MC/DC)',
    'no cases show that the condition independent decides clause legal-person (2024) by itself (MC/DC)',
  ]);
  expect(hidden[0]?.location.file).toBe(join(ROOT, 'criteria/2024/clauses/legal-person.yaml'));
});

test('a case that says otherwise than the rule is reported with both', async () => {
  const { problems } = await withAltered('rd-intensity.yaml', source =>
    source.replace('verdict: met\n    basis: computed', 'verdict: not_met\n    basis: computed'),
  );
  const failing = problems.find(({ code }) => code === 'case-fails');
  expect(failing?.message.zh).toBe(
    '用例“占比正好 5%，满足”写的是 not_met · computed，条款 rd-intensity（2024）的规则得出 met · computed',
  );
  expect(failing?.location).toMatchObject({ line: 10, column: 14 });
});
