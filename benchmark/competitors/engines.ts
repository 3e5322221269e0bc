import type { Declaration } from '../../build/types/2024/declaration.ts';
import { concludeByCel } from './cel.ts';
import { concludeByJsonLogic } from './json-logic.ts';
import { concludeByJsonRulesEngine } from './json-rules-engine.ts';
import { concludeByZenEngine } from './zen-engine.ts';

/** A general rules engine that has been given the same rules. */
export interface Engine {
  readonly name: string;
  readonly conclude: (declaration: Declaration, declared: boolean) => unknown;
  readonly asynchronous: boolean;
  /** Declarations a round: the slow ones get fewer, and costs are per declaration. */
  readonly sample: number;
  /** How many times as fast ours is meant to be. */
  readonly target: number;
}

export const ENGINES: readonly Engine[] = [
  { name: 'cel-js', conclude: concludeByCel, asynchronous: false, sample: 4000, target: 10 },
  { name: 'json-logic-js', conclude: concludeByJsonLogic, asynchronous: false, sample: 20_000, target: 10 },
  {
    name: 'json-rules-engine',
    conclude: concludeByJsonRulesEngine,
    asynchronous: true,
    sample: 1000,
    target: 100,
  },
  {
    name: '@gorules/zen-engine',
    conclude: concludeByZenEngine,
    asynchronous: true,
    sample: 2000,
    target: 100,
  },
];
