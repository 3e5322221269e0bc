import type { Comment } from '../content/read-comments.ts';

/** Equal for comments that say the same of the same part and come from the same unit, however they are spaced. */
export function commentKey({ about, from, text }: Pick<Comment, 'about' | 'from' | 'text'>): string {
  const bare = (words: string) => words.normalize('NFKC').replace(/\s+/g, '');
  return JSON.stringify([about, bare(from), bare(text)]);
}
