import { expect, test } from 'vitest';
import { catalogue } from '../../../packages/survey/diagnostic/catalogue.ts';
import { problemTitle } from '../../../packages/survey/statistics/problem-title.ts';

const titleOf = (code: keyof typeof catalogue) => problemTitle(catalogue[code].message);

test('a title is a sentence without what differs from row to row', () => {
  expect(titleOf('amount-negative')).toEqual({
    zh: '所填内容不能是负数',
    en: 'the entry cannot be negative',
  });
  expect(titleOf('code-not-listed')).toEqual({
    zh: '所填内容不是可选的代码',
    en: 'the entry is not one of the codes',
  });
  expect(titleOf('amount-too-large').zh).toBe('所填内容超出允许的范围');
  expect(titleOf('uscc-check')).toEqual({
    zh: '某项内容的校验码不对',
    en: 'an entry has the wrong check character',
  });
  expect(titleOf('entry-repeated').zh).toBe('某项内容重复');
  const number = { zh: '统一社会信用代码', en: 'USCC' };
  expect(problemTitle(catalogue['uscc-repeated'].message, { number }).zh).toBe(
    '统一社会信用代码与第 … 行相同',
  );
});
