import type { ClauseRule, Problem } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Interpretation } from '@zhunsheng/language/types/interpretation';
import type { ContentFile } from '../../content/read-edition.ts';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { placeWords } from '../../diagnostic/place-words.ts';
import { outlineRule } from '../../sentence/rule-outline.ts';
import type { ReferenceFiles } from './reference-files.ts';

/** Clauses in chapters, interpretations with their conditions and readings, regions a rationale compares with. */
export function clauseReferences({ content, edition, regions, log, everUsed }: ReferenceFiles): Problem[] {
  const { standard, clauses } = content;
  const regionIds = regions.map(({ data }) => data.id);
  return [
    ...chapterTwice(content),
    ...listedTwice(content),
    ...interpretationProblems(standard, standard.data.interpretations ?? [], undefined),
    ...[...clauses.values()].flatMap(file => {
      const rule = edition.rules.clauses.find(({ id }) => id === file.data.id);
      return [
        ...interpretationProblems(file, (file.data.interpretations ?? []) as Interpretation[], rule),
        ...unknownRegions(file, regionIds),
      ];
    }),
    ...duplicateInterpretations(content),
    ...(log.changes?.data.changes ?? []).flatMap(({ clause }, index) =>
      // Of clauses that went or were renamed the check of the change log speaks.
      clause === undefined || everUsed.has(clause)
        ? []
        : [
            clauseUnknown(
              clause,
              clauses.keys(),
              log.changes as ContentFile<unknown>,
              `/changes/${index}/clause`,
            ),
          ],
    ),
  ];
}

/** Chapters are told apart by their ids, in the prose as in references. */
function chapterTwice({ standard }: ReferenceFiles['content']): Problem[] {
  const ids = standard.data.chapters.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const other = placeWords(standard.locate(`/chapters/${first}/id`));
    return [
      makeEditorProblem('chapter-listed-twice', standard.locate(`/chapters/${index}/id`), { id, other }),
    ];
  });
}

/** The problem of a reference to a clause that does not exist. */
export function clauseUnknown(
  id: string,
  known: Iterable<string>,
  file: Pick<ContentFile<unknown>, 'locate'>,
  pointer: string,
): Problem {
  const near = suggestion(
    didYouMean(
      id,
      [...known].map(name => ({ name })),
    ),
  );
  return makeEditorProblem('clause-reference-unknown', file.locate(pointer), { id, suggestion: near });
}

function listedTwice({ standard }: ReferenceFiles['content']): Problem[] {
  const seen = new Set<string>();
  return standard.data.chapters.flatMap(({ clauses }, chapter) =>
    (clauses ?? []).flatMap((id, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        makeEditorProblem('clause-listed-twice', standard.locate(`/chapters/${chapter}/clauses/${index}`), {
          id,
        }),
      ];
    }),
  );
}

function interpretationProblems(
  file: Pick<ContentFile<unknown>, 'locate'>,
  interpretations: readonly Interpretation[],
  clause: ClauseRule | undefined,
): Problem[] {
  const ids = clause ? ruleIds(clause) : [];
  return interpretations.flatMap(({ id, readings, follows, conditions }, index) => {
    const at = (key: string) => file.locate(`/interpretations/${index}/${key}`);
    const known = readings.map(reading => reading.id);
    return [
      ...(known.includes(follows)
        ? []
        : [
            makeEditorProblem('reading-unknown', at('follows'), {
              interpretation: id,
              id: follows,
              ids: known.join('、'),
            }),
          ]),
      ...(conditions ?? []).flatMap((condition, place) =>
        ids.includes(condition)
          ? []
          : [
              makeEditorProblem('condition-unknown', at(`conditions/${place}`), {
                interpretation: id,
                id: condition,
                ids: ids.join('、'),
              }),
            ],
      ),
    ];
  });
}

function ruleIds({ rule, appliesWhen }: ClauseRule): string[] {
  const { leaves, groups, cases } = outlineRule(appliesWhen ? [rule, appliesWhen] : [rule]);
  return [...leaves.keys(), ...groups.keys(), ...cases.keys()];
}

/** Ids of interpretations are cited across the edition: in reports, in change logs, on the site. */
function duplicateInterpretations({ standard, clauses }: ReferenceFiles['content']): Problem[] {
  const seen = new Set<string>();
  return [standard, ...clauses.values()].flatMap(file =>
    (file.data.interpretations ?? []).flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        makeEditorProblem('interpretation-duplicate', file.locate(`/interpretations/${index}/id`), { id }),
      ];
    }),
  );
}

function unknownRegions(file: ContentFile<Clause>, regions: readonly string[]): Problem[] {
  return (file.data.rationale.compared_with ?? []).flatMap((id, index) => {
    if (regions.includes(id)) return [];
    const near = suggestion(
      didYouMean(
        id,
        regions.map(name => ({ name })),
      ),
    );
    return [
      makeEditorProblem('region-unknown', file.locate(`/rationale/compared_with/${index}`), {
        id,
        suggestion: near,
      }),
    ];
  });
}
