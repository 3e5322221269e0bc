import { basename } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import type { CasesFile } from '../content/read-cases.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { placeWords } from '../diagnostic/place-words.ts';

/**
 * What the files of cases say of themselves: one file a clause, named as the clause, for editions that there are
 * (`editions`). `files` are those that fit the schema, in the order of their names.
 */
export function checkCaseFiles(files: readonly CasesFile[], editions: readonly string[]): Problem[] {
  return [...misnamed(files), ...unknownEditions(files, editions)];
}

function misnamed(files: readonly CasesFile[]): Problem[] {
  return [...Map.groupBy(files, ({ data }) => data.clause)].flatMap(([clause, same]) => {
    const own = same.find(file => stemOf(file) === clause) ?? same[0];
    return same.flatMap(file => {
      const at = file.locate('/clause');
      if (own && file !== own)
        return [makeEditorProblem('cases-twice', at, { clause, other: placeWords(own.locate('/clause')) })];
      const stem = stemOf(file);
      return stem === clause
        ? []
        : [makeEditorProblem('case-file-name', at, { clause, file: `${stem}.yaml` })];
    });
  });
}

function unknownEditions(files: readonly CasesFile[], known: readonly string[]): Problem[] {
  return files.flatMap(file => {
    const lists = [
      { pointer: '/editions', ids: file.data.editions },
      ...file.data.cases.map(({ editions }, index) => ({
        pointer: `/cases/${index}/editions`,
        ids: editions ?? [],
      })),
    ];
    return lists.flatMap(({ pointer, ids }) =>
      ids.flatMap((edition, index) => {
        if (known.includes(edition)) return [];
        const near = didYouMean(
          edition,
          known.map(name => ({ name })),
        );
        const values = { edition, suggestion: suggestion(near), known: known.join('、') };
        return [makeEditorProblem('case-edition-unknown', file.locate(`${pointer}/${index}`), values)];
      }),
    );
  });
}

function stemOf({ path }: CasesFile): string {
  return basename(path, '.yaml');
}
