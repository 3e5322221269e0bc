import type { Problem } from '@zhunsheng/language';
import type { CheckContent } from '../content/content-schemas.ts';
import { type ProseSource, readProse } from './prose-file.ts';

/** The prose files of an edition, parsed; one that is not in order is a problem, and then there are none. */
export function proseHeads(
  sources: ReadonlyMap<string, string>,
  check: CheckContent,
): { heads: ProseSource[]; problems: Problem[] } {
  const heads = [...sources].map(([path, source]) => readProse(path, source));
  const problems = heads.flatMap(head => proseProblems(head, check));
  return problems.length > 0 ? { heads: [], problems } : { heads, problems };
}

/** What is wrong with a prose file by itself: its syntax, and its head by the schema. */
export function proseProblems({ frontmatter, problems }: ProseSource, check: CheckContent): Problem[] {
  return [...problems, ...check('prose', frontmatter)];
}
