import type { CatalogueEntry } from '@zhunsheng/language';
import { problemMaker } from '@zhunsheng/language';

/** What can be wrong with a comment `lint-disable-next-line`. */
export const suppressionProblems = {
  'suppression-without-reason': {
    severity: 'error',
    message: { zh: '抑制 {codes} 没有写理由', en: 'the suppression of {codes} gives no reason' },
    help: { zh: '请在规则编号后写冒号和理由', en: 'Write a colon and the reason after the rule' },
  },
  'suppression-without-rule': {
    severity: 'error',
    message: { zh: '抑制没有写规则编号', en: 'the suppression names no rule' },
    help: {
      zh: '请写作 lint-disable-next-line MOD-01: 理由',
      en: 'Write lint-disable-next-line MOD-01: reason',
    },
  },
  'suppression-unknown-rule': {
    severity: 'error',
    message: { zh: '没有编号为 {code} 的规则', en: 'there is no rule {code}' },
    help: { zh: '规则编号见 docs/lints', en: 'The rules are in docs/lints' },
  },
  'suppression-idle': {
    severity: 'error',
    message: {
      zh: '下一行没有 {code} 的问题，抑制不起作用',
      en: 'the next line has no finding of {code}: the suppression does nothing',
    },
    help: {
      zh: '请删去，或移到出问题的一行之前',
      en: 'Remove it, or move it to the line before the finding',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

export const makeSuppressionProblem = problemMaker(suppressionProblems);
