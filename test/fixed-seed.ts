import { configureGlobal } from 'fast-check';

/**
 * Properties draw the same values in every run, so that a change alone decides whether `npm test` passes.
 * `FC_SEED=n` draws others, as `npm run fuzz` does with files.
 */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 20240311) });
