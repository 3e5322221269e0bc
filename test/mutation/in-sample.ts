import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant, MutantResult, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import type { Reporter } from '@stryker-mutator/api/report';
import { fromReport, type MutantLine, mutantLine } from './mutant-line.ts';

/** One mutant in so many is tried; `part` says which of the samples that share nothing and together are all. */
export interface Sample {
  readonly of: number;
  readonly part: number;
  /** Of the sample, only the mutants with these texts. */
  readonly only?: readonly string[];
}

/** What a mutant is known by. */
export function mutantText(file: string, { was, becomes }: MutantLine): string {
  return `${file}\n${was}\n${becomes}`;
}

/** Whether a mutant belongs to the sample. Its text decides, so that what is written elsewhere changes no sample. */
export function inSample(text: string, { of, part, only }: Sample): boolean {
  if (only && !only.includes(text)) return false;
  return createHash('sha256').update(text).digest().readUInt32BE() % of === part;
}

/** Stryker's way to leave mutants out one by one: what a checker refuses is not run. */
class SampleChecker implements Checker {
  static readonly inject = tokens(commonTokens.options);
  private readonly sample: Sample;

  constructor(options: StrykerOptions) {
    this.sample = options['sample'] as Sample;
  }

  async init(): Promise<void> {}

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    return Object.fromEntries(
      await Promise.all(mutants.map(async mutant => [mutant.id, await this.checkOne(mutant)])),
    );
  }

  /** All of them at once. */
  async group(mutants: Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }

  private async checkOne(mutant: Mutant): Promise<CheckResult> {
    const file = relative(process.cwd(), mutant.fileName).replaceAll(sep, '/');
    const line = mutantLine(await readFile(mutant.fileName, 'utf8'), mutant);
    return inSample(mutantText(file, line), this.sample)
      ? { status: CheckStatus.Passed }
      : { status: CheckStatus.CompileError, reason: 'not in the sample' };
  }
}

/** Says a mutant that no test noticed as soon as it is known, for a whole run takes long. */
class SurvivorReporter implements Reporter {
  onMutantTested(mutant: MutantResult): void {
    if (mutant.status !== 'Survived' && mutant.status !== 'NoCoverage') return;
    const { was, becomes } = mutantLine(readFileSync(mutant.fileName, 'utf8'), fromReport(mutant));
    const file = relative(process.cwd(), mutant.fileName);
    process.stdout.write(
      `${mutant.status} ${file}:${mutant.location.start.line}\n  - ${was}\n  + ${becomes}\n`,
    );
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker),
  declareClassPlugin(PluginKind.Reporter, 'survivors', SurvivorReporter),
];
