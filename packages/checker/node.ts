/** What touches files: the edge of the checker, for commands. */
export { expandPatterns } from './node/expand-patterns.ts';
export { inBatches } from './node/in-batches.ts';
export {
  chooseEdition,
  type EditionModule,
  listEditions,
  loadEdition,
  loadEditionData,
  loadTypedEdition,
} from './node/load-edition.ts';
export { oneOf } from './node/one-of.ts';
export { readDeclarations } from './node/read-declarations.ts';
export { UsageError } from './node/usage-error.ts';
export { withLock } from './node/with-lock.ts';
export { hasEnded, removeAbandoned, workerOf, workName } from './node/work-name.ts';
export { replaceFile, writeOutput } from './node/write-output.ts';
