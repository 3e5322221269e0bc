import { type CasesFile, type ClauseCase, casesOf } from '../content/read-cases.ts';

/** A hand-written case as the site shows it. */
export interface SiteCase extends Omit<ClauseCase, 'editions'> {
  /** How a person came to the verdict. */
  readonly why?: string;
}

/** The cases by edition and clause. */
export function clauseCases(
  files: ReadonlyMap<string, CasesFile>,
  editions: readonly string[],
): Record<string, Record<string, SiteCase[]>> {
  const inEdition = (edition: string) =>
    [...files].map(([clause, file]): [string, SiteCase[]] => [
      clause,
      casesOf(file, edition).map(({ index: _, editions: __, ...shown }) => shown),
    ]);
  return Object.fromEntries(
    editions.map(id => [id, Object.fromEntries(inEdition(id).filter(([, cases]) => cases.length > 0))]),
  );
}
