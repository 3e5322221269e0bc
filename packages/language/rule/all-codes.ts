/** An entry of a vocabulary: a city has its counties as parts. */
interface Coded {
  readonly code: string;
  readonly parts?: readonly Coded[];
}

/** All codes of a vocabulary, parts after what they are parts of. */
export function allCodes(entries: readonly Coded[]): string[] {
  return entries.flatMap(({ code, parts }) => [code, ...allCodes(parts ?? [])]);
}
