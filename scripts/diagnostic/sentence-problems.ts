import type { CatalogueEntry } from '../../checker/diagnostic/catalogue/entry.ts';

/** The sentence of a clause and its rule do not say the same. */
export const sentenceProblems = {
  'sentence-markup': {
    severity: 'error',
    message: { zh: '{found}不是可以识别的标记', en: '{found} is not markup that is understood' },
    help: {
      zh: '句子中只用 :cond[…]{#id}、:limit[…]{for="id id"}、:all[…]{#id}、:any[…]{#id}、:case[…]{#id}，短语之内不再嵌套，不用其他标记和转义',
      en: 'A sentence has :cond[…]{#id}, :limit[…]{for="id id"}, :all[…]{#id}, :any[…]{#id} and :case[…]{#id} only; phrases are not nested, and there are no escapes',
    },
  },
  'binding-unknown': {
    severity: 'error',
    message: {
      zh: '规则中没有与 :{directive} 对应的 {id}',
      en: 'the rule has no {id} for :{directive} to bind',
    },
    help: {
      zh: '{suggestion}规则中可绑定的标识：{ids}',
      en: '{suggestion}Ids of the rule that can be bound: {ids}',
    },
  },
  'binding-twice': {
    severity: 'error',
    message: { zh: '{id} 在句子中绑定了不止一次', en: '{id} is bound more than once in the sentence' },
    help: {
      zh: '每个条件、连接和情形只绑定一处；共用的限值用 :limit',
      en: 'Bind each condition, group and case once; a shared limit is marked with :limit',
    },
  },
  'binding-missing': {
    severity: 'error',
    message: {
      zh: '规则的 {id} 在句子中没有对应的词语',
      en: '{id} of the rule has no words in the sentence',
    },
    help: {
      zh: '请在句子中用 :{directive}[…]{#{id}} 标出',
      en: 'Mark its words in the sentence with :{directive}[…]{#{id}}',
    },
  },
  'binding-nesting': {
    severity: 'error',
    message: {
      zh: '{id} 在句子中位于{inText}，在规则中位于{inRule}',
      en: '{id} stands in {inText} in the sentence and in {inRule} in the rule',
    },
    help: { zh: '句子和规则的层次要一致', en: 'Nest sentence and rule alike' },
  },
  'phrase-not-understood': {
    severity: 'error',
    message: {
      zh: '短语{phrase}不能读成一个限值：{reason}。读懂的部分：{understood}',
      en: 'the phrase {phrase} is not one limit: {reason}. Understood: {understood}',
    },
    help: { zh: '可以写作：{wordings}', en: 'These would be understood: {wordings}' },
  },
  'phrase-order': {
    severity: 'error',
    message: {
      zh: '{phrase}是{inText}，规则 {id} 是{inRule}',
      en: '{phrase} says {inText}, the rule {id} says {inRule}',
    },
    help: {
      zh: '改短语（lint --fix text）或改规则（lint --fix logic）',
      en: 'Change the phrase (lint --fix text) or the rule (lint --fix logic)',
    },
  },
  'phrase-value': {
    severity: 'error',
    message: {
      zh: '{phrase}与规则 {id} 的 {inRule} 数值不同',
      en: '{phrase} and {inRule} of the rule {id} differ in value',
    },
    help: {
      zh: '改短语（lint --fix text）或改规则（lint --fix logic）',
      en: 'Change the phrase (lint --fix text) or the rule (lint --fix logic)',
    },
  },
  'phrase-unit': {
    severity: 'error',
    message: {
      zh: '{phrase}的单位与规则 {id} 的 {inRule} 不同',
      en: '{phrase} is in another unit than {inRule} of the rule {id}',
    },
    help: { zh: '此处的单位应为{unit}', en: 'The unit needed here is {unit}' },
  },
  'phrase-order-unspecified': {
    severity: 'error',
    message: {
      zh: '{phrase}没有写明是不低于、超过还是恰为',
      en: '{phrase} does not say whether at least, more than or exactly',
    },
    help: {
      zh: '补上比较词；照录原文的，在 interpretations 中就“{bare}”提出问题（问题引用这几个字，conditions 含 {id}），并采用一种写明界限的读法',
      en: 'Add a comparator; where the source is followed, add an interpretation that quotes “{bare}”, has {id} in its conditions and follows a reading that states the limit',
    },
  },
  'phrase-limit-missing': {
    severity: 'error',
    message: {
      zh: '{phrase}没有写出规则 {id} 的限值：{inRule}',
      en: '{phrase} does not state the limit of the rule {id}: {inRule}',
    },
    help: {
      zh: '在短语中写出限值，或用 :limit[…]{for="{id}"} 标出',
      en: 'State the limit in the phrase, or mark it with :limit[…]{for="{id}"}',
    },
  },
  'phrase-limit-unexpected': {
    severity: 'error',
    message: {
      zh: '{phrase}写了数量，规则 {id} 不比较数量',
      en: '{phrase} states a quantity, but the rule {id} compares none',
    },
    help: { zh: '去掉数量，或让规则比较这个数量', en: 'Drop the quantity, or have the rule compare it' },
  },
  'phrase-limit-twice': {
    severity: 'error',
    message: { zh: '条件 {id} 有不止一个限值', en: 'condition {id} has more than one limit' },
    help: {
      zh: '一个条件一个限值；两个限值写成两个条件',
      en: 'One limit a condition; two limits are two conditions',
    },
  },
  'phrase-negation': {
    severity: 'error',
    message: {
      zh: '{phrase}{inText}，规则 {id} {inRule}',
      en: '{phrase} is {inText}, the rule {id} is {inRule}',
    },
    help: {
      zh: '句子和规则的肯定、否定要一致',
      en: 'Sentence and rule have to be positive or negative alike',
    },
  },
  'phrase-alternative': {
    severity: 'error',
    message: {
      zh: '{phrase}含“或”，规则 {id} 只有一个条件',
      en: '{phrase} has an alternative (或), the rule {id} is one condition',
    },
    help: {
      zh: '拆成两个条件，用 :any[…]{#id} 连接；或改为不含“或”的写法',
      en: 'Split it into two conditions in an :any[…]{#id}, or word it without 或',
    },
  },
  'group-kind': {
    severity: 'error',
    message: {
      zh: ':{inText} 与规则 {id} 的 {inRule} 不一致',
      en: ':{inText} disagrees with {inRule} of the rule {id}',
    },
    help: { zh: 'any 为任一满足，all 为全部满足', en: 'any: one suffices; all: every one is needed' },
  },
  'group-words': {
    severity: 'error',
    message: {
      zh: '连接词{found}不表示规则 {id} 的 {inRule}',
      en: 'the connectives {found} do not say {inRule} of the rule {id}',
    },
    help: {
      zh: 'any 用“或”“任一”“之一”，或“……和……中的至少一种”；all 用“和”“且”“并”或逗号、顿号',
      en: 'any is said by 或, 任一, 之一, or by “……和……中的至少一种”; all by 和, 且, 并 or a comma',
    },
  },
  'case-codes': {
    severity: 'error',
    message: {
      zh: '{phrase}所指的是{inText}，规则 {id} 是 {inRule}',
      en: '{phrase} names {inText}, the rule {id} has {inRule}',
    },
    help: {
      zh: '用词表中的名称，以“和”“、”连接，不加其他限定；这里应写{wording}',
      en: 'Use the titles of the vocabulary joined by 和 or 、 and nothing else; here {wording}',
    },
  },
  'list-items': {
    severity: 'error',
    message: {
      zh: '{phrase}之前列举的各项与规则 {id} 的代码不一致：{detail}',
      en: 'what is listed before {phrase} is not the codes of the rule {id}: {detail}',
    },
    help: { zh: '逐一列出：{titles}；之间用顿号或“和”', en: 'List {titles}, joined by 、 or 和' },
  },
  'list-count': {
    severity: 'error',
    message: {
      zh: '{phrase}与规则 {id} 的代码数 {count} 不同',
      en: '{phrase} is not the number of codes of the rule {id}, {count}',
    },
    help: { zh: '改为实际的项数，或去掉', en: 'Give the number of items, or none' },
  },
  'number-unbound': {
    severity: 'error',
    message: { zh: '数量{found}没有绑定任何条件', en: 'the quantity {found} is bound to nothing' },
    help: {
      zh: '放进 :cond[…] 或 :limit[…]，或从句子中去掉',
      en: 'Put it into :cond[…] or :limit[…], or drop it',
    },
  },
  'comparator-unbound': {
    severity: 'error',
    message: { zh: '比较词{found}在短语之外', en: 'the comparator {found} stands outside of the phrase' },
    help: { zh: '把它移到方括号之内', en: 'Move it into the square brackets' },
  },
  'connective-unbound': {
    severity: 'error',
    message: { zh: '{found}没有对应的规则', en: '{found} has no counterpart in the rule' },
    help: {
      zh: '“或”“任一”要有 :any[…]{#id}，“均”“同时”要有 :all[…]{#id}；并列的名词用“和”“、”',
      en: '或 and 任一 need :any[…]{#id}, 均 and 同时 :all[…]{#id}; nouns are joined by 和 or 、',
    },
  },
  'negation-unbound': {
    severity: 'error',
    message: {
      zh: '{found}没有对应的规则：规则中没有否定的条件',
      en: '{found} has no counterpart: no condition of the rule is negative',
    },
    help: { zh: '去掉否定，或在规则中用 not', en: 'Drop the negation, or use not in the rule' },
  },
  'period-mismatch': {
    severity: 'error',
    message: {
      zh: '{found}与规则所用的年度不同：{years}',
      en: '{found} is not the years that the rule uses: {years}',
    },
    help: {
      zh: '改句子中的年度，或改 facts.yaml 中的事实',
      en: 'Change the years in the sentence, or the fact in facts.yaml',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
