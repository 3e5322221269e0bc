import type { Workbook, Worksheet } from '@protobi/exceljs';
import type { Field } from '../../rule/fields.ts';
import type { Dictionary } from '../dictionary.ts';
import { GUIDE_SHEET, NOTHING, type WorkbookLayout } from '../layout.ts';
import { writeMarker } from '../marker.ts';
import { BORDER, COLOR, FILL, FONT, heightFor, setUpPage } from './style.ts';

const WIDTH = { name: 24, text: 84 };

/** Writes the first sheet: how to fill in, what is required, where the data go, what the text is. */
export function writeGuideSheet(workbook: Workbook, layout: WorkbookLayout, dictionary: Dictionary): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEET, {
    properties: { tabColor: { argb: COLOR.example } },
    views: [{ showGridLines: false }],
  });
  sheet.columns = [{ width: 3 }, { width: WIDTH.name }, { width: WIDTH.text }];
  sheet.getColumn(1).hidden = true;
  sheet.getRow(1).hidden = true;
  sheet.getCell('A1').value = writeMarker({ role: 'guide', edition: dictionary.edition });
  sheet.getCell('B2').value = dictionary.title.zh;
  sheet.getCell('B2').font = FONT.title;
  sheet.getRow(2).height = 32;
  if (dictionary.notice) addNotice(sheet, dictionary.notice);
  addSection(sheet, '怎样填', howTo());
  addSection(sheet, '工作表', sheetLines(layout));
  addSection(sheet, '必填项', requiredLines(layout, dictionary));
  addSection(sheet, '怎样校验', [
    ['保存', '保存为 .xlsx，不要设打开密码。'],
    [
      '校验',
      '在本机运行 zhunsheng check 文件名.xlsx，或用网站上的自查页打开本文件。结果逐条给出结论、差距和缺少的材料。',
    ],
    ['数据去向', '数据只留在您的电脑上：校验在本机（浏览器中）进行，不会上传。'],
  ]);
  setUpPage(sheet, 'portrait');
}

type Line = readonly [name: string, text: string];

function howTo(): Line[] {
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

function sheetLines(layout: WorkbookLayout): Line[] {
  const groups = layout.lines.flatMap(line => (line.kind === 'group' ? [line.title] : []));
  return [
    [layout.formSheet, `${groups.join('、')}。`],
    ...layout.tables.map(
      ({ sheet, columns }): Line => [sheet, `${columns.map(field => field.title.zh).join('、')}。`],
    ),
  ];
}

function requiredLines(layout: WorkbookLayout, { fields }: Dictionary): Line[] {
  const isRequired = (field: Field) => {
    const parent = fields.get(field.path.slice(0, Math.max(0, field.path.lastIndexOf('.'))));
    return field.required && (!parent || parent.required);
  };
  const single = layout.lines.flatMap(line =>
    line.kind === 'field' && isRequired(line.field) ? [line.field.title.zh] : [],
  );
  const inTables = layout.tables.flatMap(({ sheet, columns }): Line[] => {
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

function addNotice(sheet: Worksheet, notice: string): void {
  const row = sheet.addRow([]);
  sheet.mergeCells(row.number, 2, row.number, 3);
  const cell = row.getCell(2);
  Object.assign(cell, { value: notice, font: FONT.warning, fill: FILL.value, border: BORDER });
  cell.alignment = { vertical: 'middle', wrapText: true };
  row.height = heightFor(notice, WIDTH.name + WIDTH.text, 17) + 10;
}

function addSection(sheet: Worksheet, title: string, lines: readonly Line[]): void {
  sheet.addRow([]).height = 8;
  const heading = sheet.addRow([null, title]);
  heading.height = 24;
  for (const column of [2, 3]) {
    Object.assign(heading.getCell(column), { font: FONT.group, fill: FILL.group, border: BORDER });
    heading.getCell(column).alignment = { vertical: 'middle' };
  }
  for (const [name, text] of lines) {
    const row = sheet.addRow([null, name, text]);
    row.height = Math.max(20, heightFor(text, WIDTH.text, 17) + 5);
    for (const column of [2, 3]) {
      Object.assign(row.getCell(column), { font: column === 2 ? FONT.required : FONT.label, border: BORDER });
      row.getCell(column).alignment = { vertical: 'middle', wrapText: true };
    }
  }
}
