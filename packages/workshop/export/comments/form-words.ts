/** Stands on everything that is made from a fictional consultation. */
export const EXAMPLE_NOTICE =
  '示例：单位、意见和数字都是虚构的，只用来演示怎样记录和汇总，不是真实的征求意见。';

/** The blank form: what it is called, what it asks for, how it is filled in. */
export const FORM = {
  title: '征求意见表',
  unit: '提出单位',
  date: '填写日期',
  columns: [
    { title: '序号', width: 8 },
    { title: '标准章条编号', width: 18 },
    { title: '意见内容', width: 44 },
    { title: '修改建议', width: 30 },
  ],
  advice:
    '一行写一条意见和理由。“标准章条编号”按文件的编号填写，如 7.2、第5章、附录A、表1，针对全文的写“全文”。“修改建议”写建议改成的文字，可以不填。请勿合并单元格，行数不够时在下面加行。日期写作 2026-03-09。',
} as const;
