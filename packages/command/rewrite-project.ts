import { join } from 'node:path';
import { withLock } from '@zhunsheng/checker/node';

/**
 * Does work that reads files of a project and writes them again. Of two at once each would write what the other does not
 * know of: the second is refused, with a UsageError, before it has read anything.
 */
export function rewriteProject<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  return withLock(join(root, '.zhunsheng.lock'), work);
}
