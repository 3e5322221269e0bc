import { parseArgs } from 'node:util';
import { chooseEdition, oneOf, UsageError } from '@zhunsheng/checker/node';
import { runSurvey, type SurveyOptions, synthesize } from '@zhunsheng/survey';

/** `zhunsheng survey DATASET --out DIR`, or `--synthesize N` for a population to try it on. Returns the exit status. */
export async function survey(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      edition: { type: 'string', multiple: true },
      assurance: { type: 'string', default: 'verified' },
      lang: { type: 'string', default: 'zh' },
      memory: { type: 'string', default: '1GB' },
      threads: { type: 'string' },
      suppress: { type: 'string' },
      force: { type: 'boolean', default: false },
      synthesize: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  if (values.synthesize !== undefined) return synthesize({ ...values, synthesize: values.synthesize });
  const [dataset, ...others] = positionals;
  if (dataset === undefined || others.length > 0)
    throw new UsageError('请给出一个数据集（文件或文件夹）/ name one dataset, a file or a folder');
  if (values.out === undefined)
    throw new UsageError('请用 --out 给出存放结果的文件夹 / name the folder for the results with --out');
  const options: SurveyOptions = {
    dataset,
    out: values.out,
    editions: await editionsOf(values.edition ?? []),
    assurance: oneOf('--assurance', values.assurance, ['verified', 'declared']),
    lang: oneOf('--lang', values.lang, ['zh', 'en']),
    memory: values.memory,
    threads: wholeNumber('--threads', values.threads),
    suppress: wholeNumber('--suppress', values.suppress),
    force: values.force,
  };
  return interruptible(signal => runSurvey(options, signal));
}

async function editionsOf(asked: readonly string[]): Promise<readonly [string, string?]> {
  const [one, other, ...more] = asked;
  if (more.length > 0 || (other !== undefined && one === other))
    throw new UsageError(
      '--edition 最多写两次，且不能相同 / --edition is given at most twice, with different editions',
    );
  const first = await chooseEdition(one);
  return other === undefined ? [first] : [first, await chooseEdition(other)];
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
