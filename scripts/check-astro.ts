import { join, resolve } from 'node:path';
import { AstroCheck } from '@astrojs/language-server/dist/check.js';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Type-checks the .astro files of the site, as `astro check` does; all else is checked by tsc. Exit status 0 without
 * findings, 1 with some. The checker needs the programming interface of TypeScript 6, which 7 does not have yet: its
 * own copy stands in `overrides` of package.json.
 */
async function checkAstro(): Promise<number> {
  const checker = new AstroCheck(ROOT, undefined, join(ROOT, 'site/tsconfig.json'));
  const fileNames = checker.linter.getRootFileNames().filter(name => name.endsWith('.astro'));
  const { fileChecked, errors, warnings, hints } = await checker.lint({
    fileNames,
    logErrors: { level: 'hint' },
  });
  const findings = errors + warnings + hints;
  console.log(
    `${fileChecked} 个 .astro 文件，${findings} 处发现 / ${fileChecked} .astro files, ${findings} findings`,
  );
  return fileChecked > 0 && findings === 0 ? 0 : 1;
}

process.exitCode = await checkAstro();
