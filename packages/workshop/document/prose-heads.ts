import type { Problem } from '@zhunsheng/language';
import type { CheckContent } from '../content/content-schemas.ts';
import { type ProseFile, readFrontmatter } from '../lint/prose-file.ts';

/** A file of the prose whose head is in order; the body is parsed when the labels are known. */
export type ProseSource = Pick<ProseFile, 'path' | 'source' | 'frontmatter' | 'data'>;

/** The heads of the prose files; a head that is not in order is a problem, and then there are none. */
export function proseHeads(
  sources: ReadonlyMap<string, string>,
  check: CheckContent,
): { heads: ProseSource[]; problems: Problem[] } {
  const read = [...sources].map(([path, source]) => ({
    path,
    source,
    frontmatter: readFrontmatter(path, source),
  }));
  const problems = read.flatMap(({ frontmatter }) => [
    ...frontmatter.problems,
    ...check('prose', frontmatter),
  ]);
  if (problems.length > 0) return { heads: [], problems };
  const heads = read.map(head => ({ ...head, data: head.frontmatter.data as ProseFile['data'] }));
  return { heads, problems };
}
