import { expect, test } from 'vitest';
import { generatedEdition } from '../edition.ts';

const { check } = await generatedEdition('2024');
const ENTERPRISE = {
  name: '甲',
  uscc: '91210299TA1CQN9K86',
  region: '210702',
  independent_legal_person: true,
};

/** The problems of a declaration, each with code, severity, place and what it says in both languages. */
const problems = (data: object) =>
  check({ as_of: '2024-06-30', enterprise: ENTERPRISE, ...data }).problems.map(
    ({ code, severity, location, message }) => [code, severity, location.pointer, message.zh, message.en],
  );
const premises = (site: boolean | undefined, environment: boolean, finding: string) =>
  problems({
    operations: { premises: site, development_environment: environment },
    findings: { premises: { finding } },
  });

test('a finding of met against the own no of the enterprise', () => {
  expect(premises(false, true, 'met')).toEqual([
    [
      'finding-contradicts-data',
      'error',
      '/findings/premises/finding',
      '“场所与开发环境”的评估结论是“满足”，而申报数据已得出“不满足”',
      'the finding on "Premises and development environment" is met, but the data already lead to not met',
    ],
  ]);
});

test('a finding agrees with data that decide the same, and with data that decide nothing', () => {
  expect(premises(false, true, 'not_met')).toEqual([]);
  expect(premises(true, true, 'met')).toEqual([]);
  // The own yes decides nothing: an assessor outranks it.
  expect(premises(true, true, 'not_met')).toEqual([]);
  expect(premises(undefined, true, 'met')).toEqual([]);
});

test('a finding of not met against documents that show the clause to be met', () => {
  const certificate = (kind: string) => ({ kind, valid_until: 'long_term' });
  const quality = { certificates: [certificate('software_rd_quality'), certificate('it_service_quality')] };
  const findings = { 'management-systems': { finding: 'not_met' } };
  expect(problems({ quality, findings })).toEqual([
    [
      'finding-contradicts-data',
      'error',
      '/findings/management-systems/finding',
      '“管理体系”的评估结论是“不满足”，而申报数据已得出“满足”',
      'the finding on "Management systems" is not met, but the data already lead to met',
    ],
  ]);
});

// 软件和信息技术服务业：小型为 10 人以上、50 万元以上；100 人以上且 1000 万元以上为中型。
test('a stated size that the table rules out is said with the size, or the sizes, by the table', () => {
  const sized = (size: string, employees?: number) =>
    problems({
      enterprise: { ...ENTERPRISE, industry: 'software_it', employees, size },
      finance: [{ year: 2023, revenue: 400 }],
    });
  const said = (zh: string, en: string) => [
    [
      'size-contradicts-table',
      'warning',
      '/enterprise/size',
      `自报的企业规模是${zh}`,
      `the stated enterprise size is ${en}`,
    ],
  ];
  expect(sized('small', 50)).toEqual([]);
  expect(sized('large', 50)).toEqual(
    said('大型，按划分办法是小型', 'Large, but by the size table it is Small'),
  );
  // However many people there are, 400 万元 are below the 1000 of a medium enterprise.
  expect(sized('micro')).toEqual([]);
  expect(sized('small')).toEqual([]);
  expect(sized('medium')).toEqual(
    said('中型，按划分办法是微型或小型', 'Medium, but by the size table it is Micro or Small'),
  );
});
