import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** `npm run check:html`: the Nu HTML checker over dist/. Exit status 0 without errors, 1 with some, 2 when it cannot run. */
function checkHtml(): number {
  const folder = join(ROOT, 'dist');
  if (!existsSync(folder))
    return refuse('没有 dist/，请先运行 npm run build:site / no dist/: run npm run build:site');
  if (spawnSync('java', ['-version']).status !== 0)
    return refuse('没有检查：需要 Java 17 或以上 / not checked: needs Java 17 or later');
  const jar = join(
    dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
    'build/dist/vnu.jar',
  );
  const { status } = spawnSync('java', ['-jar', jar, '--errors-only', '--skip-non-html', folder], {
    stdio: 'inherit',
  });
  if (status === 0) console.log('没有错误 / no errors');
  return status === 0 ? 0 : 1;
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

process.exitCode = checkHtml();
