import { defineConfig } from 'vitest/config';

/** Only by `npm run test:postgresql`, which starts the server. */
export default defineConfig({
  test: {
    include: ['test/postgresql/*.check.ts'],
    globalSetup: ['test/build-first.ts'],
    testTimeout: 600_000,
    maxWorkers: 1,
  },
});
