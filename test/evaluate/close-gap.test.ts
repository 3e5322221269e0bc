import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { writers } from '../../packages/checker/library/writers.ts';
import { writeAll } from '../../packages/checker/report/report-writer.ts';
import { hasErrors } from '../../packages/language/diagnostic/problem.ts';
import { parseRule } from '../../packages/language/rule/parse-rule.ts';
import type { Rule as RuleData } from '../../packages/language/types/rule.ts';
import schema from '../../schemas/report.schema.json' with { type: 'json' };
import { generatedEdition, ROOT } from '../edition.ts';
import { variant } from '../prove/variant.ts';

type Data = Record<string, unknown>;

const ENTERPRISE = {
  name: '虚构',
  uscc: '91210299TA1CQN9K86',
  region: '210702',
  independent_legal_person: true,
};

test('an AI revenue above what there is of revenue is advised together with the revenue', async () => {
  const { check } = await generatedEdition('2024');
  const input = join(ROOT, 'test/fixtures/gap-beyond-revenue.json');
  const report = check(JSON.parse(readFileSync(input, 'utf8')));
  expect(hasErrors(report.problems)).toBe(false);
  const clause = report.clauses.find(({ id }) => id === 'ai-revenue');
  expect(clause?.conditions.map(({ id, gap }) => [id, gap])).toEqual([
    ['small-share', null],
    ['large-share', null],
    [
      'large-amount',
      {
        field: 'finance.ai_revenue',
        title: '人工智能业务收入',
        year: 2040,
        unit: 'amount',
        change: 2000,
        and: [
          {
            field: 'finance.revenue',
            title: '销售（营业）收入总额',
            year: 2040,
            unit: 'amount',
            change: 2000,
          },
        ],
      },
    ],
  ]);
});

test('both changes stand in every format of a report, and in its schema', async () => {
  const { check, edition } = await generatedEdition('2024');
  const finance = [{ year: 2023, revenue: 1000, ai_revenue: 0 }];
  const large = { ...ENTERPRISE, size: 'large' };
  const report = { source: 'a.json', ...check({ as_of: '2024-06-30', enterprise: large, finance }) };
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  const editions = { '2024': edition.description };
  const said = '2023年度人工智能业务收入再增加2000万元，同时2023年度销售（营业）收入总额再增加1000万元';
  for (const format of ['text', 'md', 'html', 'sarif', 'junit', 'oscal', 'github'] as const) {
    const written = writeAll((await writers[format]())({ lang: 'zh', editions }), [report]);
    const plain = written.replaceAll(/\\(?=[^"])|,(?=\d{3})|\s/g, '');
    expect(plain, format).toContain(said);
  }
});

describe('a rule whose conditions stand together', () => {
  let variants = 0;

  /** The gaps of the conditions of a clause with this rule, as [field, change] pairs. */
  async function gaps(rule: RuleData, data: Data): Promise<Record<string, [string, number][]>> {
    variants++;
    const rules = { 'rd-intensity': parseRule(rule, {}) };
    const { check } = await variant(`close-gap-${variants}`, { rules });
    const report = check({ as_of: '2024-06-30', enterprise: ENTERPRISE, ...data }, 'verified');
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const found = report.clauses.find(({ id }) => id === 'rd-intensity');
    return Object.fromEntries(
      (found?.conditions ?? []).flatMap(({ id, gap }) =>
        gap ? [[id, [gap, ...(gap.and ?? [])].map(one => [one.field.split('.')[1] ?? '', one.change])]] : [],
      ),
    );
  }

  const TIERS: RuleData = {
    id: 'either',
    any: [
      {
        id: 'small',
        all: [
          { id: 'cap', fact: 'latest_revenue', at_most: '5000 万元' },
          { id: 'six', fact: 'rd_intensity', at_least: '6%' },
        ],
      },
      {
        id: 'large',
        all: [
          { id: 'above', fact: 'latest_revenue', more_than: '5000 万元' },
          { id: 'five', fact: 'rd_intensity', at_least: '5%' },
        ],
      },
    ],
  } as never;

  test('the step into another tier comes with the limit of that tier', async () => {
    // 6 % of 5000 is 300; 5 % of 5000.000001 is 250.00000005, 6 % of it 300.00000006.
    const finance = [{ year: 2023, revenue: 5000.000001, rd_expense: 200 }];
    expect(await gaps(TIERS, { finance })).toEqual({
      cap: [
        ['revenue', -0.000001],
        ['rd_expense', 100],
      ],
      six: [['rd_expense', 100.000001]],
      five: [['rd_expense', 50.000001]],
    });
  });

  test('each of two changes is the smallest beside the other', async () => {
    const rule = {
      id: 'both',
      all: [
        { id: 'cap', fact: 'latest_revenue', at_most: '5000 万元' },
        { id: 'five', fact: 'rd_intensity', at_least: '5%' },
      ],
    } as never;
    // 5 % of 6000 would be 300, of 5000 it is 250.
    expect(await gaps(rule, { finance: [{ year: 2023, revenue: 6000, rd_expense: 0 }] })).toEqual({
      cap: [
        ['revenue', -1000],
        ['rd_expense', 250],
      ],
      five: [
        ['rd_expense', 250],
        ['revenue', -1000],
      ],
    });
  });

  test('what three changes would do, or what no field can hold, is not advised', async () => {
    const three = {
      id: 'all',
      all: [
        { id: 'a', fact: 'latest_revenue', at_least: '5 万元' },
        { id: 'b', fact: 'latest_rd_expense', at_least: '5 万元' },
        { id: 'c', fact: 'total_assets', at_least: '5 万元' },
      ],
    } as never;
    const finance = [{ year: 2023, revenue: 1, rd_expense: 1 }];
    const enterprise = { ...ENTERPRISE, total_assets: 1 };
    expect(await gaps(three, { enterprise, finance })).toEqual({});
    const beyond = { id: 'a', fact: 'latest_revenue', at_least: '1000000001 万元' } as never;
    expect(await gaps(beyond, { finance })).toEqual({});
    const negative = { id: 'a', fact: 'latest_revenue', less_than: '0 万元' } as never;
    expect(await gaps(negative, { finance })).toEqual({});
  });

  test('a condition that has to fail, or lacks data beside it, has no gap', async () => {
    const finance = [{ year: 2023, revenue: 1 }];
    const not = { not: { id: 'a', fact: 'latest_revenue', at_most: '5 万元' } } as never;
    expect(await gaps(not, { finance })).toEqual({});
    const beside = {
      id: 'all',
      all: [
        { id: 'a', fact: 'latest_revenue', at_least: '5 万元' },
        { id: 'b', fact: 'latest_rd_expense', at_least: '5 万元' },
      ],
    } as never;
    expect(await gaps(beside, { finance })).toEqual({});
  });

  test('a change that would contradict an assessor is not advised', async () => {
    const standard = { id: 'standard', fact: 'ai_standards', at_least: 1 } as never;
    const research = { intellectual_property: [] };
    expect(await gaps(standard, { research })).toEqual({ standard: [['intellectual_property', 1]] });
    const findings = { 'ip-results': { finding: 'not_met' } };
    expect(await gaps(standard, { research, findings })).toEqual({});
  });

  test('entries of two kinds in one list go together; too many are taken away', async () => {
    const both = {
      id: 'all',
      all: [
        { id: 'patents', fact: 'ai_invention_patents', at_least: 2 },
        { id: 'copyrights', fact: 'ai_software_copyrights', at_least: 3 },
      ],
    } as never;
    const patent = { kind: 'invention_patent', ai_related: true };
    const research = { intellectual_property: [patent, { kind: 'standard' }] };
    expect(await gaps(both, { research })).toEqual({
      patents: [
        ['intellectual_property', 1],
        ['intellectual_property', 3],
      ],
      copyrights: [
        ['intellectual_property', 3],
        ['intellectual_property', 1],
      ],
    });
    const few = {
      id: 'all',
      all: [
        { id: 'most', fact: 'ai_invention_patents', at_most: 1 },
        { id: 'least', fact: 'ai_standards', at_least: 1 },
      ],
    } as never;
    const owned = [patent, { kind: 'standard', ai_related: true }, patent, patent];
    expect(await gaps(few, { research: { intellectual_property: owned } })).toEqual({
      most: [['intellectual_property', -2]],
    });
    const many = { id: 'patents', fact: 'ai_invention_patents', at_least: 5001 } as never;
    expect(await gaps(many, { research })).toEqual({});
  });
});
