import type { RuleWords } from '../../edition/edition-data.ts';
import { fill } from '../../fill.ts';
import type { Compare, CompareFacts, Fact, GradeFact, Leaf, Order, Rule } from '../../rule/ast.ts';
import { type CountedUnits, countedUnits } from '../../rule/counted-units.ts';
import type { Bilingual, Language } from '../../words.ts';
import { writeWrittenAmount } from './write-amount.ts';

export interface PrintContext {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly language: Language;
  /** The title of a code of a fact, e.g. `small` → 小型. */
  readonly codeTitle: (fact: Fact, code: string) => string;
  /** The title of a vocabulary. */
  readonly vocabularyTitle: (id: string) => string;
  /** What counts count, as the standard writes it; by default what every standard knows. */
  readonly units?: CountedUnits;
}

const WORDS = {
  all: { zh: '以下各项全部满足', en: 'all of the following' },
  any: { zh: '以下任一项满足', en: 'any one of the following' },
  at_least: { zh: '至少满足以下 {least} 项', en: 'at least {least} of the following' },
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
  compare_facts: { zh: '{fact}{order}{value}', en: '{fact} {order} {value}' },
  share: { zh: '{other}的 {times}', en: '{times} of {other}' },
  times: { zh: '{other}的 {times} 倍', en: '{times} times {other}' },
  otherwise: { zh: '其余', en: 'otherwise' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const satisfies Record<string, Bilingual>;

type Family = Readonly<Record<Order, Bilingual>>;

const ORDERS: Family = {
  at_least: { zh: '不低于', en: 'at least' },
  more_than: { zh: '高于', en: 'more than' },
  at_most: { zh: '不高于', en: 'at most' },
  less_than: { zh: '低于', en: 'less than' },
};
const COUNTING: Family = {
  at_least: { zh: '不少于', en: 'at least' },
  more_than: { zh: '超过', en: 'more than' },
  at_most: { zh: '不超过', en: 'at most' },
  less_than: { zh: '少于', en: 'fewer than' },
};
const DATING: Family = {
  at_least: { zh: '不早于', en: 'on or after' },
  more_than: { zh: '晚于', en: 'after' },
  at_most: { zh: '不晚于', en: 'on or before' },
  less_than: { zh: '早于', en: 'before' },
};

/** The rule in words of one language; the same structure as the rule, nothing left out. */
export function printRule(rule: Rule, context: PrintContext): RuleWords {
  const { language } = context;
  const print = (part: Rule) => printRule(part, context);
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { text: WORDS[rule.kind][language], parts: rule.parts.map(print) };
    case 'at_least':
      return {
        text: fill(WORDS.at_least[language], { least: rule.least }),
        parts: rule.parts.map(print),
      };
    case 'not':
    case 'judgement':
    case 'shown_by':
      return { text: WORDS[rule.kind][language], parts: [print(rule.part)] };
    case 'match': {
      const fact = context.facts.get(rule.fact) as Fact;
      const cases = rule.cases.map(({ when, then }) => ({
        text: list(
          when.map(code => printCode(fact, code, context)),
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

/** A condition in words; `title` stands for its fact, '' where that was said before. */
export function printLeaf(leaf: Leaf, context: PrintContext, title = titleOf(leaf.fact, context)): string {
  const { language } = context;
  const fact = context.facts.get(leaf.fact) as Fact;
  switch (leaf.kind) {
    case 'compare': {
      const order = familyOf(leaf.unit)[leaf.order][language];
      const value = quantity(leaf, fact, context);
      return fill(WORDS.compare[language], { fact: title, order, value }).trim();
    }
    case 'compare_facts': {
      const order = familyOf(fact.unit)[leaf.order][language];
      return fill(WORDS.compare_facts[language], {
        fact: title,
        order,
        value: timesOther(leaf, context),
      }).trim();
    }
    case 'equals': {
      const value =
        typeof leaf.value === 'boolean'
          ? WORDS[leaf.value ? 'yes' : 'no'][language]
          : printCode(fact, leaf.value, context);
      return title ? fill(WORDS.equals[language], { fact: title, value }) : value;
    }
    case 'present':
      return fill(WORDS.present[language], { fact: title });
    case 'in':
    case 'includes_any': {
      const value = leaf.vocabulary
        ? context.vocabularyTitle(leaf.vocabulary)
        : list(
            leaf.codes.map(code => printCode(fact, code, context)),
            context,
          );
      return fill(WORDS[leaf.kind][language], { fact: title, value }).trim();
    }
  }
}

/** The title of a code; a grade that has none is told by the steps that give it. */
export function printCode(fact: Fact, code: string, context: PrintContext): string {
  const title = context.codeTitle(fact, code);
  return fact.kind === 'grade' && title === code ? printGrade(fact, code, context) : title;
}

/** What gives a grade: `高于 200 万元`, of other facts than the one it grades with their titles. */
export function printGrade(fact: GradeFact, grade: string, context: PrintContext): string {
  const steps = fact.steps
    .filter(({ is }) => is === grade)
    .map(({ when }) => printLeaf(when, context, when.fact === fact.of ? '' : undefined));
  const ways = grade === fact.otherwise ? [...steps, WORDS.otherwise[context.language]] : steps;
  return ways.join(context.language === 'zh' ? '，或' : ', or ');
}

export function titleOf(id: string, { facts, language }: PrintContext): string {
  return facts.get(id)?.title[language] ?? id;
}

function familyOf(unit: string): Family {
  if (unit === 'date') return DATING;
  return unit === 'count' ? COUNTING : ORDERS;
}

function quantity({ unit, written, counts }: Compare, fact: Fact, context: PrintContext): string {
  if (unit !== 'count')
    return unit === 'amount' && context.language === 'en' ? writeWrittenAmount(written, 'en') : written;
  return writeCount(/^-?\d+/.exec(written)?.[0] ?? written, counts ?? fact.counts, context);
}

/** A number of what is counted: `3 人`, in English `1 item`, `3 people`; bare where the standard names no unit. */
export function writeCount(
  number: string,
  counts: string | undefined,
  { language, units = countedUnits() }: Pick<PrintContext, 'language' | 'units'>,
): string {
  const unit = units[counts ?? ''];
  if (!unit) return number;
  return `${number} ${language === 'zh' ? unit.zh : unit.en[number === '1' ? 0 : 1]}`;
}

function timesOther({ other, written }: CompareFacts, context: PrintContext): string {
  const title = titleOf(other, context);
  if (written === undefined || written === '1') return title;
  const words = written.endsWith('%') ? WORDS.share : WORDS.times;
  return fill(words[context.language], { other: title, times: written });
}

function list(items: readonly string[], { language }: PrintContext): string {
  return items.join(language === 'zh' ? '、' : ', ');
}
