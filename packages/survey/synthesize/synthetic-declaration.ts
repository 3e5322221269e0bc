import { WAN } from '@zhunsheng/language';
import type { SlipKind } from './calibration.ts';
import { type Draft, drawDeclaration } from './draw-declaration.ts';
import { drawSlip } from './draw-slip.ts';
import { randomStream } from './random-stream.ts';

/** One synthetic declaration, and what is wrong with it on purpose. */
export interface SyntheticDeclaration {
  readonly declaration: unknown;
  readonly slip: SlipKind | undefined;
}

/** With the misspelt one of a slip. */
const AMOUNTS = ['revenue', 'rd_expense', 'ai_revenue', 'ai_profit', 'revenu'];

/**
 * The `index`-th declaration (from 1) of the population of `seed`: the same for ever, whatever the size of the population.
 * `typed` leaves out the slips that a table with typed columns cannot hold.
 */
export function syntheticDeclaration(seed: number, index: number, typed = false): SyntheticDeclaration {
  const stream = randomStream(seed, index);
  const draft = drawDeclaration(stream, index);
  const slip = drawSlip(stream, draft, index, typed);
  return { declaration: inWan(draft), slip };
}

/** Amounts from whole 分 to 万元: the nearest double, which is written with the same digits. */
function inWan(draft: Draft): unknown {
  for (const year of (draft.finance ?? []) as unknown as Record<string, number>[])
    for (const member of AMOUNTS) {
      const fen = year[member];
      if (fen !== undefined) year[member] = fen / WAN;
    }
  return draft;
}
