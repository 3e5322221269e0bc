import type { Comment } from '../content/read-comments.ts';
import type { CommentTarget } from './comment-targets.ts';

/** Comments in the order of what they are about, as they were given among those on one part; unknown parts last. */
export function inDocumentOrder(
  comments: readonly Comment[],
  targets: readonly CommentTarget[],
): readonly Comment[] {
  const order = new Map(targets.map(({ id }, index) => [id, index]));
  const place = ({ about }: Comment) => order.get(about) ?? targets.length;
  return [...comments].sort((a, b) => place(a) - place(b));
}
