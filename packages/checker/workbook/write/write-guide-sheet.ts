import type { Workbook } from '@protobi/exceljs';
import type { Field } from '@zhunsheng/language';
import type { Dictionary } from '../dictionary.ts';
import { NOTHING, type WorkbookLayout } from '../layout.ts';
import { addGuideSection, type GuideLine } from './guide-section.ts';
import { newGuide } from './new-guide.ts';
import { setUpPage } from './style.ts';

/** Writes the first sheet: how to fill in, what is required, where the data go, what the text is. */
export function writeGuideSheet(workbook: Workbook, layout: WorkbookLayout, dictionary: Dictionary): void {
  const sheet = newGuide(workbook, dictionary, dictionary.title.zh);
  addGuideSection(sheet, '怎样填', howTo());
  addGuideSection(sheet, '工作表', sheetLines(layout));
  addGuideSection(sheet, '必填项', requiredLines(layout, dictionary));
  addGuideSection(sheet, '怎样校验', [
    ['保存', '保存为 .xlsx，不要设打开密码。'],
    [
      '校验',
      '在本机运行 zhunsheng check 文件名.xlsx，或用网站上的自查页打开本文件。结果逐条给出结论、差距和缺少的材料。',
    ],
    ['数据去向', '数据只留在您的电脑上：校验在本机（浏览器中）进行，不会上传。'],
  ]);
  setUpPage(sheet, 'portrait');
}

function howTo(): GuideLine[] {
  return [
    ['填写位置', '只填淡黄色的单元格；灰色“示例”工作表不会被读取。'],
    ['下拉列表', '有下拉列表的，点单元格右侧的箭头选择；可多选的逐项选“是”或“否”。'],
    [
      '金额',
      '以万元为单位，最多 6 位小数（精确到分）；只填数，不带“万元”“%”等文字。例：3600 万元填 3600，36.5 万元填 36.5。',
    ],
    ['日期', '按 2024-06-30 的样子填写；长期有效的证书填“长期”。'],
    ['代码和证书编号', '单元格已设为文本，可直接粘贴；18 位代码不会丢失末尾的数字。'],
    [
      '没有掌握的数据',
      `留空，不要用 0 代替。某张表确实没有可填的内容，在表上方选“${NOTHING}”：留空表示未知，“${NOTHING}”表示确认没有。`,
    ],
    ['调整表格', '可以插入行、调整列宽、移动整列；不要合并单元格，不要修改表头。'],
  ];
}

function sheetLines(layout: WorkbookLayout): GuideLine[] {
  const groups = layout.lines.flatMap(line => (line.kind === 'group' ? [line.title] : []));
  return [
    [layout.formSheet, `${groups.join('、')}。`],
    ...layout.tables.map(
      ({ sheet, columns }): GuideLine => [sheet, `${columns.map(field => field.title.zh).join('、')}。`],
    ),
  ];
}

function requiredLines(layout: WorkbookLayout, { fields }: Dictionary): GuideLine[] {
  const isRequired = (field: Field) => {
    const parent = fields.get(field.path.slice(0, Math.max(0, field.path.lastIndexOf('.'))));
    return field.required && (!parent || parent.required);
  };
  const single = layout.lines.flatMap(line =>
    line.kind === 'field' && isRequired(line.field) ? [line.field.title.zh] : [],
  );
  const inTables = layout.tables.flatMap(({ sheet, columns }): GuideLine[] => {
    const titles = columns.filter(field => field.required).map(field => field.title.zh);
    return titles.length > 0 ? [[sheet, `每行须填：${titles.join('、')}。`]] : [];
  });
  return [
    [
      layout.formSheet,
      `${single.join('、')}。其余各项按掌握的情况填写；缺少判断所需的数据时，相应条款的结论是“未定”。`,
    ],
    ...inTables,
  ];
}
