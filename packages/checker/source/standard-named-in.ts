/** The edition that data name, and its standard where they name it: `2024`, or `high-tech-enterprise/2016`. */
export interface NamedEdition {
  readonly standard?: string;
  readonly edition: string;
}

/** What a declaration says it was filled in for; undefined where it does not say. */
export function standardNamedIn(data: unknown): NamedEdition | undefined {
  const named = typeof data === 'object' && data !== null && 'edition' in data ? data.edition : undefined;
  return typeof named === 'string' ? parseEdition(named) : undefined;
}

/** An edition as it is written: `2024`, or with its standard `high-tech-enterprise/2016`. */
export function parseEdition(named: string): NamedEdition {
  const slash = named.lastIndexOf('/');
  return slash < 0
    ? { edition: named }
    : { standard: named.slice(0, slash), edition: named.slice(slash + 1) };
}
