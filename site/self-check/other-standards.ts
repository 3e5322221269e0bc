import { type SharedField, type StandardAtHand, standings, unlocated } from '@zhunsheng/checker';
import { describeStandings, type StandingsView } from '@zhunsheng/checker/report';
import type { Assurance, Bilingual, Language } from '@zhunsheng/language';
import type { EditionModule } from './edition-modules.ts';

/** What a site serves as standards.json: all standards that stand side by side, and what they ask alike. */
export interface StandardsFile {
  readonly standards: readonly {
    readonly id: string;
    /** The addresses of the checker of the edition in force, with reports in either language. */
    readonly module: Bilingual;
    /** The address of the self-check. */
    readonly check: Bilingual;
  }[];
  readonly shared: readonly SharedField[];
}

/** The other standards, ready to judge. */
export interface OtherStandards {
  readonly standards: readonly (StandardAtHand & { readonly check: Bilingual })[];
  readonly shared: readonly SharedField[];
}

/** Where the enterprise stands by the others. */
export interface OtherStandings {
  readonly standings: readonly (StandingsView['standings'][number] & { readonly check: string })[];
  readonly words: StandingsView['words'];
  readonly questions: StandingsView['questions'];
}

/**
 * Loads the checkers of all standards that `address` lists but `own`, with reports in `language`. Rejects when one of
 * them cannot be had.
 */
export async function loadOtherStandards(
  address: string,
  own: string,
  language: Language,
): Promise<OtherStandards> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const { standards, shared } = (await answer.json()) as StandardsFile;
  const others = standards.filter(({ id }) => id !== own);
  const loaded = others.map(async ({ id, module, check }) => ({
    standard: id,
    edition: (await import(/* @vite-ignore */ module[language])) as EditionModule,
    check,
  }));
  return { standards: await Promise.all(loaded), shared };
}

/** Where an enterprise stands by the others with what it declared for its own standard. */
export function standingsElsewhere(
  own: EditionModule,
  declaration: object,
  { standards, shared }: OtherStandards,
  assurance: Assurance,
  language: Language,
): OtherStandings {
  const here: StandardAtHand = {
    standard: own.edition.description.standard,
    edition: own,
    located: unlocated(declaration),
  };
  const all = [here, ...standards];
  const contexts = Object.fromEntries(
    all.map(({ standard, edition }) => [standard, edition.edition.description]),
  );
  const view = describeStandings(standings(all, shared, assurance), contexts, language);
  const checks = standards.map(({ check }) => check[language]);
  return {
    words: view.words,
    standings: view.standings
      .slice(1)
      .map((standing, index) => ({ ...standing, check: checks[index] as string })),
    questions: view.questions,
  };
}
