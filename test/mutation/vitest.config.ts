import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They take seconds, and most mutants are noticed without them. */
const LAST = ['close-gap.test.ts', 'random-standard.test.ts', 'js-language.test.ts'];

/** A mutant is done with once a test has failed: what is quick comes first. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => LAST.indexOf(basename(moduleId));
    return files.sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/**
 * The tests that mutants have to pass: those about the folders that are mutated, in this process and quick, as some run
 * hundreds of times. What only thousands of random declarations or a process of its own would notice counts as unnoticed.
 */
export default defineConfig({
  test: {
    include: [
      'test/{rule,evaluate,validate}/**/*.test.ts',
      'test/backends/{js-language,random-standard,reference-*,runtime,second-edition,text,walk-rule}.test.ts',
      'test/report/*.test.ts',
      'test/adequacy/mutate-language.test.ts',
      'test/{clauses,tiny-standard}.test.ts',
      'test/survey/judging/{judge-edition,memory}.test.ts',
    ],
    exclude: ['**/*-properties.test.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    sequence: { sequencer: QuickFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false,
  },
});
