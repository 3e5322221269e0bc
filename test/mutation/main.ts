import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { parse } from 'yaml';
import { ROOT } from '../edition.ts';
import { compareSurvivors, type Survivors, scoreOf, type Tried } from './compare-survivors.ts';
import { inSample, mutantText, type Sample } from './in-sample.ts';
import { fromReport, mutantLine } from './mutant-line.ts';

const HELP = `npm run mutation [-- --of N --part P --concurrency C] [folder …]
变异测试：抽取每 N 个变异中的一个（P 为第几份，从 0 起） / mutation testing: one mutant in N, of the P-th sample (from 0)
`;

const FOLDERS = [
  'packages/language/rule',
  'packages/language/backends/js',
  'packages/checker/evaluate',
  'packages/checker/validate',
  'packages/survey/judge',
];
/** Percent of the mutants that tests have to notice. */
const LEAST = 90;
const OUTCOMES: Readonly<Record<MutantResult['status'], Tried['outcome']>> = {
  Killed: 'noticed',
  Timeout: 'noticed',
  // A test file that cannot be loaded any more.
  RuntimeError: 'noticed',
  Survived: 'survived',
  NoCoverage: 'survived',
  CompileError: 'out',
  Ignored: 'out',
  Pending: 'out',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    of: { type: 'string', default: '12' },
    part: { type: 'string', default: '0' },
    concurrency: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
});
const folders = positionals.length > 0 ? positionals : FOLDERS;
const sample = { of: Number(values.of), part: Number(values.part) };
if (values.help || !(sample.part < sample.of) || folders.some(folder => !FOLDERS.includes(folder))) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 64);
}

const started = performance.now();
process.chdir(ROOT);
const tried = await tryAll();
for (const folder of folders)
  report(
    folder,
    tried.filter(({ file }) => file.startsWith(`${folder}/`)),
  );
report('', tried);
const listed = parse(readFileSync(join(import.meta.dirname, 'survivors.yaml'), 'utf8')) as Survivors;
const problems = compareSurvivors(tried, listed);
if (scoreOf(tried) < LEAST)
  problems.push(`发现的变异不足 ${LEAST}% / less than ${LEAST}% of the mutants are noticed`);
process.stdout.write(problems.map(problem => `\n${problem}\n`).join(''));
process.exitCode = problems.length === 0 ? 0 : 1;

/**
 * What is read while a module is loaded is mutated in a second run: there the mutant has to be there before the module
 * is, and all tests run, since none of them is known to pass it.
 */
async function tryAll(): Promise<Tried[]> {
  const first = (await mutate(sample, true)).map(result => ({ ...toTried(result), result }));
  const again = first.filter(
    one =>
      one.result.static &&
      (one.result.status === 'Ignored' || one.outcome === 'survived') &&
      inSample(mutantText(one.file, one), sample),
  );
  if (again.length === 0) return first;
  const only = new Set(again.map(one => mutantText(one.file, one)));
  const second = (await mutate({ ...sample, only: [...only] }, false)).map(toTried);
  return [
    ...first.filter(one => !only.has(mutantText(one.file, one))),
    ...second.filter(one => only.has(mutantText(one.file, one))),
  ];
}

/** Stryker mutates a copy of the project in build/, never the sources; the page build/mutation/report.html shows each mutant. */
function mutate(sample: Sample, ignoreStatic: boolean): Promise<MutantResult[]> {
  return new Stryker({
    mutate: folders.map(folder => `${folder}/*.ts`),
    tempDirName: 'build/mutation/copy',
    ignorePatterns: ['/build', '/dist', '/packages/*/build', '/packages/language/types'],
    // The copy makes its own, in which the project's packages are those of the copy.
    symlinkNodeModules: false,
    buildCommand: `node test/mutation/prepare-copy.ts ${ROOT}`,
    // Stryker would adapt a tsconfig.json with TypeScript's API, which TypeScript 7 has no more; nothing here needs it.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'in-sample.ts')],
    checkers: ['sample'],
    sample,
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic,
    concurrency: Number(values.concurrency),
    timeoutMS: 60_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 20,
    reporters: ['progress-append-only', 'survivors', 'html'],
    htmlReporter: { fileName: 'build/mutation/report.html' },
    warnings: { unknownOptions: false, preprocessorErrors: true, unserializableOptions: true, slow: true },
  }).runMutationTest();
}

function toTried(mutant: MutantResult): Tried {
  const file = relative(ROOT, mutant.fileName).replaceAll(sep, '/');
  const replacement = mutant.replacement ?? '';
  const line = mutantLine(readFileSync(mutant.fileName, 'utf8'), fromReport({ ...mutant, replacement }));
  return { file, ...line, outcome: OUTCOMES[mutant.status] };
}

function report(folder: string, some: readonly Tried[]): void {
  const count = (outcome: Tried['outcome']) => some.filter(one => one.outcome === outcome).length;
  const [noticed, survived] = [count('noticed'), count('survived')];
  const minutes = folder === '' ? `, ${Math.round((performance.now() - started) / 60_000)} min` : '';
  process.stdout.write(
    `${scoreOf(some)}% ${noticed}/${noticed + survived} ${folder === '' ? 'all' : folder}${minutes}\n`,
  );
}
