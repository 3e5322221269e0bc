/** What touches files: the edge of the checker, for commands. */
export { expandPatterns } from './node/expand-patterns.ts';
export { findProject, isProject } from './node/find-project.ts';
export { inBatches } from './node/in-batches.ts';
export { oneOf } from './node/one-of.ts';
export { type Editions, openEditions } from './node/open-editions.ts';
export { type BuiltStandard, openStandards, type Standards } from './node/open-standards.ts';
export { readDeclarations } from './node/read-declarations.ts';
export { requireProject } from './node/require-project.ts';
export { UsageError } from './node/usage-error.ts';
export { withLock } from './node/with-lock.ts';
export { hasEnded, removeAbandoned, workerOf, workName } from './node/work-name.ts';
export { replaceFile, writeOutput } from './node/write-output.ts';
