import type { EditionModule } from '@zhunsheng/checker';
import { locateProblems } from '@zhunsheng/checker';
import { readDeclarations } from '@zhunsheng/checker/node';
import { hasErrors } from '@zhunsheng/language';
import type { RedlineEdition } from '@zhunsheng/workshop';
import { aliasesBetween, printProblems, recheck as recheckOne, renderRecheck } from '@zhunsheng/workshop';
import { type Call, defineCommand, EXIT, OPTIONS, STATUSES } from './define-command.ts';

const options = {
  from: {
    ...OPTIONS.edition,
    help: { zh: '原来的版本，默认现行版本', en: 'the former edition, by default the one in force' },
  },
  to: {
    ...OPTIONS.edition,
    help: { zh: '新的版本，默认现行版本', en: 'the new edition, by default in force' },
  },
  assurance: OPTIONS.assurance,
  lang: OPTIONS.lang,
} as const;

/**
 * `zhunsheng recheck FILE --from E1 --to E2`: what a new edition changes for one enterprise. The exit status is that of
 * `check` under the newer edition.
 */
export const recheck = defineCommand({
  name: 'recheck',
  summary: {
    zh: '一份旧的申报数据在新版本下有什么不同、为什么',
    en: 'what a new edition changes for a declaration that was written for an old one, and why',
  },
  takes: { usage: 'FILE', least: 1, most: 1 },
  options,
  examples: ['zhunsheng recheck declaration.yaml --from 2024 --to draft'],
  exit: STATUSES.verdict,
  run: recheckFile,
});

async function recheckFile({ values, positionals, editions }: Call<typeof options>): Promise<number> {
  const [file = ''] = positionals;
  const { lang, assurance } = values;
  const [from, to] = (await Promise.all(
    [values.from, values.to].map(async asked => editions.load(await editions.choose(asked), lang)),
  )) as [EditionModule, EditionModule];
  const [older, newer] = (await Promise.all(
    [from, to].map(({ edition }) => editions.data<RedlineEdition>(edition.description.id)),
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
    const result = recheckOne(located.data, from, to, { assurance, aliases });
    const errors = {
      from: locateProblems(result.errors.from, located),
      to: locateProblems(result.errors.to, located),
    };
    process.stdout.write(`${renderRecheck({ ...result, errors }, context)}\n`);
    status = Math.max(status, EXIT[result.conclusion.to ?? 'invalid']);
  }
  return status;
}
