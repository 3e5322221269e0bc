import {
  type Located,
  type StandardAtHand,
  type Standings,
  standardNamedIn,
  standings,
} from '@zhunsheng/checker';
import { type Standards, UsageError, writeOutput } from '@zhunsheng/checker/node';
import {
  describeStandings,
  standingsHtml,
  standingsMarkdown,
  standingsText,
  visibleJson,
} from '@zhunsheng/checker/report';
import type { Assurance, Language } from '@zhunsheng/language';
import { EXIT } from './define-command.ts';
import { readOwnDeclaration } from './read-own-declaration.ts';

export interface StandardsOptions {
  readonly standards: Standards;
  readonly assurance: Assurance;
  readonly lang: Language;
  readonly format: string;
  readonly out: string | undefined;
  readonly force: boolean;
}

/**
 * `check FILE… --all`: where one enterprise stands by every standard at hand. Each file is its declaration for the
 * standard that it names, by default the first; what the standards ask alike is carried over.
 */
export async function checkAllStandards(
  files: readonly string[],
  options: StandardsOptions,
): Promise<number> {
  const { standards, assurance, lang, format } = options;
  const declared = new Map<string, Located>();
  const owners = new Map<string, string>();
  for (const file of files) {
    const { standard, located } = await readOwnDeclaration(file, standards, lang);
    const before = owners.get(standard);
    if (before !== undefined)
      throw new UsageError(
        `${before} 和 ${file} 都是标准 ${standard} 的申报数据，--all 对一家企业每个标准只收一份 / are both data for the standard ${standard}: --all takes one file a standard, all of one enterprise`,
      );
    owners.set(standard, file);
    declared.set(standard, located);
  }
  const built = await standards.list();
  const atHand = await Promise.all(
    built.map(async ({ id, editions }): Promise<StandardAtHand> => {
      const located = declared.get(id);
      const edition = located && standardNamedIn(located.data)?.edition;
      return {
        standard: id,
        edition: await editions.load(await editions.choose(edition), lang),
        ...(located && { located }),
      };
    }),
  );
  const found = standings(atHand, await standards.shared(), assurance);
  const text = render(found, atHand, options, format);
  if (options.out === undefined) process.stdout.write(text);
  else await writeOutput(options.out, text, options.force);
  return Math.max(...found.standings.map(({ report }) => EXIT[report.conclusion ?? 'invalid']));
}

const FORMATS = ['text', 'json', 'md', 'html'];

function render(
  found: Standings,
  atHand: readonly StandardAtHand[],
  { lang, out }: StandardsOptions,
  format: string,
): string {
  if (!FORMATS.includes(format))
    throw new UsageError(
      `--all 的格式可以是 ${FORMATS.join('、')}，不能是 ${format} / with --all the format is one of ${FORMATS.join(', ')}, not ${format}`,
    );
  if (format === 'json') return `${visibleJson(found)}\n`;
  const contexts = Object.fromEntries(
    atHand.map(({ standard, edition }) => [standard, edition.edition.description]),
  );
  const view = describeStandings(found, contexts, lang);
  if (format === 'md') return standingsMarkdown(view, lang);
  if (format === 'html') return standingsHtml(view, lang);
  const colour = out === undefined && process.stdout.hasColors?.() === true;
  return standingsText(view, lang, { width: Math.min(process.stdout.columns ?? 88, 100), colour });
}
