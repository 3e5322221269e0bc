import type { Problem } from '@zhunsheng/language';

/** The problems at or below the pointer `prefix`, with pointers relative to it; one that only counts others as it is. */
export function withinPointer(problems: readonly Problem[], prefix: string): Problem[] {
  return problems.flatMap(problem => {
    const { pointer = '' } = problem.location;
    if (problem.count !== undefined) return [problem];
    if (pointer !== prefix && !pointer.startsWith(`${prefix}/`)) return [];
    return [{ ...problem, location: { ...problem.location, pointer: pointer.slice(prefix.length) } }];
  });
}
