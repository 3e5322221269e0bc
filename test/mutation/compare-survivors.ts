import { mutantText } from './in-sample.ts';
import type { MutantLine } from './mutant-line.ts';

/** What became of a mutant: `out` of those that were not tried, because they are of another sample or of no test's time. */
export interface Tried extends MutantLine {
  readonly file: string;
  readonly outcome: 'noticed' | 'survived' | 'out';
}

/** A mutant that no test has to notice, for a reason that can be read in the code. */
export interface Excused extends MutantLine {
  readonly why: string;
}

/** The excused mutants of each file. */
export type Survivors = Readonly<Record<string, readonly Excused[]>>;

/** What is wrong, in words: survivors that are not on the list, entries of the list that no mutant bears out any more. */
export function compareSurvivors(tried: readonly Tried[], listed: Survivors): string[] {
  const survived = new Set(
    tried.filter(({ outcome }) => outcome === 'survived').map(one => mutantText(one.file, one)),
  );
  const noticed = new Set(
    tried.filter(({ outcome }) => outcome === 'noticed').map(one => mutantText(one.file, one)),
  );
  const excused = Object.entries(listed).flatMap(([file, some]) => some.map(one => ({ file, ...one })));
  const known = new Set(excused.map(one => mutantText(one.file, one)));
  const unlisted = tried.filter(one => one.outcome === 'survived' && !known.has(mutantText(one.file, one)));
  const stale = excused.filter(
    one => noticed.has(mutantText(one.file, one)) && !survived.has(mutantText(one.file, one)),
  );
  return [
    ...unlisted.map(
      one => `没有测试发现，也没有列出 / noticed by no test and not on the list:\n${shown(one)}`,
    ),
    ...stale.map(
      one => `已列出，但有测试发现它，请删去 / on the list, but a test notices it, remove it:\n${shown(one)}`,
    ),
  ];
}

/** The noticed part of the mutants that were tried, in percent with one digit, rounded down. */
export function scoreOf(tried: readonly Tried[]): number {
  const noticed = tried.filter(({ outcome }) => outcome === 'noticed').length;
  const all = tried.filter(({ outcome }) => outcome !== 'out').length;
  return all === 0 ? 100 : Math.floor((noticed / all) * 1000) / 10;
}

function shown({ file, was, becomes }: MutantLine & { readonly file: string }): string {
  return `  ${file}\n  - ${was}\n  + ${becomes}`;
}
