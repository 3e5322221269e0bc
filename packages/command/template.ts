import type { Data, EditionModule } from '@zhunsheng/checker';
import { formDictionary } from '@zhunsheng/checker/forms';
import { UsageError, writeOutput } from '@zhunsheng/checker/node';
import { type Call, defineCommand, OPTIONS } from './define-command.ts';
import { fillTemplate } from './fill-template.ts';

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
  from: {
    type: 'string',
    value: 'FILE',
    help: {
      zh: '先填上另一项标准的数据中两者都问的部分（Excel、JSON）',
      en: 'filled in with what data for another standard say of what both ask (Excel, JSON)',
    },
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
  examples: [
    'zhunsheng template',
    'zhunsheng template --rows 300 --out 汇总.xlsx',
    'zhunsheng template --standard innovative-sme --from 申报数据.yaml',
  ],
  exit: { zh: '0 已写出 · 64 用法错误', en: '0 written · 64 wrong usage' },
  run: writeTemplateFile,
});

async function writeTemplateFile({ values, editions, standards }: Call<typeof options>): Promise<number> {
  const { format } = values;
  const rows = values.rows === undefined ? undefined : numberOfRows(values.rows, format);
  const module = await editions.load(await editions.choose(values.edition));
  if (values.from !== undefined && (rows !== undefined || format === 'yaml'))
    throw new UsageError(
      '--from 用于一家企业的 Excel 或 JSON 表格 / --from is for the Excel or JSON form of one enterprise',
    );
  const filled = values.from === undefined ? undefined : await fillTemplate(values.from, standards, module);
  const content =
    rows === undefined ? await write(format, module, filled?.data) : await writeRows(rows, module);
  if (filled)
    process.stderr.write(
      `沿用：${filled.carried.map(({ zh }) => zh).join('、')} / carried over: ${filled.carried.map(({ en }) => en).join(', ')}\n`,
    );
  const name = rows === undefined ? '申报数据模板.xlsx' : '企业申报数据汇总模板.xlsx';
  const out = values.out ?? (format === 'xlsx' ? name : undefined);
  if (out === undefined) {
    process.stdout.write(content);
    return 0;
  }
  await writeOutput(out, content, values.force);
  const standard = filled ? ` --standard ${module.edition.description.standard}` : '';
  const next = rows === undefined ? `check${standard} ${out}` : `survey ${out} --out 结果`;
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
  data: Data | undefined,
): Promise<string | Uint8Array> {
  const form = formDictionary(edition.description);
  // A form that is filled in says which standard it is for.
  const dictionary = typeof data?.['edition'] === 'string' ? { ...form, edition: data['edition'] } : form;
  switch (format) {
    case 'xlsx':
      return (await import('@zhunsheng/checker/forms')).writeTemplate(dictionary, data);
    case 'yaml':
      return (await import('@zhunsheng/checker/forms')).yamlTemplate(dictionary);
    case 'json':
      return (await import('@zhunsheng/checker/forms')).jsonTemplate(dictionary, data);
  }
}
