import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Browser tests see the site of today's content; proofs that are still valid are not run again. */
export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build-site.ts')], {
    stdio: 'inherit',
  });
}
