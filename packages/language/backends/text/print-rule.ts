import type { RuleWords } from '../../edition/edition-data.ts';
import { fill } from '../../fill.ts';
import type { Compare, Fact, Leaf, Order, Rule } from '../../rule/ast.ts';
import type { Bilingual, Language } from '../../words.ts';
import { writeWrittenAmount } from './write-amount.ts';

export interface PrintContext {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly language: Language;
  /** The title of a code of a fact, e.g. `small` → 小型. */
  readonly codeTitle: (fact: Fact, code: string) => string;
  /** The title of a vocabulary. */
  readonly vocabularyTitle: (id: string) => string;
}

const WORDS = {
  all: { zh: '以下各项全部满足', en: 'all of the following' },
  any: { zh: '以下任一项满足', en: 'any one of the following' },
  not: { zh: '以下一项不满足', en: 'not the following' },
  match: { zh: '按{fact}分情形', en: 'depending on {fact}' },
  judgement: { zh: '由评估判断，企业的陈述是', en: 'by judgement; the enterprise states' },
  shown_by: {
    zh: '由材料证明；缺材料不等于不满足，等待评估结论',
    en: 'shown by documents; lack of one is no proof of the contrary',
  },
  present: { zh: '{fact}已知', en: '{fact} is known' },
  equals: { zh: '{fact}：{value}', en: '{fact}: {value}' },
  in: { zh: '{fact}属于{value}', en: '{fact} is one of {value}' },
  includes_any: { zh: '{fact}至少有一项属于{value}', en: '{fact} has at least one of {value}' },
  compare: { zh: '{fact}{order} {value}', en: '{fact} {order} {value}' },
  date: { zh: '{fact}{order} {value}', en: '{fact} {order} {value}' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const satisfies Record<string, Bilingual>;

const ORDER_WORDS: Record<Order, Bilingual> = {
  at_least: { zh: '不低于', en: 'at least' },
  more_than: { zh: '高于', en: 'more than' },
  at_most: { zh: '不高于', en: 'at most' },
  less_than: { zh: '低于', en: 'less than' },
};

/** The rule in words of one language; the same structure as the rule, nothing left out. */
export function printRule(rule: Rule, context: PrintContext): RuleWords {
  const { language } = context;
  const print = (part: Rule) => printRule(part, context);
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { text: WORDS[rule.kind][language], parts: rule.parts.map(print) };
    case 'not':
    case 'judgement':
    case 'shown_by':
      return { text: WORDS[rule.kind][language], parts: [print(rule.part)] };
    case 'match': {
      const fact = context.facts.get(rule.fact) as Fact;
      const cases = rule.cases.map(({ when, then }) => ({
        text: list(
          when.map(code => context.codeTitle(fact, code)),
          context,
        ),
        parts: [print(then)],
      }));
      return { text: fill(WORDS.match[language], { fact: fact.title[language] }), parts: cases };
    }
    default:
      return { text: printLeaf(rule, context), parts: [] };
  }
}

function printLeaf(leaf: Leaf, context: PrintContext): string {
  const { language } = context;
  const fact = context.facts.get(leaf.fact) as Fact;
  const title = fact.title[language];
  switch (leaf.kind) {
    case 'compare':
      return fill(WORDS.compare[language], {
        fact: title,
        order: ORDER_WORDS[leaf.order][language],
        value: quantity(leaf, language),
      });
    case 'equals': {
      const value =
        typeof leaf.value === 'boolean'
          ? WORDS[leaf.value ? 'yes' : 'no'][language]
          : context.codeTitle(fact, leaf.value);
      return fill(WORDS.equals[language], { fact: title, value });
    }
    case 'present':
      return fill(WORDS.present[language], { fact: title });
    default: {
      const value = leaf.vocabulary
        ? context.vocabularyTitle(leaf.vocabulary)
        : list(
            leaf.codes.map(code => context.codeTitle(fact, code)),
            context,
          );
      return fill(WORDS[leaf.kind][language], { fact: title, value });
    }
  }
}

function quantity({ unit, written }: Compare, language: Language): string {
  if (unit === 'count') return language === 'zh' ? `${written} 项` : written;
  return unit === 'amount' && language === 'en' ? writeWrittenAmount(written, 'en') : written;
}

function list(items: readonly string[], { language }: PrintContext): string {
  return items.join(language === 'zh' ? '、' : ', ');
}
