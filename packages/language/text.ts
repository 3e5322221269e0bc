/** Rules and quantities in words, Chinese and English. */

export { printRule } from './backends/text/print-rule.ts';
export {
  withoutTrailingZeros,
  writeAmount,
  writeDecimal,
  writeWrittenAmount,
} from './backends/text/write-amount.ts';
