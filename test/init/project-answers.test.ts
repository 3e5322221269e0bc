import { describe, expect, test } from 'vitest';
import {
  answerFault,
  EXAMPLE_ANSWERS,
  requireAnswers,
} from '../../packages/workshop/init/project-answers.ts';

test('the answers of the example are usable', () => {
  expect(requireAnswers(EXAMPLE_ANSWERS)).toEqual(EXAMPLE_ANSWERS);
});

test('every answer that is not usable is named, in both languages', () => {
  const given = { ...EXAMPLE_ANSWERS, id: 'My Standard', issuer: ' ', kind: 'votes' };
  expect(() => requireAnswers(given)).toThrow(
    [
      '标识，即包名：“My Standard”不能作包名；用小写字母和数字，以字母开头，各词以连字符连接，例如 green-enterprise / id, the name of its package: "My Standard" is no package name; use lower-case letters and digits, a letter first, words joined by hyphens, e.g. green-enterprise',
      '发布机构：不能为空 / issuing body: it must not be empty',
      '结论怎样得出：“votes”不是 clauses、score、both 之一 / how its conclusion comes about: "votes" is none of clauses, score, both',
    ].join('\n'),
  );
});

describe('is refused', () => {
  test.each([
    ['id', 'Green'],
    ['id', 'green--x'],
    ['id', '绿色'],
    ['id', '../up'],
    ['id', 'zhunsheng'],
    ['id', 'a'.repeat(101)],
    ['edition', 'regions'],
    ['edition', '20'],
    ['edition', 'a/b'],
    ['name', '两\n行'],
    ['nameEn', 'x'.repeat(101)],
    ['issuer', 'a\u0007b'],
  ] as const)('%s %j', (key, value) => {
    expect(answerFault(key, value)).toBeDefined();
  });

  test.each([
    ['id', 'green-enterprise-2'],
    ['edition', '2030'],
    ['edition', 'v1'],
    ['name', '绿色“企业”评价规范'],
  ] as const)('not %s %j', (key, value) => {
    expect(answerFault(key, value)).toBeUndefined();
  });
});
