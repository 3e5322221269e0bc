import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** By default one core is left idle, which is half of the usual machine of a CI. */
const shared = {
  setupFiles: ['test/fixed-seed.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  maxWorkers: '100%',
};

export default defineConfig({
  test: {
    globalSetup: ['test/build-first.ts'],
    // Concurrent tests of a file, which are those of accessibility.
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', ['json', { outputFile: 'build/test-results.json' }]],
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          // No test changes what another sees, and loading the checker anew for each file takes a tenth of the time.
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/build-site-first.ts'],
          // Two at a time, each with its Chromium, after all others: tests wait for the page and the page for tests.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
