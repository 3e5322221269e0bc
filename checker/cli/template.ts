import { parseArgs } from 'node:util';
import { formDictionary } from '../template/form-dictionary.ts';
import { chooseEdition, loadEdition } from './load-edition.ts';
import { oneOf } from './one-of.ts';
import { writeOutput } from './write-output.ts';

/** `zhunsheng template`: a blank form. An Excel form goes to a file, YAML and JSON to the screen unless --out is given. */
export async function template(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      format: { type: 'string', default: 'xlsx' },
      edition: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const format = oneOf('--format', values.format, ['xlsx', 'yaml', 'json']);
  const { edition } = await loadEdition(await chooseEdition(values.edition));
  const dictionary = formDictionary(edition.description);
  const content = await write(format, dictionary);
  const out = values.out ?? (format === 'xlsx' ? '申报数据模板.xlsx' : undefined);
  if (out === undefined) {
    process.stdout.write(content);
    return 0;
  }
  await writeOutput(out, content, values.force);
  process.stderr.write(`已写出 ${out}。填好后运行 / written; once filled in run:  zhunsheng check ${out}\n`);
  return 0;
}

async function write(
  format: 'xlsx' | 'yaml' | 'json',
  dictionary: ReturnType<typeof formDictionary>,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return (await import('../workbook/write-template.ts')).writeTemplate(dictionary);
    case 'yaml':
      return (await import('../template/yaml-template.ts')).yamlTemplate(dictionary);
    case 'json':
      return (await import('../template/json-template.ts')).jsonTemplate(dictionary);
  }
}
