import { parseArgs } from 'node:util';
import { formDictionary } from '@zhunsheng/checker/forms';
import {
  chooseEdition,
  type EditionModule,
  loadEdition,
  oneOf,
  UsageError,
  writeOutput,
} from '@zhunsheng/checker/node';

/** Rows made ready by `--rows` alone, and how many a workbook stays handy with. */
const ROWS = { default: 200, most: 2000 };

/**
 * `zhunsheng template`: a blank form, or with `--rows` a workbook with a row an enterprise. An Excel workbook goes to a
 * file, YAML and JSON to the screen unless --out is given.
 */
export async function template(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args: withNumberOfRows(args),
    options: {
      format: { type: 'string', default: 'xlsx' },
      rows: { type: 'string' },
      edition: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const format = oneOf('--format', values.format, ['xlsx', 'yaml', 'json']);
  const rows = values.rows === undefined ? undefined : numberOfRows(values.rows, format);
  const module = await loadEdition(await chooseEdition(values.edition));
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

/** `--rows` may stand without a number. */
function withNumberOfRows(args: readonly string[]): string[] {
  return args.flatMap((arg, index) =>
    arg === '--rows' && !/^[^-]/.test(args[index + 1] ?? '') ? [arg, String(ROWS.default)] : [arg],
  );
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
  format: 'xlsx' | 'yaml' | 'json',
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
