import { parseArgs } from 'node:util';
import {
  chooseEdition,
  type EditionModule,
  loadEdition,
  loadEditionData,
} from '../../../checker/cli/load-edition.ts';
import { oneOf } from '../../../checker/cli/one-of.ts';
import { readDeclarations } from '../../../checker/cli/read-declarations.ts';
import { EXIT } from '../../../checker/cli/usage.ts';
import { UsageError } from '../../../checker/cli/usage-error.ts';
import { hasErrors } from '../../../checker/diagnostic/problem.ts';
import { locateProblems } from '../../../checker/validate/locate-problems.ts';
import { printProblems } from '../../print-problems.ts';
import { aliasesBetween } from '../clause-aliases.ts';
import type { RedlineEdition } from '../redline/redline.ts';
import { recheck } from './recheck.ts';
import { renderRecheck } from './render-recheck.ts';

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
