import type { Problem } from '@zhunsheng/language';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import { type CasesFile, casesOf } from '../content/read-cases.ts';
import { wordingOf } from '../content/sheet-lines.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { sentenceDigest } from './fix-digests.ts';
import { singleClause } from './mutant.ts';
import { type FailedCase, runCases } from './run-case.ts';

/**
 * The cases of `clauses` that the rules of an edition do not agree with: all that cases can say without mutants. Where the
 * sentence has changed since, every case has to be read again, and only then says something of the rule.
 */
export function failingCases(
  { rules, description }: Pick<AssembledEdition, 'rules' | 'description'>,
  files: ReadonlyMap<string, CasesFile>,
  clauses: readonly string[],
): Problem[] {
  return description.clauses
    .filter(({ id }) => clauses.includes(id))
    .flatMap(({ id, ...described }) => {
      const file = files.get(id);
      const clause = rules.clauses.find(one => one.id === id);
      if (!file || !clause || file.data.sentences?.[description.id] !== sentenceDigest(wordingOf(described)))
        return [];
      const { failed } = runCases(singleClause(clause, rules), casesOf(file, description.id));
      return failed.map(one => failedCaseProblem(one, { clause: id, edition: description.id }, file));
    });
}

/** A case that says otherwise than the rule, at its verdict, with what the case gives of basis and reasons; why a verdict is open. */
export function failedCaseProblem(
  { source, result }: FailedCase,
  where: { readonly clause: string; readonly edition: string },
  file: Pick<CasesFile, 'locate'> | undefined,
): Problem {
  const said = [source.verdict, source.basis, source.missing && reasonList(source.missing)];
  const open = source.missing !== undefined || result.verdict === 'undetermined';
  const found = [result.verdict, source.basis && result.basis, open && reasonList(result.reasons)];
  return makeEditorProblem('case-fails', file?.locate(`/cases/${source.index}/verdict`) ?? {}, {
    ...where,
    name: source.name,
    expected: said.filter(Boolean).join(' · '),
    found: found.filter(Boolean).join(' · '),
  });
}

function reasonList(reasons: readonly { reason: string; subject: string; year?: number | null }[]): string {
  const words = reasons.map(({ reason, subject, year }) => `${reason} ${subject}${year ? ` ${year}` : ''}`);
  return `[${words.join(', ')}]`;
}
