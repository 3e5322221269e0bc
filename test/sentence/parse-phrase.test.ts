import { describe, expect, test } from 'vitest';
import type { Order } from '../../packages/language/rule/ast.ts';
import type { Convention } from '../../packages/workshop/sentence/comparator-words.ts';
import { explainFailure } from '../../packages/workshop/sentence/explain-failure.ts';
import { parsePhrase } from '../../packages/workshop/sentence/parse-phrase.ts';

/** "at_least 1/20 ratio", "words", or "failure: reason". */
function read(text: string, convention?: Convention): string {
  const phrase = parsePhrase(text, convention);
  if (phrase.kind === 'failure') return `failure: ${phrase.reason}`;
  if (phrase.kind === 'words') return 'words';
  const { value, unit, date } = phrase.quantity.item;
  const shown =
    date ?? (value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`);
  return `${phrase.order ?? 'unspecified'} ${shown} ${unit}`;
}

const BEFORE: Record<Order, readonly string[]> = {
  at_least: [
    '不低于',
    '不少于',
    '不小于',
    '至少',
    '达到',
    '达',
    '大于等于',
    '大于或等于',
    '≥',
    '不得低于',
    '不应少于',
    '至少达到',
    '满',
    '最低',
  ],
  more_than: ['超过', '高于', '大于', '多于', '>', '＞'],
  at_most: [
    '不超过',
    '不高于',
    '不大于',
    '不多于',
    '至多',
    '小于等于',
    '小于或等于',
    '≤',
    '不得超过',
    '最高',
    '未超过',
  ],
  less_than: ['低于', '不满', '不足', '小于', '少于', '不到', '<', '未达到', '未达', '未满'],
};

const AFTER: Record<Order, readonly string[]> = {
  at_least: ['以上', '及以上', '及其以上', '以上（含）', '以上(含本数)'],
  more_than: ['以外', '以上（不含）', '以上(不含本数)'],
  at_most: ['以下', '以内', '及以下', '以下（含本数）'],
  less_than: ['以下（不含）', '以内（不含本数）'],
};

const QUANTITIES: Record<string, readonly string[]> = {
  '1/20 ratio': ['5%', '5 %', '５％', '5％', '百分之五', '百分之5', '5.0%', '二十分之一', '50‰'],
  '11/200 ratio': ['5.5%', '百分之五点五', '５．５％'],
  '3/10 ratio': ['30%', '百分之三十', '三成', '十分之三'],
  '2000000000 amount': [
    '2000万元',
    '2000 万元',
    '2 000 万元',
    '2,000万元',
    '２０００万元',
    '２，０００万元',
    '二千万元',
    '两千万元',
    '二〇〇〇万元',
    '0.2 亿元',
    '零点二亿元',
    '20000000 元',
    '20,000,000元',
    '2千万元',
    '2000万元',
  ],
  '12000000000 amount': ['1.2 亿元', '1 亿 2000 万元', '一亿二千万元', '12 000 万元'],
  '3 count': ['3 项', '3项', '三项', '３项', '3 个', '三种', '3 件'],
  '20 person': ['20 人', '二十人', '20 名'],
  '2 time': ['2 年', '两年', '二年', '2 个月'],
};

describe('every comparator with every way to write a quantity', () => {
  for (const order of Object.keys(BEFORE) as Order[]) {
    for (const words of BEFORE[order]) {
      test(`${words}… is ${order}`, () => {
        for (const [meaning, forms] of Object.entries(QUANTITIES)) {
          for (const form of forms) {
            expect(read(`${words}${form}`), `${words}${form}`).toBe(`${order} ${meaning}`);
            expect(read(`${words} ${form}`), `${words} ${form}`).toBe(`${order} ${meaning}`);
          }
        }
      });
    }
    for (const words of AFTER[order]) {
      test(`…${words} is ${order}`, () => {
        for (const [meaning, forms] of Object.entries(QUANTITIES)) {
          for (const form of forms) {
            expect(read(`${form}${words}`), `${form}${words}`).toBe(`${order} ${meaning}`);
            expect(read(`${form} ${words}`), `${form} ${words}`).toBe(`${order} ${meaning}`);
          }
        }
      });
    }
  }

  test('a bare quantity has no order', () => {
    for (const [meaning, forms] of Object.entries(QUANTITIES)) {
      for (const form of forms) expect(read(form), form).toBe(`unspecified ${meaning}`);
    }
  });
});

describe('phrases read by hand', () => {
  test.each([
    ['达 5% 以上', 'at_least 1/20 ratio'],
    ['达到 5% 以上', 'at_least 1/20 ratio'],
    ['不低于 5%（含）', 'at_least 1/20 ratio'],
    ['超过 5%（不含）', 'more_than 1/20 ratio'],
    ['占总收入的比例不低于 5%', 'at_least 1/20 ratio'],
    ['不少于有效的发明专利 3 项', 'at_least 3 count'],
    ['发明专利 3 项以上', 'at_least 3 count'],
    ['近三个会计年度占比不低于 5%', 'at_least 1/20 ratio'],
    ['一种或多种', 'at_least 1 count'],
    ['一层或多层', 'at_least 1 count'],
    ['1 项或多项', 'at_least 1 count'],
    ['两种或者多种', 'at_least 2 count'],
    ['至少一项', 'at_least 1 count'],
    ['任一项', 'at_least 1 count'],
    ['之一', 'at_least 1 count'],
    ['一项', 'unspecified 1 count'],
    ['小于 5%（含）', 'at_most 1/20 ratio'],
    ['大于 5%（含）', 'at_least 1/20 ratio'],
    ['5%（含5%）以上', 'at_least 1/20 ratio'],
    ['5% 以上（含 5%）', 'at_least 1/20 ratio'],
    ['5% 以上（不含 5%）', 'more_than 1/20 ratio'],
    ['达到 70 分以上（不含 70 分）', 'more_than 70 count'],
    ['5000 万元（含 5000 万）以下', 'at_most 5000000000 amount'],
    ['达到或超过 5%', 'at_least 1/20 ratio'],
    ['等于或者超过 5%', 'at_least 1/20 ratio'],
    ['下限为 5%', 'at_least 1/20 ratio'],
    ['半数以上', 'at_least 1/2 ratio'],
    ['过半数', 'more_than 1/2 ratio'],
    ['超过一半', 'more_than 1/2 ratio'],
    ['2/3 以上', 'at_least 2/3 ratio'],
    ['十个工作日内', 'at_most 10 time'],
    ['自受理之日起 20 个工作日内', 'at_most 20 time'],
    ['累计不低于贰仟万元', 'at_least 2000000000 amount'],
    ['不低于叁仟伍佰万元整', 'at_least 3500000000 amount'],
    ['3 万人以上', 'at_least 30000 person'],
    ['不低于销售收入的 3%', 'at_least 3/100 ratio'],
    ['满足两项以上', 'at_least 2 count'],
    ['其中两项', 'at_least 2 count'],
    ['不早于 2024 年 1 月 1 日', 'at_least 2024-01-01 date'],
    ['取得', 'words'],
    ['达到国家标准', 'words'],
    ['通过 GB/T 19001—2016 认证', 'words'],
    ['具有统一的管理制度', 'words'],
    ['按《办法（2017）》划分', 'words'],
  ])('%s: %s', (text, meaning) => {
    expect(read(text)).toBe(meaning);
  });

  test.each([
    ['超过 5% 以上', 'contradiction'],
    ['低于 5% 以下', 'contradiction'],
    ['超过 5%（含）', 'contradiction'],
    ['不低于 5%（不含）', 'contradiction'],
    ['不不超过 5%', 'contradiction'],
    ['并非超过 5%', 'contradiction'],
    ['5%（含）', 'contradiction'],
    ['5% 至 10%', 'several-quantities'],
    ['2000 万元或 5%', 'several-quantities'],
    ['一种或两种', 'several-quantities'],
    ['一种或多层', 'alternative'],
    ['不低于规定的比例', 'no-quantity'],
    ['5%（含 10%）以上', 'contradiction'],
    ['5% 以上（不含 3%）', 'contradiction'],
    ['±5%', 'no-order'],
    ['前 3 名', 'no-order'],
    ['第三名以上', 'no-order'],
    ['不得为 0 分', 'no-order'],
    ['15 日前', 'no-order'],
    ['不低于 -5%', 'bad-number'],
    ['不低于－5%', 'bad-number'],
    ['500 万以上', 'unit'],
    ['500 万美元以上', 'unit'],
    ['不少于 5000 平方米', 'unit'],
    ['300（含）人以上', 'unit'],
    ['≤ 1 NTU', 'unit'],
    ['5% 左右', 'no-order'],
    ['恰为 5%', 'no-order'],
    ['约 5%', 'no-order'],
    ['不低于 2,00 万元', 'bad-number'],
    ['5 倍以上', 'unit'],
    ['十余项', 'unit'],
    ['不低于 5 个百分点', 'unit'],
  ])('%s is not understood: %s', (text, reason) => {
    expect(read(text)).toBe(`failure: ${reason}`);
  });
});

test.each([
  ['四项中的两项', 'at_least 2 of 4'],
  ['以下三项条件中至少两项', 'at_least 2 of 3'],
  ['4 项中的 2 项以上', 'at_least 2 of 4'],
  ['五项中任意三项', 'at_least 3 of 5'],
])('%s: %s', (text, meaning) => {
  const phrase = parsePhrase(text);
  if (phrase.kind !== 'limit') throw new Error(`${text} was not understood`);
  const { order, quantity, of } = phrase;
  expect(`${order} ${quantity.item.value.numerator} of ${of?.item.value.numerator}`).toBe(meaning);
});

const TARGET = {
  id: 'held',
  order: 'at_least',
  value: { numerator: 1n, denominator: 1n },
  units: ['count'],
  fixed: true,
} as const;

test('the three wordings that a failure offers are understood', () => {
  for (const text of ['超过 5% 以上', '不低于规定', '约二千万元', '十余项', '３项至５项']) {
    const phrase = parsePhrase(text);
    if (phrase.kind !== 'failure') throw new Error(`${text} was understood`);
    const wordings = [...explainFailure(phrase, text, TARGET).wordings.zh.matchAll(/“([^”]*)”/g)];
    expect(wordings.map(([, one = '']) => read(one).split(' ')[0])).toEqual([
      'at_least',
      'at_least',
      'at_least',
    ]);
  }
});

test('under the statistical convention 以下 leaves the number out, and only 以下 alone', () => {
  expect(read('5% 以下', 'civil-code')).toBe('at_most 1/20 ratio');
  expect(read('5% 以下', 'statistics')).toBe('less_than 1/20 ratio');
  expect(read('5% 及以下', 'statistics')).toBe('at_most 1/20 ratio');
  expect(read('5% 以下（含）', 'statistics')).toBe('at_most 1/20 ratio');
  expect(read('5% 以上', 'statistics')).toBe('at_least 1/20 ratio');
  expect(read('低于 5% 以下', 'statistics')).toBe('less_than 1/20 ratio');
});
