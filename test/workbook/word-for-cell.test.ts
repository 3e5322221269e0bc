import { expect, test } from 'vitest';
import { validateLocated } from '../../packages/checker/validate/validate-located.ts';
import { fixtureDictionary } from '../validate/fixture-dictionary.ts';
import { beside, readEdited, under } from './fill.ts';

test('what is wrong in a cell is said in the words of the form', async () => {
  const located = await readEdited(workbook => {
    beside(workbook, '申报基准日').value = new Date('2024-06-30T00:00:00Z');
    beside(workbook, '企业名称').value = '甲';
    beside(workbook, '统一社会信用代码').value = '9121019900000001';
    under(workbook, '相关资质', '资质名称').value = '某某资质';
    under(workbook, '相关资质', '有效期至').value = '明年';
    under(workbook, '自主知识产权成果', '名称').value = '某软件';
    under(workbook, '财务数据', '会计年度').value = '2023';
  });
  const { problems } = validateLocated(located, fixtureDictionary);
  const said = problems.map(({ message, help }) => `${message.zh} / ${help.zh}`);
  expect(said).toContain(
    '有效期至填的是“明年”，写法不对 / 请写成“年-月-日”，如“2026-12-31”；长期有效写“长期”',
  );
  expect(said).toContain('缺少必填的“类别” / 请填写，例如：“软件著作权”');
  expect(said).toContain(
    '会计年度填的是文字“2023”，应填数 / 请写成数 2023，不加引号；在表格中请把单元格格式改为“数值”',
  );
  for (const { message, help } of problems)
    expect([message.zh, message.en, help.zh, help.en].join()).not.toMatch(
      /`|long_term|true|software_copyright/,
    );
});
