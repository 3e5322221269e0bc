import { expect, it } from 'vitest';
import type { Problem } from '../../packages/language/diagnostic/problem.ts';
import { applySuppressions, readSuppressions } from '../../packages/workshop/lint/suppressions.ts';

const known = (code: string) => /^[A-Z]{3}-\d{2}$/.test(code);
const text = { zh: '', en: '' };
const at = (line: number, code = 'MOD-01'): Problem => ({
  code,
  severity: 'error',
  message: text,
  help: text,
  location: { file: 'a', line, column: 1 },
});

function left(source: string, ...problems: Problem[]): string[] {
  const run = applySuppressions(problems, readSuppressions('a', source), known);
  return run.problems.map(({ code, location, message }) => `${location.line} ${code} ${message.zh}`.trim());
}

it('a comment with a reason covers the next line, in YAML and in MDX', () => {
  expect(left('# lint-disable-next-line MOD-01: 原文\ntext: 必须', at(2))).toEqual([]);
  expect(left('{/* lint-disable-next-line MOD-01：原文 */}\n\n必须。', at(3))).toEqual([]);
});

it('a comment covers several rules, and comments may stand on top of each other', () => {
  expect(
    left(
      '# lint-disable-next-line MOD-01, MOD-04: 原文\n# lint-disable-next-line REF-03: 原文\ntext: 必须',
      at(3),
      at(3, 'MOD-04'),
      at(3, 'REF-03'),
    ),
  ).toEqual([]);
});

it('another line and another rule are not covered', () => {
  expect(
    left('# lint-disable-next-line MOD-01: 原文\ntext: 必须\nnext: 必须', at(2), at(3), at(2, 'MOD-04')),
  ).toEqual(['3 MOD-01', '2 MOD-04']);
});

it('without a reason the finding stays, and the comment is an error', () => {
  expect(left('# lint-disable-next-line MOD-01\ntext: 必须', at(2))).toEqual([
    '2 MOD-01',
    '1 suppression-without-reason 抑制 MOD-01 没有写理由',
  ]);
});

it('a suppression that covers nothing is an error', () => {
  expect(left('# lint-disable-next-line MOD-01: 原文\ntext: 应')).toEqual([
    '1 suppression-idle 下一行没有 MOD-01 的问题，抑制不起作用',
  ]);
});

it('a rule that does not exist, or none at all, is an error', () => {
  expect(left('# lint-disable-next-line MOD-1: 原文\ntext: 应')).toEqual([
    '1 suppression-unknown-rule 没有编号为 MOD-1 的规则',
  ]);
  expect(left('# lint-disable-next-line : 原文\ntext: 应')).toEqual([
    '1 suppression-without-rule 抑制没有写规则编号',
  ]);
});
