import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Browser tests see the site of today's content; proofs that are still valid are not run again. */
export function setup(): void {
  // The checkers were built for all tests.
  const script = join(import.meta.dirname, '../../scripts/build-site.ts');
  execFileSync(process.execPath, [script, '--checkers-built'], { stdio: 'inherit' });
}
