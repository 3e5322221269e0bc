import type { Fact } from '../../rule/ast.ts';
import type { Language } from '../../words.ts';
import { columnName } from './names.ts';
import type { Shape } from './shape.ts';
import type { SqlContext } from './sql-context.ts';
import type { ClauseWords } from './sql-edition.ts';

/** What the views of an edition are made from. */
export interface ViewContext extends SqlContext {
  readonly facts: readonly Fact[];
  readonly edition: string;
  readonly words: ReadonlyMap<string, ClauseWords>;
  readonly shape: readonly Shape[];
  readonly input: string;
  readonly prefix: string;
  readonly language: Language;
  /** Whether all rows have passed the checker, so that none is refused. */
  readonly checked: boolean;
}

/** Whether declarations may have a finding on the clause. */
export function takesFinding(shape: readonly Shape[], clause: string): boolean {
  return shape.some(({ name, members }) => name === 'findings' && members.some(one => one.name === clause));
}

/** The column of an assessor's finding on a clause. */
export function findingColumn(clause: string): string {
  return `finding__${columnName(clause)}`;
}
