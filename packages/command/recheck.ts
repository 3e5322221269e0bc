import { parseArgs } from 'node:util';
import { locateProblems } from '@zhunsheng/checker';
import {
  chooseEdition,
  type EditionModule,
  loadEdition,
  loadEditionData,
  oneOf,
  readDeclarations,
  UsageError,
} from '@zhunsheng/checker/node';
import { hasErrors } from '@zhunsheng/language';
import type { RedlineEdition } from '@zhunsheng/workshop';
import { aliasesBetween, printProblems, recheck, renderRecheck } from '@zhunsheng/workshop';
import { EXIT } from './usage.ts';

/**
 * `zhunsheng recheck FILE --from E1 --to E2`: what a new edition changes for one enterprise. The exit status is that of
 * `check` under the newer edition.
 */
export async function recheckCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      assurance: { type: 'string', default: 'verified' },
      lang: { type: 'string', default: 'zh' },
    },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0 || values.to === undefined)
    throw new UsageError('zhunsheng recheck FILE --from E1 --to E2');
  const lang = oneOf('--lang', values.lang, ['zh', 'en']);
  const assurance = oneOf('--assurance', values.assurance, ['verified', 'declared']);
  const [from, to] = (await Promise.all(
    [values.from, values.to].map(async asked => loadEdition(await chooseEdition(asked), lang)),
  )) as [EditionModule, EditionModule];
  const [older, newer] = (await Promise.all(
    [from, to].map(({ edition }) => loadEditionData<RedlineEdition>(edition.description.id)),
  )) as [RedlineEdition, RedlineEdition];
  const aliases = aliasesBetween(older, newer);
  const context = {
    lang,
    from: from.edition.description,
    to: to.edition.description,
    colour: process.stdout.hasColors?.() === true,
    width: Math.min(process.stdout.columns ?? 88, 100),
  };
  let status = 0;
  for (const located of await readDeclarations(file, from)) {
    if (located.data === undefined || hasErrors(located.problems)) {
      printProblems(located.problems);
      status = EXIT.invalid;
      continue;
    }
    const result = recheck(located.data, from, to, { assurance, aliases });
    const errors = {
      from: locateProblems(result.errors.from, located),
      to: locateProblems(result.errors.to, located),
    };
    process.stdout.write(`${renderRecheck({ ...result, errors }, context)}\n`);
    status = Math.max(status, EXIT[result.conclusion.to ?? 'invalid']);
  }
  return status;
}
