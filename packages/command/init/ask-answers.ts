import { createInterface } from 'node:readline/promises';
import { UsageError } from '@zhunsheng/checker/node';
import { ANSWER_NAMES, answerFault, KIND_NAMES, KINDS, type ProjectAnswers } from '@zhunsheng/workshop';

type Answers = Record<keyof ProjectAnswers, string>;
type Given = { readonly [Key in keyof ProjectAnswers]: string | undefined };

const KEYS = Object.keys(ANSWER_NAMES) as (keyof ProjectAnswers)[];

/** What each answer is given by on the command line. */
const OPTION_NAMES: Readonly<Record<keyof ProjectAnswers, string>> = {
  name: '--name',
  nameEn: '--name-en',
  id: '--id',
  issuer: '--issuer',
  kind: '--kind',
  edition: '--edition',
};

/**
 * Completes what is given: by asking in a terminal, with what is offered as the answer to an empty line; from what is
 * offered when nobody is to be asked. Throws a UsageError where there is no terminal to ask in.
 */
export async function askAnswers(
  given: Given,
  offered: ProjectAnswers,
  whom: 'terminal' | 'nobody',
): Promise<Answers> {
  const missing = KEYS.filter(key => given[key] === undefined && key !== 'edition');
  const known = withoutUndefined(given);
  if (whom === 'nobody' || missing.length === 0) return { ...offered, ...known };
  if (!process.stdin.isTTY) {
    const names = missing.map(key => OPTION_NAMES[key]).join(' ');
    throw new UsageError(
      `请写明 ${names}，或加 --yes 用示例代替 / give ${names}, or --yes to take those of an example`,
    );
  }
  const asked = await askInTerminal(missing, offered);
  return { ...offered, ...known, ...asked };
}

function withoutUndefined(given: Given): Partial<Answers> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

async function askInTerminal(
  keys: readonly (keyof ProjectAnswers)[],
  offered: ProjectAnswers,
): Promise<Partial<Answers>> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+D leaves a question without an answer for ever.
  terminal.once('close', () => process.exit());
  const answers: Partial<Answers> = {};
  for (const key of keys)
    answers[key] = await askUntilUsable(line => terminal.question(line), key, offered[key]);
  terminal.removeAllListeners('close').close();
  return answers;
}

async function askUntilUsable(
  ask: (line: string) => Promise<string>,
  key: keyof ProjectAnswers,
  offered: string,
): Promise<string> {
  const { zh, en } = ANSWER_NAMES[key];
  const choices =
    key === 'kind' ? KINDS.map(one => `  ${one}  ${KIND_NAMES[one].zh} / ${KIND_NAMES[one].en}\n`) : [];
  const typed = (await ask(`${zh} / ${en}\n${choices.join('')}  [${offered}] `)).trim();
  const answer = typed === '' ? offered : typed;
  const fault = answerFault(key, answer);
  if (!fault) return answer;
  process.stderr.write(`  ${fault.zh}\n  ${fault.en}\n`);
  return askUntilUsable(ask, key, offered);
}
