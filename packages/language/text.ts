/** Rules and quantities in words, Chinese and English. */

export {
  CONCLUSION_WORDS,
  type ConclusionWords,
  printConclusion,
} from './backends/text/print-conclusion.ts';
export { type PrintContext, printRule, writeCount } from './backends/text/print-rule.ts';
export {
  printScoreSheet,
  type ScoredIndicator,
  type ScoreSheet,
  type ScoreTotal,
} from './backends/text/print-score-sheet.ts';
export {
  withoutTrailingZeros,
  writeAmount,
  writeDecimal,
  writeWrittenAmount,
} from './backends/text/write-amount.ts';
