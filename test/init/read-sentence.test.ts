import { describe, expect, test } from 'vitest';
import { readSentence } from '../../packages/workshop/init/table/read-sentence.ts';

function read(sentence: string, limit = '') {
  const place = { zh: '第 1 行', en: 'row 1' };
  return readSentence({ number: '1', title: '', sentence, limit, evidence: '', place });
}

/** The limit as the rule has it, and what it is set to. */
function limitOf(sentence: string, limit = '') {
  const reading = read(sentence, limit);
  if (!reading || 'unread' in reading) return reading?.unread.zh;
  const { before, limit: words, after, order, written, measure } = reading;
  return [`${before}[${words}]${after}`, order, written, Object.values(measure).join(' ')];
}

test('a share of two amounts', () => {
  expect(limitOf('企业上一年度研究开发费用占营业收入的比例应不低于 3%')).toEqual([
    '企业上一年度研究开发费用占营业收入的比例应[不低于 3%]',
    ...['at_least', '3%', 'share 研究开发费用 营业收入 1'],
  ]);
});

test('a share that does not say of what is written out, which is said', () => {
  const reading = read('研发费用占比应不低于5%');
  expect(limitOf('研发费用占比应不低于5%')).toEqual([
    '研发费用占营业收入的比例应[不低于5%]',
    ...['at_least', '5%', 'share 研发费用 营业收入 0'],
  ]);
  expect(reading && 'notes' in reading && reading.notes.map(({ zh }) => zh)).toEqual([
    '条文没有写明占什么的比例，已写作占营业收入的比例',
  ]);
});

test.each([
  ['企业应拥有不少于3项发明专利', '企业应拥有[不少于3项]发明专利', 'at_least', 3, 'count 发明专利 false'],
  ['企业从业人员应在20人以上', '企业从业人员应在[20人以上]', 'at_least', '20 人', 'count 从业人员 true'],
  ['企业注册资本应超过0.2亿元', '企业注册资本应[超过0.2亿元]', 'more_than', '2000 万元', 'amount 注册资本 0'],
  [
    '上一年度亏损额应低于一百万元',
    '上一年度亏损额应[低于一百万元]',
    'less_than',
    '100 万元',
    'amount 亏损额 1',
  ],
])('%s', (sentence, marked, order, written, measure) => {
  expect(limitOf(sentence)).toEqual([marked, order, written, measure]);
});

test('growth over three years has two steps', () => {
  expect(limitOf('近三个会计年度营业收入年均增长率应不低于10%')).toEqual([
    '近三个会计年度营业收入年均增长率应[不低于10%]',
    ...['at_least', '10%', 'growth 营业收入 2'],
  ]);
});

test('应 is put where a sentence has no modal verb: before its verb, or before the limit', () => {
  expect(limitOf('企业拥有不少于3项发明专利')?.[0]).toBe('企业应拥有[不少于3项]发明专利');
  expect(limitOf('企业从业人员不少于20人')?.[0]).toBe('企业从业人员应[不少于20人]');
});

test('the column of limits may say the same, and nothing else', () => {
  expect(limitOf('企业从业人员应不少于20人', '≥20人')?.[1]).toBe('at_least');
  expect(limitOf('企业从业人员应不少于20人', '20人')?.[1]).toBe('at_least');
  expect(limitOf('企业从业人员应不少于20人', '≥30人')).toBe('条文与“指标”一列（≥30人）不一致');
});

test('a sentence without numbers sets no limit', () => {
  expect(read('企业应具有独立法人资格')).toBeUndefined();
});

describe('is left to the editor', () => {
  test.each([
    ['研发费用占比应不低于5%且不低于100万元', '条文有几个数'],
    ['企业从业人员应为20人', '有数而没有写明是下限还是上限'],
    ['资产负债率应不高于70%', '没有认出限值限的是什么'],
    ['营业收入增长率应不低于10%', '没有认出限值限的是什么'],
    ['企业应拥有不少于3项发明专利或软件著作权', '限值有几种可能'],
    ['企业应拥有不少于3项发明专利并合法经营', '条文有几个条件'],
    ['企业面积应不少于5000平方米', '数的单位不认识'],
  ])('%s', (sentence, why) => {
    expect(limitOf(sentence)).toBe(why);
  });
});
