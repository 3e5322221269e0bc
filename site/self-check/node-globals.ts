import { Buffer } from 'buffer/index.js';

/** What exceljs and its streams take for granted, for browsers, which have neither. */
Object.assign(globalThis, {
  Buffer,
  process: {
    browser: true,
    nextTick: (run: (...given: unknown[]) => void, ...given: unknown[]) =>
      queueMicrotask(() => run(...given)),
  },
});
