import { defineConfig } from 'vitest/config';

/** Only by `npm run test:clickhouse`, which installs the engine. */
export default defineConfig({
  test: {
    include: ['test/clickhouse/*.check.ts'],
    globalSetup: ['test/build-first.ts'],
    testTimeout: 300_000,
  },
});
