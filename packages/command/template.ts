import type { EditionModule } from '@zhunsheng/checker';
import { formDictionary } from '@zhunsheng/checker/forms';
import { UsageError, writeOutput } from '@zhunsheng/checker/node';
import { type Call, defineCommand, OPTIONS } from './define-command.ts';

/** Rows made ready by `--rows` alone, and how many a workbook stays handy with. */
const ROWS = { default: 200, most: 2000 };

const FORMATS = ['xlsx', 'yaml', 'json'] as const;

const options = {
  format: {
    type: 'string',
    values: FORMATS,
    default: 'xlsx',
    help: { zh: '模板格式', en: 'format of the form' },
  },
  rows: {
    type: 'string',
    value: 'N',
    bare: String(ROWS.default),
    help: { zh: '一行一家企业的 Excel，预留 N 行', en: 'a workbook with a row an enterprise, N rows ready' },
  },
  edition: OPTIONS.edition,
  out: {
    ...OPTIONS.out,
    help: {
      zh: '写到哪里，默认 申报数据模板.xlsx 等；yaml、json 默认输出到屏幕',
      en: 'where to; by default 申报数据模板.xlsx; yaml and json to the screen',
    },
  },
  force: OPTIONS.force,
} as const;

/**
 * `zhunsheng template`: a blank form, or with `--rows` a workbook with a row an enterprise. An Excel workbook goes to a
 * file, YAML and JSON to the screen unless --out is given.
 */
export const template = defineCommand({
  name: 'template',
  summary: { zh: '生成填报模板（Excel、YAML 或 JSON）', en: 'writes a blank form (Excel, YAML or JSON)' },
  options,
  examples: ['zhunsheng template', 'zhunsheng template --rows 300 --out 汇总.xlsx'],
  exit: { zh: '0 已写出 · 64 用法错误', en: '0 written · 64 wrong usage' },
  run: writeTemplateFile,
});

async function writeTemplateFile({ values, editions }: Call<typeof options>): Promise<number> {
  const { format } = values;
  const rows = values.rows === undefined ? undefined : numberOfRows(values.rows, format);
  const module = await editions.load(await editions.choose(values.edition));
  const content = rows === undefined ? await write(format, module) : await writeRows(rows, module);
  const name = rows === undefined ? '申报数据模板.xlsx' : '企业申报数据汇总模板.xlsx';
  const out = values.out ?? (format === 'xlsx' ? name : undefined);
  if (out === undefined) {
    process.stdout.write(content);
    return 0;
  }
  await writeOutput(out, content, values.force);
  const next = rows === undefined ? `check ${out}` : `survey ${out} --out 结果`;
  process.stderr.write(`已写出 ${out}。填好后运行 / written; once filled in run:  zhunsheng ${next}\n`);
  return 0;
}

function numberOfRows(text: string, format: string): number {
  if (format !== 'xlsx')
    throw new UsageError('--rows 只用于 Excel 模板 / --rows is for the Excel template only');
  const rows = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (rows >= 1 && rows <= ROWS.most) return rows;
  throw new UsageError(
    `--rows 是行数，从 1 到 ${ROWS.most}，而不是“${text}”；更多的企业请用 CSV 或 NDJSON / --rows is a number of rows from 1 to ${ROWS.most}; for more enterprises use CSV or NDJSON`,
  );
}

async function writeRows(rows: number, { edition, dictionary }: EditionModule): Promise<Uint8Array> {
  const { rowDictionary } = await import('@zhunsheng/checker/forms');
  const { writeRowTemplate } = await import('@zhunsheng/checker/forms');
  return writeRowTemplate(rowDictionary(edition.description, dictionary.fields), rows);
}

async function write(
  format: (typeof FORMATS)[number],
  { edition }: EditionModule,
): Promise<string | Uint8Array> {
  const dictionary = formDictionary(edition.description);
  switch (format) {
    case 'xlsx':
      return (await import('@zhunsheng/checker/forms')).writeTemplate(dictionary);
    case 'yaml':
      return (await import('@zhunsheng/checker/forms')).yamlTemplate(dictionary);
    case 'json':
      return (await import('@zhunsheng/checker/forms')).jsonTemplate(dictionary);
  }
}
