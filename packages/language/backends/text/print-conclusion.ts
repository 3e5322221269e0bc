import type { RuleWords } from '../../edition/edition-data.ts';
import { fill } from '../../fill.ts';
import type { Conclusion } from '../../rule/ast.ts';
import type { Bilingual, Language } from '../../words.ts';

/** What a standard calls the three ways in which it can come out. */
export type ConclusionWords = Readonly<Record<'recognised' | 'not_recognised' | 'undetermined', Bilingual>>;

/** The words of a standard that has none of its own. */
export const CONCLUSION_WORDS: ConclusionWords = {
  recognised: { zh: '予以认定', en: 'recognised' },
  not_recognised: { zh: '不予认定', en: 'not recognised' },
  undetermined: { zh: '尚不能确定', en: 'not yet known' },
};

export interface ConclusionContext {
  readonly language: Language;
  /** The number or title of a clause. */
  readonly clauseTitle: (id: string) => string;
  readonly words?: ConclusionWords;
}

const GROUPS = {
  clause: { zh: '满足“{clause}”', en: 'meets "{clause}"' },
  all: { zh: '满足以下全部各项', en: 'meets all of the following' },
  any: { zh: '满足以下任一项', en: 'meets any one of the following' },
  at_least: { zh: '至少满足以下 {least} 项', en: 'meets at least {least} of the following' },
  outcome: { zh: '{condition}的，{recognised}', en: '{recognised}: whoever {condition}' },
} as const satisfies Record<string, Bilingual>;

/** What has to be met for the standard's best word, and under it what that is made of. */
export function printConclusion(
  rule: Conclusion,
  { words = CONCLUSION_WORDS, ...context }: ConclusionContext,
): RuleWords {
  const { language } = context;
  const { text, parts } = printPart(rule, context);
  const recognised = words.recognised[language];
  return { text: fill(GROUPS.outcome[language], { condition: text, recognised }), parts };
}

function printPart(rule: Conclusion, context: Omit<ConclusionContext, 'words'>): RuleWords {
  const { language, clauseTitle } = context;
  if (rule.kind === 'clause')
    return { text: fill(GROUPS.clause[language], { clause: clauseTitle(rule.clause) }), parts: [] };
  const text =
    rule.kind === 'at_least'
      ? fill(GROUPS.at_least[language], { least: rule.least })
      : GROUPS[rule.kind][language];
  return { text, parts: rule.parts.map(part => printPart(part, context)) };
}
