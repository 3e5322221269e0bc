import { mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setup } from '../build-first.ts';

/**
 * Makes the copy of the project that is mutated (the working folder) able to run: packages of the project are the copy's
 * own, all others those of the clone, whose folder is the argument; what is generated is built from the mutated sources.
 */
const clone = resolve(process.argv[2] ?? '', 'node_modules');

for (const scope of ['', '@zhunsheng']) {
  const folder = join('node_modules', scope);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(join(clone, scope), { withFileTypes: true })) {
    const there = join(clone, scope, entry.name);
    // The links npm makes for workspaces are relative, and so lead to the copy's.
    const target = entry.isSymbolicLink() ? readlinkSync(there) : there;
    if (entry.name !== '@zhunsheng') symlinkSync(target, join(folder, entry.name));
  }
}
setup();
