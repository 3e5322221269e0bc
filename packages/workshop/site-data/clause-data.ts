import { parseSentence, type SentencePart } from '../content/parse-sentence.ts';
import { type CasesFile, type ClauseCase, casesOf } from '../content/read-cases.ts';

/** A piece of a clause's sentence: text, or a phrase bound to the parts of the rule with these ids. */
export type BoundText =
  | string
  | {
      readonly kind: 'cond' | 'case' | 'all' | 'any' | 'some' | 'limit';
      readonly rules: readonly string[];
      readonly parts: readonly BoundText[];
    };

/** A clause's sentence with its bound phrases, for the page that marks them. */
export function boundSentence(text: string): readonly BoundText[] {
  return parseSentence(text).parts.map(bound);
}

function bound(part: SentencePart): BoundText {
  if (part.kind === 'text') return part.text;
  const rules = part.kind === 'limit' ? part.for : [part.id];
  return { kind: part.kind, rules, parts: part.parts.map(bound) };
}

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
