import type { ClauseData, Language, RuleWords } from '@zhunsheng/language';

export type RuleKind =
  | 'all'
  | 'any'
  | 'at_least'
  | 'not'
  | 'judgement'
  | 'shown_by'
  | 'match'
  | 'case'
  | 'condition';

/** A rule with the words of each of its parts; `id` where a phrase of the sentence can be bound to it. */
export interface RuleNode {
  readonly kind: RuleKind;
  readonly id?: string;
  readonly text: string;
  readonly parts: readonly RuleNode[];
}

/** A node of a rule as clauses write it; the language has exactly these ways to hold other rules. */
interface WrittenRule {
  readonly id?: string;
  readonly all?: readonly WrittenRule[];
  readonly any?: readonly WrittenRule[];
  readonly of?: readonly WrittenRule[];
  readonly not?: WrittenRule;
  readonly judgement?: WrittenRule;
  readonly shown_by?: WrittenRule;
  readonly match?: string;
  readonly cases?: readonly { readonly id?: string; readonly then: WrittenRule }[];
}

/** The rule of a clause beside its words, which have the same structure. */
export function ruleTree({ rule, logic }: ClauseData, language: Language): RuleNode {
  return pair(rule as WrittenRule, logic[language]);
}

const NO_WORDS: RuleWords = { text: '', parts: [] };

function pair(rule: WrittenRule, { text, parts }: RuleWords): RuleNode {
  const id = rule.id === undefined ? {} : { id: rule.id };
  if (rule.cases) return { kind: 'match', ...id, text, parts: pairCases(rule.cases, parts) };
  const [kind, inner] = partsOf(rule);
  return { kind, ...id, text, parts: inner.map((part, index) => pair(part, parts[index] ?? NO_WORDS)) };
}

function pairCases(cases: NonNullable<WrittenRule['cases']>, words: readonly RuleWords[]): RuleNode[] {
  return cases.map(({ id, then }, index) => {
    const { text, parts } = words[index] ?? NO_WORDS;
    return { kind: 'case', ...(id !== undefined && { id }), text, parts: [pair(then, parts[0] ?? NO_WORDS)] };
  });
}

function partsOf(rule: WrittenRule): [RuleKind, readonly WrittenRule[]] {
  if (rule.all) return ['all', rule.all];
  if (rule.any) return ['any', rule.any];
  if (rule.of) return ['at_least', rule.of];
  if (rule.not) return ['not', [rule.not]];
  if (rule.judgement) return ['judgement', [rule.judgement]];
  if (rule.shown_by) return ['shown_by', [rule.shown_by]];
  return ['condition', []];
}

/** The part of a rule with this id; undefined where there is none. */
export function findPart(node: RuleNode, id: string): RuleNode | undefined {
  if (node.id === id) return node;
  for (const part of node.parts) {
    const found = findPart(part, id);
    if (found) return found;
  }
  return undefined;
}

/** A rule in one line, for a label: the structure in brackets. */
export function ruleInWords({ text, parts }: RuleNode, language: Language): string {
  if (parts.length === 0) return text;
  const [open, between, close] = language === 'zh' ? ['（', '；', '）'] : [' (', '; ', ')'];
  return `${text}${open}${parts.map(part => ruleInWords(part, language)).join(between)}${close}`;
}
