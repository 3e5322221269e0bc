import { texts } from './language.ts';

/** The reference of the rule language. */
export const ruleLanguageTexts = texts({
  zh: {
    title: '规则语言',
    description:
      '规则语言的每个词：含义、来自标准的例子、读作什么；事实怎样从申报数据得出；句子怎样与规则对应。',
    lead: '条款的规则用一种小的语言写成，每个词只有一个意思。由它生成检查器、证明和文字说明；例子取自现行标准，读法由程序写出。',
    truth: '三个值',
    truthText:
      '一条规则的结果是“真”“假”或“未知”。数据不够就是未知，从不当作假；补充数据不会推翻已有的结论。比较用整数和分数计算，不用小数近似。',
    clauses: '条款',
    rules: '规则',
    facts: '事实',
    factsText: 'facts.yaml 写明每个事实怎样从申报数据得出；规则只能用事实。',
    binding: '句子与规则的对应',
    bindingText:
      '句子里的短语用标记与规则的条件对应，两边说的必须相同；没有对应的条件、没有条件的标记，都是错误。',
    marks: [
      [':cond[…]{#标识}', '一个条件：比较词、数值、单位与规则一致'],
      [':case[…]{#标识}', 'match 的一个情形'],
      [':all[…]{#标识}', '且：其中各项全部满足'],
      [':any[…]{#标识}', '或：任一项满足'],
      [':some[…]{#标识}', '其中几项（at_least … of），写明几项'],
      [':limit[…]{for="标识 标识"}', '几个条件共用的限值'],
    ],
    sheet: '评分表',
    sheetText:
      '得分写进条款的 sheet：指标、各档的条件和分值，一行一档，用 is 写明是哪一档。每一行与 facts.yaml 的分档、得分和最高分逐项核对；不一致的，lint 指出是哪一行，--fix text 改表，--fix logic 改事实。表印成带编号的表格，是条款文本的一部分。',
    mark: '标记',
    stands: '对应',
    inClause: '例，取自',
    madeUp: '例（按本标准的事实拟出）',
    example: '例',
    reads: '读作',
    factTitle: '名称',
  },
  en: {
    title: 'Rule language',
    description:
      'Each word of the rule language: what it means, an example from the standard, how it reads; how facts follow from a declaration; how sentences are bound to rules.',
    lead: 'The rules of clauses are written in a small language in which each word means one thing. Checkers, proofs and explanations are made from it. Examples are from the standard in force, and how they read was written by the program.',
    truth: 'Three values',
    truthText:
      'A rule is true, false or unknown. Lack of data is unknown and never taken for false; adding data never overturns a verdict. Comparisons are exact, in whole numbers and fractions.',
    clauses: 'Clauses',
    rules: 'Rules',
    facts: 'Facts',
    factsText: 'facts.yaml says how each fact follows from a declaration; rules speak of facts only.',
    binding: 'How a sentence is bound to its rule',
    bindingText:
      'Phrases of the sentence are marked and bound to conditions of the rule; both have to say the same. A condition without a phrase, or a mark without a condition, is an error.',
    marks: [
      [':cond[…]{#id}', 'a condition: comparator, number and unit as in the rule'],
      [':case[…]{#id}', 'a case of match'],
      [':all[…]{#id}', 'and: all of them'],
      [':any[…]{#id}', 'or: any one of them'],
      [':some[…]{#id}', 'so many of them (at_least … of), which the words say'],
      [':limit[…]{for="id id"}', 'a limit shared by conditions'],
    ],
    sheet: 'Score sheets',
    sheetText:
      'Points stand in the sheet of a clause: indicators, and a row a grade with its condition, its points, and in is the grade it is. Each row is compared with steps, points and caps in facts.yaml; where they differ, lint names the row, --fix text changes the sheet and --fix logic the facts. A sheet is printed as a numbered table and is part of the text of its clause.',
    mark: 'Mark',
    stands: 'Stands for',
    inClause: 'Example, from',
    madeUp: 'Example (made up from the facts of this standard)',
    example: 'Example',
    reads: 'Reads',
    factTitle: 'Title',
  },
});
