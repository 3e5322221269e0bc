import { jsonPointer } from '@zhunsheng/checker';
import type { JsonSchema, Problem } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { JsonFile } from './content-files.ts';

/**
 * That assessors can find on each clause that is left to their judgement, and on no clause that there is not or that
 * figures decide. The schema and the clauses are in order by themselves.
 */
export function checkFindings({ data, locate }: JsonFile, clauses: readonly Clause[]): Problem[] {
  const properties = ((data as JsonSchema)['properties'] ?? {}) as Record<string, JsonSchema>;
  const marked = Object.keys(properties).filter(name => properties[name]?.['x-findings']);
  const [odd] = marked.filter(name => name !== 'findings');
  if (odd !== undefined)
    return [makeEditorProblem('schema-findings-name', locate(`/properties/${odd}`), { name: odd })];
  const listed = Object.keys((properties['findings']?.['properties'] ?? {}) as object);
  const known = clauses.map(({ id }) => ({ name: id }));
  const place = (id: string) => locate(`/properties/findings/properties${jsonPointer([id])}`);
  const open = clauses.filter(({ id, mode }) => mode === 'judgement' && !listed.includes(id));
  return [
    ...listed.flatMap(id => {
      const clause = clauses.find(one => one.id === id);
      if (!clause)
        return makeEditorProblem('schema-finding-clause', place(id), {
          clause: id,
          suggestion: suggestion(didYouMean(id, known)),
        });
      return clause.mode === 'computed'
        ? makeEditorProblem('schema-finding-computed', place(id), { clause: id })
        : [];
    }),
    ...open.map(({ id }) =>
      makeEditorProblem(
        'schema-finding-missing',
        locate(marked.length > 0 ? '/properties/findings/properties' : '/properties'),
        { clause: id },
      ),
    ),
  ];
}
