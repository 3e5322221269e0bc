import { evaluate, parse } from 'cel-js';
import type { Declaration } from '../../build/types/2024/declaration.ts';
import { LIAONING } from '../data/divisions.ts';
import { plainFacts } from './plain-facts.ts';
import { type Condition, NOT_RECOGNISED, RECOGNISED } from './plain-rules.ts';

/** Nested conditionals stop early; cel-js evaluates every operand of a longer `&&` or `||`. */
function printCel(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.parts.map(printCel).reduceRight((rest, part) => `(${part} ? ${rest} : false)`);
    case 'any':
      return condition.parts.map(printCel).reduceRight((rest, part) => `(${part} ? true : ${rest})`);
    case 'equal':
      return `${condition.fact} == ${JSON.stringify(condition.value)}`;
    case 'at_least':
      return `(${condition.fact} == null ? false : ${condition.fact} >= ${condition.value})`;
    case 'below':
      return `(${condition.fact} == null ? false : ${condition.fact} < ${condition.value})`;
    case 'in':
      return `(${condition.fact} in liaoning)`;
    case 'not_in':
      return `(${condition.fact} == null ? false : !(${condition.fact} in liaoning))`;
  }
}

/** One expression, parsed once, as its manual advises. */
const parsed = parse(
  `${printCel(NOT_RECOGNISED)} ? "not_recognised" : (${printCel(RECOGNISED)} ? "recognised" : "undetermined")`,
);
if (!parsed.isSuccess) throw new Error(parsed.errors.join('\n'));
const { cst } = parsed;

/** The conclusion by cel-js. The list of codes is a variable: as a literal it would be built anew each time. */
export function concludeByCel(declaration: Declaration, declared: boolean): unknown {
  return evaluate(cst, { ...plainFacts(declaration, declared), liaoning: LIAONING });
}
