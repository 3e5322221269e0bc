import { describe, expect, test } from 'vitest';
import { newWorkbook, workbookBytes } from '../../packages/checker/forms.ts';
import { readClauseTable } from '../../packages/workshop/init/table/read-clause-table.ts';

function csv(...lines: string[]) {
  return readClauseTable(new TextEncoder().encode(lines.join('\n')), '条款.csv');
}

function messages({ problems }: ReturnType<typeof csv>) {
  return problems.map(({ message }) => message.zh);
}

describe('a table of clauses', () => {
  test('has its columns in any order, in Chinese or English, below rows of titles', () => {
    const { rows, unread, problems } = csv(
      '某协会条款汇总,,,',
      'Evidence,Sentence,备注,No.,Limit（含本数）,标题',
      '审计报告,企业应盈利。,x,5.1,,盈利',
    );
    expect(problems).toEqual([]);
    expect(unread).toEqual(['备注']);
    expect(rows).toEqual([
      {
        ...{ number: '5.1', title: '盈利', sentence: '企业应盈利。', limit: '', evidence: '审计报告' },
        place: { zh: '第 3 行', en: 'row 3' },
      },
    ]);
  });

  test('is read from Excel with its title merged', async () => {
    const book = newWorkbook('条款');
    const sheet = book.addWorksheet('条款');
    sheet.addRow(['某协会条款汇总']);
    sheet.mergeCells('A1:C1');
    sheet.addRow(['条款编号', '条款名称', '条款内容']);
    sheet.addRow([5.1, '盈利', '企业应盈利。']);
    const { rows } = readClauseTable(await workbookBytes(book), '条款.xlsx');
    expect(rows).toMatchObject([{ number: '5.1', title: '盈利', sentence: '企业应盈利。' }]);
    expect(rows[0]?.place.zh).toBe('工作表“条款”第 3 行');
  });

  test('with two clauses of one number is refused, with both rows', () => {
    const table = csv('编号,条文', '5.1,甲应好。', '5.2,乙应好。', '5.1,丙应好。');
    expect(messages(table)).toEqual(['第 4 行的编号“5.1”与第 2 行相同']);
  });

  test('without a column for the sentence is refused, with what its headings are', () => {
    expect(messages(csv('编号,标题,指标', '5.1,甲,5%'))).toEqual([
      '第 1 行是表头（编号、标题、指标），其中没有“条文”一列',
    ]);
  });

  test('without headings, without rows, or with a column twice is refused', () => {
    expect(messages(csv('甲,乙', '1,2'))).toEqual(['条款.csv 中没有找到条款表：没有一行表头写有“条文”']);
    expect(messages(csv('编号,条文'))).toEqual(['第 1 行是表头，下面一条也没有']);
    expect(messages(csv('编号,条文,内容', '1,甲,乙'))).toEqual(['第 1 行有两列都是“条文”']);
  });

  test('with a row that says nothing is refused; a row that names a chapter is none', () => {
    const table = csv('编号,标题,条文,指标', '5,研发能力,,', '5.1,甲,,', '5.2,乙,,≥5%');
    expect(messages(table)).toEqual(['第 3 行（5.1）没有条文，也没有标题和指标可以写成句子']);
  });

  test('that is no file of its kind is refused', () => {
    const { problems } = readClauseTable(new TextEncoder().encode('no workbook'), 'a.xlsx');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.severity).toBe('error');
  });
});
