import type { Problem } from '../../checker/diagnostic/problem.ts';
import type { AssembledEdition } from '../content/assemble-edition.ts';
import type { EditionContent } from '../content/read-edition.ts';
import { checkChangeLog } from './check-change-log.ts';
import { type ClauseIds, checkTombstones } from './check-tombstones.ts';
import type { ComparedEdition } from './edition-changes.ts';
import { readEditionLog } from './read-edition-log.ts';

interface ReadableEdition {
  readonly id: string;
  readonly content: EditionContent;
  readonly assembled: AssembledEdition;
}

/** What each edition says of its difference to the one it came from, and whether every retired id has its tombstone. */
export async function checkEditionLogs(
  root: string,
  schemaFolder: string,
  editions: readonly ReadableEdition[],
): Promise<Problem[]> {
  const read = await Promise.all(editions.map(one => readEditionLog(root, one.id, schemaFolder)));
  const compared = new Map(
    editions.map(({ id, content, assembled }, index): [string, ComparedEdition] => {
      return [id, { content, edition: assembled, log: read[index]?.log ?? {} }];
    }),
  );
  return [
    ...read.flatMap(({ problems }) => problems),
    ...[...compared.values()].flatMap(to => {
      const from = compared.get(to.log.changes?.data.from ?? '');
      const place = to.content.standard.locate('/chapters');
      return [
        ...checkTombstones(clauseIds(to), from && clauseIds(from), place),
        ...(from ? checkChangeLog(from, to) : []),
      ];
    }),
  ];
}

function clauseIds({ content: { standard, clauses }, log: { tombstones } }: ComparedEdition): ClauseIds {
  return { edition: standard.data.edition, used: [...clauses.keys()], ...(tombstones && { tombstones }) };
}
