import type { Workbook } from '@protobi/exceljs';
import type { Field } from '@zhunsheng/language';
import { choicesOf } from '../choices.ts';
import { type Dictionary, parentPath } from '../dictionary.ts';
import { ENTRIES, isYearly, NONE } from '../row-columns.ts';
import { addGuideSection, type GuideLine } from './guide-section.ts';
import { newGuide } from './new-guide.ts';
import { setUpPage } from './style.ts';

/** A list and what is asked of each of its entries. */
interface ListMembers {
  readonly list: Field;
  readonly members: readonly Field[];
}

/** Writes the guide to the sheet that has a row an enterprise. */
export function writeRowGuide(
  workbook: Workbook,
  dictionary: Dictionary,
  lists: readonly ListMembers[],
): void {
  const sheet = newGuide(workbook, dictionary, `${dictionary.title.zh}（一行一家企业）`);
  addGuideSection(sheet, '怎样填', [
    ['填写位置', '一家企业填一行，只填淡黄色的单元格，行与行之间可以留空行。灰色的“示例”工作表不会被读取。'],
    ['必填', '带 * 的必填。其余各项按掌握的情况填写；缺少判断所需的数据时，相应条款的结论是“未定”。'],
    ['下拉列表', '有下拉列表的，点单元格右侧的箭头选择。'],
    ...severalChoices(dictionary),
    [
      '金额',
      '以万元为单位，最多 6 位小数（精确到分）；只填数，不带“万元”“%”等文字。例：3600 万元填 3600，36.5 万元填 36.5。',
    ],
    ['日期', '按 2024-06-30 的样子填写；长期有效的证书填“长期”。'],
    ['代码和证书编号', '单元格已设为文本，可直接粘贴；18 位代码不会丢失末尾的数字。'],
    [
      '没有掌握的数据',
      `留空，不要用 0 代替。确实没有可列的内容时，在那一组的第一列填“${NONE}”：留空表示未知，“${NONE}”表示确认没有。`,
    ],
  ]);
  addGuideSection(sheet, '逐年或逐项填写的内容', [
    ...lists.map(({ list, members }) => [list.title.zh, entriesOf(list, members)] as const),
    ['列数不够时', moreColumns(dictionary, lists)],
    ['调整表格', '可以增加行、调整列宽、移动整列、隐藏用不到的列；不要合并单元格，不要改动隐藏的第 1 行。'],
  ]);
  addGuideSection(sheet, '怎样校验', [
    ['保存', '保存为 .xlsx，不要设打开密码。'],
    ['逐家检查', '在本机运行 zhunsheng check 文件名.xlsx，逐家、逐条给出结论、差距和缺少的材料。'],
    ['汇总统计', '在本机运行 zhunsheng survey 文件名.xlsx --out 文件夹，得到结果表、问题清单和统计报告。'],
    ['数据去向', '数据只留在您的电脑上，不会上传。'],
  ]);
  setUpPage(sheet, 'portrait');
}

/** Said where some question has several choices, by the example of the first of them. */
function severalChoices(dictionary: Dictionary): GuideLine[] {
  const field = [...dictionary.fields.values()].find(({ unit }) => unit === 'codes');
  if (!field) return [];
  const example = choicesOf(field, dictionary)
    .slice(0, 2)
    .map(({ label }) => label)
    .join('、');
  return [
    [
      '可多选的',
      `从下拉列表中选一项，或把几项写在同一格里，用“、”隔开，例：${example}。都不属于的填“${NONE}”。`,
    ],
  ];
}

function entriesOf(list: Field, members: readonly Field[]): string {
  const entry = isYearly(list, members) ? '一个年度' : '一项';
  return `预留 ${ENTRIES} 组列，一组填${entry}，顺序不限：${members.map(({ title }) => title.zh).join('、')}。`;
}

/** By example: the header of a fourth entry's column. */
function moreColumns({ fields }: Dictionary, [first]: readonly ListMembers[]): string {
  const member = first?.members[0];
  if (!first || !member) return '';
  const group = fields.get(parentPath(first.list.path))?.title.zh;
  const header = [group, first.list.title.zh, '4', member.title.zh].filter(Boolean).join('.');
  return `在表的右侧加列，表头写“${header}”这样的名称，依次是项目、序号、栏目，中间用“.”隔开。`;
}
