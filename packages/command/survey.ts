import { type Editions, UsageError } from '@zhunsheng/checker/node';
import { runSurvey, type SurveyOptions, synthesize } from '@zhunsheng/survey';
import { type Call, defineCommand, OPTIONS } from './define-command.ts';

const options = {
  out: {
    ...OPTIONS.out,
    value: 'DIR',
    help: { zh: '存放结果的文件夹；模拟数据的文件', en: 'folder of the results; file of the synthetic data' },
  },
  edition: {
    ...OPTIONS.edition,
    multiple: true,
    help: {
      zh: '哪一版，默认现行版本；写两次则比较两版',
      en: 'by default in force; given twice compares two',
    },
  },
  assurance: OPTIONS.assurance,
  lang: OPTIONS.lang,
  memory: {
    type: 'string',
    value: 'SIZE',
    default: '1GB',
    help: { zh: '内存上限，超出的部分写到磁盘', en: 'limit of memory; what exceeds it goes to the disk' },
  },
  threads: { type: 'string', value: 'N', help: { zh: '线程数', en: 'number of threads' } },
  suppress: {
    type: 'string',
    value: 'N',
    help: { zh: '汇总中不公布小于 N 的数', en: 'counts below N are not published in the summary' },
  },
  force: OPTIONS.force,
  synthesize: {
    type: 'string',
    value: 'N',
    help: { zh: '生成 N 份模拟申报数据', en: 'N synthetic declarations to try it on' },
  },
  seed: { type: 'string', value: 'S', help: { zh: '模拟数据的种子', en: 'seed of the synthetic data' } },
} as const;

/** `zhunsheng survey DATASET --out DIR`, or `--synthesize N` for a population to try it on. Returns the exit status. */
export const survey = defineCommand({
  name: 'survey',
  summary: {
    zh: '普查：成千上万份申报数据的结果、问题和统计',
    en: 'judges thousands to millions of declarations: results, problems, statistics',
  },
  takes: { usage: '[DATASET]', least: 0, most: 2 },
  notes: {
    zh: `DATASET：.ndjson、.parquet、.csv、一行一企业的 .xlsx，或存放申报文件的文件夹
DIR 中：report.html 报告，summary.json 汇总；results、reasons、problems 结论、未定的原因、问题（.csv 和 .parquet），
5 万份以内另有 results.xlsx；比较两版时另有 flips，结论不同的企业；left-out.csv 列出没有给出申报数据的文件及原因；
survey-files.json 是这些文件的摘要，--force 只替换与它相符的文件，其余保留`,
    en: `DATASET: .ndjson, .parquet, .csv, .xlsx with a row an enterprise, or a folder of declarations
In DIR: report.html, summary.json; results, reasons of what is undetermined, problems (.csv and .parquet);
up to 50,000 rows results.xlsx; of two editions flips, whose conclusions differ; left-out.csv, files that gave
no declaration, and why; survey-files.json has the digests: --force replaces only what agrees with it`,
  },
  options,
  examples: [
    'zhunsheng survey declarations.ndjson --out results',
    'zhunsheng survey --synthesize 20000 --seed 1 --out trial.ndjson',
  ],
  exit: {
    zh: '0 已写出 · 3 已写出，但没有一份能判定 · 64 用法错误 · 130 中断，没有写出',
    en: '0 written · 3 written, but none could be judged · 64 wrong usage · 130 interrupted, nothing written',
  },
  run: surveyOne,
});

async function surveyOne({ values, positionals, editions }: Call<typeof options>): Promise<number> {
  if (values.synthesize !== undefined) {
    const [edition] = await editionsOf(values.edition, editions);
    return synthesize({ ...values, synthesize: values.synthesize }, editions, edition);
  }
  const [dataset, ...others] = positionals;
  if (dataset === undefined || others.length > 0)
    throw new UsageError('请给出一个数据集（文件或文件夹）/ name one dataset, a file or a folder');
  if (values.out === undefined)
    throw new UsageError('请用 --out 给出存放结果的文件夹 / name the folder for the results with --out');
  const asked: SurveyOptions = {
    dataset,
    out: values.out,
    shelf: editions,
    editions: await editionsOf(values.edition, editions),
    assurance: values.assurance,
    lang: values.lang,
    memory: values.memory,
    threads: wholeNumber('--threads', values.threads),
    suppress: wholeNumber('--suppress', values.suppress),
    force: values.force,
  };
  return interruptible(signal => runSurvey(asked, signal));
}

async function editionsOf(asked: readonly string[], editions: Editions): Promise<readonly [string, string?]> {
  const [one, other, ...more] = asked;
  if (more.length > 0 || (other !== undefined && one === other))
    throw new UsageError(
      '--edition 最多写两次，且不能相同 / --edition is given at most twice, with different editions',
    );
  const first = await editions.choose(one);
  return other === undefined ? [first] : [first, await editions.choose(other)];
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`${option} 要一个正整数，不能是“${text}” / ${option} takes a whole number above 0`);
}

/**
 * Ctrl-C ends the work at the next opportunity, and what was half done is removed. Pressed again it changes nothing:
 * removing takes its moment, and a program that is killed meanwhile would leave the half behind.
 */
async function interruptible(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    process.stderr.write('\n已中断，没有写出任何结果 / interrupted, nothing was written\n');
    return 130;
  } finally {
    if (!controller.signal.aborted) process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
