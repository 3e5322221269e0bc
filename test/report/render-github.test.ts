import { expect, test } from 'vitest';
import { renderGithub } from '../../packages/checker/report/render-github.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { zhContext } from './fixtures/sample-context.ts';
import { clause, hostile, invalid, mixed, recognised, report } from './fixtures/sample-reports.ts';

const lines = (...reports: readonly Report[]) => renderGithub(reports, zhContext).trimEnd().split('\n');

test('problems are annotated at their place, the conclusion comes last', () => {
  const said = lines(invalid);
  expect(said).toHaveLength(invalid.problems.length + 1);
  for (const [index, { severity, code, location }] of invalid.problems.entries()) {
    const level = severity === 'info' ? 'notice' : severity;
    expect(said[index]).toMatch(new RegExp(`^::${level} file=`));
    expect(said[index]).toContain(`title=${code}::`);
    if (location.line) expect(said[index]).toContain(`,line=${location.line},`);
  }
  expect(said.at(-1)).toMatch(/^- .*数据有误，未作判定$/);
});

test('clauses not met are errors, undetermined ones warnings, others nothing', () => {
  const counted = (level: string) => lines(mixed).filter(line => line.startsWith(`::${level} `)).length;
  const clauses = (verdict: string) => mixed.clauses.filter(one => one.verdict === verdict).length;
  const problems = (severity: string) => mixed.problems.filter(one => one.severity === severity).length;
  expect(counted('error')).toBe(clauses('not_met') + problems('error'));
  expect(counted('warning')).toBe(clauses('undetermined') + problems('warning'));
  expect(lines(recognised).filter(line => line.startsWith('::error'))).toEqual([]);
});

test('what the data say is no command and no other property', () => {
  const sample = report({
    source: 'a,line=9:b\n::error::x.yaml',
    enterprise: { name: '甲\n::set-output name=x::1\r##[error]100%', uscc: null, size: null },
    clauses: [clause({ id: 'legal-person', number: '5.1', title: '法人,资格:', verdict: 'not_met' })],
  });
  const [command = '', last = '', ...rest] = lines(sample);
  expect(rest).toEqual([]);
  expect(command).toMatch(
    /^::error file=a%2Cline=9%3Ab %3A%3Aerror%3A%3Ax\.yaml,title=5\.1 法人%2C资格%3A::甲 ::set-output name=x::1 # #\[error\]100%25/,
  );
  expect(last).toMatch(/^- 甲 ::set-output/);
  for (const line of lines(hostile)) expect(line).toMatch(/^(::(error|warning|notice) |- )/);
});
