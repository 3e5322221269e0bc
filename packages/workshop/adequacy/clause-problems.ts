import type { EditionDescription, Problem } from '@zhunsheng/language';
import type { CasesFile } from '../content/read-cases.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { failedCaseProblem } from './failing-cases.ts';
import type { ClauseAdequacy } from './measure-adequacy.ts';
import type { EditionResults } from './mutation-report.ts';

/** Where things stand. */
interface Places {
  readonly description: Pick<EditionDescription, 'id' | 'clauses'>;
  readonly content: Pick<EditionContent, 'clauses'>;
  readonly fileOf: EditionResults['fileOf'];
  readonly cases: CasesFile | undefined;
}

/** Cases that fail, mutants that survive and conditions that no pair of cases shows, each with its place. */
export function clauseProblems(
  { clause, failed, mutants, conditions }: ClauseAdequacy,
  places: Places,
): Problem[] {
  const { description, content, fileOf, cases } = places;
  const both = { clause, edition: description.id };
  const phrases = description.clauses.find(({ id }) => id === clause)?.phrases ?? {};
  return [
    ...failed.map(one => failedCaseProblem(one, both, cases)),
    ...mutants
      .filter(({ status }) => status === 'survived')
      .map(result => {
        const { description: altered, missing, pointer } = result.mutant;
        const values = { ...both, description: altered, missing };
        return makeEditorProblem('mutant-survived', fileOf(result).locate(pointer), values);
      }),
    ...conditions
      .filter(({ shown }) => shown === 'no')
      .map(({ id, pointer }) => {
        const values = { ...both, condition: id, phrase: phrases[id] ?? id };
        return makeEditorProblem(
          'condition-not-shown',
          content.clauses.get(clause)?.locate(pointer) ?? {},
          values,
        );
      }),
  ];
}
