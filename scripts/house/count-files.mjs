// Preloaded by `npm run house` (node --import): counts which modules a command loads and which files it reads, and writes
// both to a file of the folder COUNT_FILES when it ends: one a process, for a command may start another.
import fs from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const loaded = new Set();
const reads = {};

module.registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) loaded.add(fileURLToPath(url));
    return next(url, context);
  },
});

for (const [holder, name] of [
  [fs, 'readFileSync'],
  [fs.promises, 'readFile'],
]) {
  const read = holder[name];
  holder[name] = (path, ...rest) => {
    reads[String(path)] = (reads[String(path)] ?? 0) + 1;
    return read.call(holder, path, ...rest);
  };
}
module.syncBuiltinESMExports();

const { writeFileSync } = fs;
process.on('exit', () => {
  loaded.delete(fileURLToPath(import.meta.url));
  writeFileSync(
    `${process.env.COUNT_FILES}/${process.pid}.json`,
    JSON.stringify({ loaded: [...loaded], reads }),
  );
});
