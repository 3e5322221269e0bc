import type { EditionDescription, Location, Problem } from '@zhunsheng/language';
import { type CasesFile, casesOf } from '../content/read-cases.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { sentenceDigest } from './sentence-digest.ts';
import { wordChange } from './word-change.ts';

type ClauseDescription = EditionDescription['clauses'][number];

/** Sentences that a clause had or has elsewhere (without marks): among them may be the one that a digest was made of. */
export type EarlierSentences = (edition: string, clause: string) => readonly string[];

export interface CaseChecks {
  /** The clauses that are looked at; all when absent. */
  readonly wanted?: (clause: { readonly id: string }) => boolean;
  /** Where a clause without a file of cases is reported. */
  readonly placeOf?: (clause: string) => Location;
  readonly earlier?: EarlierSentences;
}

/**
 * Whether the cases still rest on the words of the clauses: every case quotes words of the sentence, and the file holds
 * the digest of the whole of it, so that words which no rule and no case speaks of do not change unseen either. Cases
 * for a clause that the edition lacks are reported, too.
 */
export function checkCases(
  { id: edition, clauses }: Pick<EditionDescription, 'id' | 'clauses'>,
  files: ReadonlyMap<string, CasesFile>,
  { wanted = () => true, placeOf = () => ({}), earlier = () => [] }: CaseChecks = {},
): Problem[] {
  const orphans = [...files.values()]
    .filter(file => wanted({ id: file.data.clause }))
    .filter(file => casesOf(file, edition).length > 0 && !clauses.some(({ id }) => id === file.data.clause))
    .map(file =>
      makeEditorProblem('cases-without-clause', file.locate('/clause'), {
        clause: file.data.clause,
        edition,
      }),
    );
  const checked = clauses.filter(wanted).flatMap(clause => {
    const file = files.get(clause.id);
    const values = { clause: clause.id, edition };
    if (!file) return [makeEditorProblem('cases-missing', placeOf(clause.id), values)];
    if (casesOf(file, edition).length === 0)
      return [makeEditorProblem('cases-of-other-editions', file.locate('/editions'), values)];
    return [...staleCases(clause, edition, file), ...staleDigest(clause, edition, file, earlier)];
  });
  return [...orphans, ...checked];
}

function staleCases({ id: clause, text }: ClauseDescription, edition: string, file: CasesFile): Problem[] {
  return casesOf(file, edition)
    .filter(({ quotes }) => !text.includes(quotes))
    .map(({ name, quotes, index }) =>
      makeEditorProblem('case-stale', file.locate(`/cases/${index}/quotes`), {
        name,
        quotes,
        clause,
        edition,
        text,
      }),
    );
}

function staleDigest(
  { id: clause, text }: ClauseDescription,
  edition: string,
  file: CasesFile,
  earlier: EarlierSentences,
): Problem[] {
  const digest = sentenceDigest(text);
  const held = file.data.sentences?.[edition];
  if (held === digest) return [];
  const values = { clause, edition, text, digest };
  if (held === undefined)
    return [makeEditorProblem('case-digest-missing', file.locate('/sentences'), values)];
  const before = earlier(edition, clause).find(one => sentenceDigest(one) === held);
  const change = before === undefined ? '' : wordChange(before, text);
  return [
    makeEditorProblem('case-digest-stale', file.locate(`/sentences/${edition}`), { ...values, change }),
  ];
}
