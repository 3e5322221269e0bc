import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../packages/checker/report/escape-xml.ts';
import { renderJunit } from '../../packages/checker/report/render-junit.ts';
import { enContext, zhContext } from './fixtures/sample-context.ts';
import { hostile, invalid, mixed, recognised } from './fixtures/sample-reports.ts';

describe.each(Object.entries({ mixed, recognised, invalid, hostile }))('the JUnit XML of %s', (_, sample) => {
  it('is well-formed and its totals are those of its elements, in both languages', () => {
    for (const context of [zhContext, enContext]) {
      const { counted, suites } = read(renderJunit([sample, mixed], context));
      for (const name of ['testcase', 'failure', 'error', 'skipped'] as const) {
        expect(counted[name] ?? 0).toBe(suites.reduce((sum, suite) => sum + Number(suite[TOTALS[name]]), 0));
      }
    }
  });
});

const TOTALS = { testcase: 'tests', failure: 'failures', error: 'errors', skipped: 'skipped' } as const;

it('not met fails, undetermined and not applicable are skipped', () => {
  const { suites } = read(renderJunit([mixed], zhContext));
  expect(suites).toMatchObject([
    { name: '盛京示例智能科技有限公司', tests: '16', failures: '3', errors: '0', skipped: '7' },
  ]);
});

it('errors in the data are one error of the case of the data', () => {
  const xml = renderJunit([invalid], zhContext);
  expect(read(xml).suites).toMatchObject([{ tests: '1', errors: '1' }]);
  expect(xml).toContain(
    '<error message="2 处错误" type="unknown-field">examples/broken.json 第 12 行第 7 列: 错误',
  );
});

it('a failure says what is lacking', () => {
  expect(renderJunit([mixed], zhContext)).toContain(
    'message="不满足：不低于 5%；研究开发费用占销售（营业）收入的比例：4.96%（396.8 万元 ÷ 8,000 万元）；2023 年度研究开发费用总额再增加 3.2 万元即满足"',
  );
});

it('characters that XML forbids are named', () => {
  expect(escapeXml('a\u0000<\uFFFE"\n  b')).toBe('a&lt;U+0000&gt;&lt;&lt;U+FFFE&gt;&quot;\n  b');
});

function read(xml: string) {
  const counted: Record<string, number> = {};
  const suites: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    counted[name] = (counted[name] ?? 0) + 1;
    if (name === 'testsuite') suites.push(attributes as Record<string, string>);
  });
  parser.write(xml).close();
  return { counted, suites };
}
