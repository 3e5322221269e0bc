import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Tests run what is generated from today's content, never what an earlier build left behind. */
export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/build.ts')], { stdio: 'inherit' });
}
