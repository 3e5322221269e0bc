import type { Location, Problem } from '../../checker/diagnostic/problem.ts';
import type { EditionDescription } from '../../checker/evaluate/compiled-edition.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { type CasesFile, casesOf } from './read-cases.ts';
import { sentenceDigest } from './sentence-digest.ts';

type ClauseDescription = EditionDescription['clauses'][number];

/**
 * Whether the cases still rest on the words of the clauses: every case quotes words of the sentence, and for clauses of
 * judgement the file holds the digest of the whole sentence. Cases for a clause that the edition lacks are reported, too. Only the
 * `wanted` clauses are looked at. A clause without a file of cases is reported at `placeOf` it.
 */
export function checkCases(
  { id: edition, clauses }: Pick<EditionDescription, 'id' | 'clauses'>,
  files: ReadonlyMap<string, CasesFile>,
  wanted: (clause: { readonly id: string }) => boolean = () => true,
  placeOf: (clause: string) => Location = () => ({}),
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
    return [...staleCases(clause, edition, file), ...staleDigest(clause, edition, file)];
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
  { id: clause, mode, text }: ClauseDescription,
  edition: string,
  file: CasesFile,
): Problem[] {
  if (mode !== 'judgement') return [];
  const digest = sentenceDigest(text);
  const held = file.data.sentences?.[edition];
  if (held === digest) return [];
  const values = { clause, edition, text, digest };
  return held === undefined
    ? [makeEditorProblem('case-digest-missing', file.locate('/sentences'), values)]
    : [makeEditorProblem('case-digest-stale', file.locate(`/sentences/${edition}`), values)];
}
