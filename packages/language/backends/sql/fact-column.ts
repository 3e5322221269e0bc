import type { Fact } from '../../rule/ast.ts';
import type { Bilingual } from '../../words.ts';

/**
 * A column of the view `facts`, computed at a stage from the columns of earlier stages (stage 0 from the input row).
 * A fact `x` is held in `x`: amounts in 分, count fields and spans as whole numbers, the rest as declared, NULL unknown; what
 * is counted or calculated as the interval `x` … `x__max` (a mean as its sum, beside the number of years `x__n`); ratios
 * and geometric growth as their operands `x__num`, `x__den`, arithmetic growth as the bases of its lowest and highest
 * quotients; grades and classifications as the code in `x`, NULL while several are possible, and what is possible as bits
 * in `x__set` or as the positions of the lowest and highest in `x__low`, `x__high`.
 */
export interface FactColumn {
  readonly stage: number;
  readonly name: string;
  readonly expression: string;
  /** The fact it is a value of; absent for what only later stages read. */
  readonly fact?: Fact;
  /** What else a reader should know. */
  readonly note?: Bilingual;
}
