import type { CatalogueEntry } from '@zhunsheng/language';

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
  'markup-full-width': {
    severity: 'error',
    message: {
      zh: '{found}用了全角的冒号，不是标记，只是文字',
      en: '{found} has a full-width colon: it is text and no mark',
    },
    help: {
      zh: '标记的 : [ ] 和花括号都用半角，例如 :cond[不低于 5%]{#min}',
      en: 'Marks have ASCII colons, brackets and braces, such as :cond[不低于 5%]{#min}',
    },
  },
  'markup-unclosed': {
    severity: 'error',
    message: {
      zh: ':{directive} 后面的方括号没有写，或没有闭合',
      en: 'the square brackets after :{directive} are missing or not closed',
    },
    help: {
      zh: '请写作 :{directive}[词语]{…}，“[”和“]”要成对。规则中的标识：{ids}',
      en: 'Write :{directive}[words]{…} with both brackets. Ids of the rule: {ids}',
    },
  },
  'binding-without-id': {
    severity: 'error',
    message: {
      zh: ':{directive} 没有写标识，不知道对应规则的哪一部分',
      en: ':{directive} has no id, so that it binds no part of the rule',
    },
    help: {
      zh: '请在方括号后写 {#标识}，:limit 写 {for="标识"}。规则中的标识：{ids}',
      en: 'Write {#id} after the brackets, for :limit {for="id"}. Ids of the rule: {ids}',
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
    message: { zh: '{id} 在句子中标了不止一处', en: '{id} is bound more than once in the sentence' },
    help: {
      zh: '每个条件、每组条件和每种情形只标一处；几个条件共用的限值用 :limit',
      en: 'Bind each condition, group and case once; a shared limit is marked with :limit',
    },
  },
  'binding-missing': {
    severity: 'error',
    message: {
      zh: '规则中的 {id} 在句子中没有标出对应的词语',
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
      zh: '{id} 在句子中位于{inText}，在规则中却位于{inRule}',
      en: '{id} stands in {inText} in the sentence and in {inRule} in the rule',
    },
    help: { zh: '请使句子的嵌套与规则一致', en: 'Nest sentence and rule alike' },
  },
  'phrase-not-understood': {
    severity: 'error',
    message: {
      zh: '短语{phrase}读不成一个限值：{reason}。读懂的部分：{understood}',
      en: 'the phrase {phrase} is not one limit: {reason}. Understood: {understood}',
    },
    help: { zh: '可以写作：{wordings}', en: 'These would be understood: {wordings}' },
  },
  'phrase-order': {
    severity: 'error',
    message: {
      zh: '{phrase}的意思是“{inText}”，条件 {id} 在规则中是“{inRule}”',
      en: '{phrase} says {inText}, the rule {id} says {inRule}',
    },
    help: {
      zh: '以规则为准的，改短语（lint --fix text）；以句子为准的，改规则（lint --fix logic）',
      en: 'Change the phrase (lint --fix text) or the rule (lint --fix logic)',
    },
  },
  'phrase-value': {
    severity: 'error',
    message: {
      zh: '{phrase}与规则的数值不同：条件 {id} 在规则中是“{inRule}”',
      en: '{phrase} and {inRule} of the rule {id} differ in value',
    },
    help: {
      zh: '以规则为准的，改短语（lint --fix text）；以句子为准的，改规则（lint --fix logic）',
      en: 'Change the phrase (lint --fix text) or the rule (lint --fix logic)',
    },
  },
  'phrase-unit': {
    severity: 'error',
    message: {
      zh: '{phrase}的单位与规则不同：条件 {id} 在规则中是“{inRule}”',
      en: '{phrase} is in another unit than {inRule} of the rule {id}',
    },
    help: { zh: '这里要写{unit}，例如：{wordings}', en: 'What is needed here is {unit}, e.g. {wordings}' },
  },
  'phrase-order-unspecified': {
    severity: 'error',
    message: {
      zh: '{phrase}没有写明是“不低于”“超过”还是“恰为”',
      en: '{phrase} does not say whether at least, more than or exactly',
    },
    help: {
      zh: '请补上比较词。照录原文不便改动的，在 interpretations 中加一条：问题里引用“{bare}”，conditions 列出 {id}，并采用写明界限的读法',
      en: 'Add a comparator; where the source is followed, add an interpretation that quotes “{bare}”, has {id} in its conditions and follows a reading that states the limit',
    },
  },
  'phrase-limit-missing': {
    severity: 'error',
    message: {
      zh: '短语{phrase}读不出条件 {id} 的限值，规则是{inRule}。读懂的部分：{understood}',
      en: 'the phrase {phrase} states no limit for {id}, the rule says {inRule}. Understood: {understood}',
    },
    help: {
      zh: '可以写作：{wordings}；限值写在别处的，用 :limit[…]{for="{id}"} 标出',
      en: 'These would be understood: {wordings}; a limit that stands elsewhere is marked with :limit[…]{for="{id}"}',
    },
  },
  'phrase-limit-unexpected': {
    severity: 'error',
    message: {
      zh: '{phrase}写了数量，规则中的条件 {id} 却不比较数量',
      en: '{phrase} states a quantity, but the rule {id} compares none',
    },
    help: { zh: '请去掉数量，或让规则比较这个数量', en: 'Drop the quantity, or have the rule compare it' },
  },
  'phrase-limit-twice': {
    severity: 'error',
    message: { zh: '条件 {id} 有不止一个限值', en: 'condition {id} has more than one limit' },
    help: {
      zh: '一个条件只有一个限值；有两个限值的，写成两个条件',
      en: 'One limit a condition; two limits are two conditions',
    },
  },
  'phrase-negation': {
    severity: 'error',
    message: {
      zh: '{phrase}{inText}，规则中的 {id} {inRule}',
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
      zh: '{phrase}含“或”，规则中的 {id} 却只是一个条件',
      en: '{phrase} has an alternative (或), the rule {id} is one condition',
    },
    help: {
      zh: '请拆成两个条件，放进 :any[…]{#id}；或改成不含“或”的写法',
      en: 'Split it into two conditions in an :any[…]{#id}, or word it without 或',
    },
  },
  'group-kind': {
    severity: 'error',
    message: {
      zh: '句子把 {id} 标为 :{inText}（{means}），规则是{inRule}',
      en: 'the sentence marks {id} as :{inText} ({means}), by the rule {inRule}',
    },
    help: {
      zh: '以规则为准的，改标记和连接词（lint --fix text）；以句子为准的，改规则（lint --fix logic）',
      en: 'Change mark and connectives (lint --fix text) or the rule (lint --fix logic)',
    },
  },
  'group-words': {
    severity: 'error',
    message: {
      zh: '{id} 在规则中是{inRule}，句子的连接词{found}不是这个意思',
      en: 'by the rule {id} {inRule}; the connectives {found} do not say so',
    },
    help: {
      zh: '任一项满足即可的，用“或”“任一”“之一”，或“……和……中的至少一种”；各项都要满足的，用“和”“且”“并”或逗号、顿号',
      en: 'any is said by 或, 任一, 之一, or by “……和……中的至少一种”; all by 和, 且, 并 or a comma',
    },
  },
  'case-codes': {
    severity: 'error',
    message: {
      zh: '{phrase}指的是{inText}，规则的情形 {id} 是{inRule}',
      en: '{phrase} names {inText}, the rule {id} has {inRule}',
    },
    help: {
      zh: '请用词表中的名称，以“和”“、”连接，不加别的限定；这里可写{wording}',
      en: 'Use the titles of the vocabulary joined by 和 or 、 and nothing else; here {wording}',
    },
  },
  'list-items': {
    severity: 'error',
    message: {
      zh: '{phrase}之前列举的各项与条件 {id} 所列的代码不一致：{detail}',
      en: 'what is listed before {phrase} is not the codes of the rule {id}: {detail}',
    },
    help: { zh: '请逐一列出{titles}，之间用顿号或“和”', en: 'List {titles}, joined by 、 or 和' },
  },
  'list-count': {
    severity: 'error',
    message: {
      zh: '{phrase}与实际的项数不同：条件 {id} 列有 {count} 项',
      en: '{phrase} is not the number of codes of the rule {id}, {count}',
    },
    help: { zh: '请改为实际的项数，或去掉', en: 'Give the number of items, or none' },
  },
  'number-unbound': {
    severity: 'error',
    message: {
      zh: '数量{found}在短语之外，没有条件与它对应',
      en: 'the quantity {found} is bound to nothing',
    },
    help: {
      zh: '请放进 :cond[…] 或 :limit[…]，或从句子中去掉',
      en: 'Put it into :cond[…] or :limit[…], or drop it',
    },
  },
  'comparator-unbound': {
    severity: 'error',
    message: { zh: '比较词{found}在短语之外', en: 'the comparator {found} stands outside of the phrase' },
    help: { zh: '请移到方括号之内', en: 'Move it into the square brackets' },
  },
  'connective-unbound': {
    severity: 'error',
    message: { zh: '规则中没有与{found}相应的连接', en: '{found} has no counterpart in the rule' },
    help: {
      zh: '“或”“任一”要放进 :any[…]{#id}，“均”“同时”要放进 :all[…]{#id}；并列的名词用“和”“、”',
      en: '或 and 任一 need :any[…]{#id}, 均 and 同时 :all[…]{#id}; nouns are joined by 和 or 、',
    },
  },
  'negation-unbound': {
    severity: 'error',
    message: {
      zh: '句子写了{found}，规则中却没有否定的条件',
      en: '{found} has no counterpart: no condition of the rule is negative',
    },
    help: { zh: '请去掉否定，或在规则中用 not', en: 'Drop the negation, or use not in the rule' },
  },
  'subject-mismatch': {
    severity: 'error',
    message: {
      zh: '与条件 {id} 有关的词语说的是{found}，规则比较的是{needed}',
      en: 'the words around {id} name {found}, the rule compares {needed}',
    },
    help: {
      zh: '请按规则写明所比较的量，名称用 terms.yaml 中的术语；规则写错的，改用相应的事实',
      en: 'Name the quantities of the rule by the terms in terms.yaml; if the rule is wrong, use the fact that is meant',
    },
  },
  'name-mismatch': {
    severity: 'error',
    message: {
      zh: '条件 {id} 在句子中写作{phrase}，读起来是“{other}”，规则核对的是“{title}”',
      en: '{id} is worded {phrase}, which reads as "{other}", the rule looks at "{title}"',
    },
    help: {
      zh: '请核对标识是否标错了位置；没有标错的，改正词语，或在规则中换用相应的事实',
      en: 'See whether the ids are swapped; if not, correct the words, or use the other fact in the rule',
    },
  },
  'requirement-unmarked': {
    severity: 'error',
    message: {
      zh: '{phrase}所在的分句没有“应”或“不应”，不是要求',
      en: 'no 应 or 不应 governs {phrase}: it is no requirement',
    },
    help: {
      zh: '规则据此判断满足与否，请在短语之前写“应”或“不应”',
      en: 'The rule decides by it: write 应 or 不应 before the phrase',
    },
  },
  'requirement-softened': {
    severity: 'error',
    message: {
      zh: '{phrase}之前是“{modal}”，不是要求',
      en: '{modal} governs {phrase}: it is no requirement',
    },
    help: {
      zh: '规则据此判断满足与否，请写“应”或“不应”；只作推荐或允许的，不写成条款的规则',
      en: 'The rule decides by it: write 应 or 不应; what is only recommended or permitted has no rule',
    },
  },
  'scope-required': {
    severity: 'error',
    message: {
      zh: '{phrase}在规则中说的是条款适用于谁（applies_when），句子却用“{modal}”写成了要求',
      en: '{phrase} says when the clause applies (applies_when), but {modal} makes it a requirement',
    },
    help: {
      zh: '请移到“应”之前，或写作“除……外”“……除外”“不适用于……”；确是要求的，写进 rule',
      en: 'Move it before 应, or write 除……外, ……除外 or 不适用于……; if it is a requirement, put it into rule',
    },
  },
  'word-unaccounted': {
    severity: 'error',
    message: {
      zh: '{found}没有着落：规则、术语和量的名称中都没有它，可能使要求变宽或变窄',
      en: '{found} belongs to nothing: neither the rule nor a term or name has it, and it could narrow or widen the requirement',
    },
    help: {
      zh: '没有作用的，请去掉；是条件的，写进规则并标出；是一个量的另一名称的，在 terms.yaml 中列入 admitted；确实不构成条件的，列入本条款的 plain',
      en: 'Drop it if it says nothing; put a condition into the rule and bind it; another name of a quantity goes to admitted in terms.yaml; words that carry no condition are listed in plain of this clause',
    },
  },
  'plain-unused': {
    severity: 'error',
    message: {
      zh: 'plain 中的{word}用不上：句子中没有，或者已有着落',
      en: '{word} in plain is not needed: the sentence does not have it, or it is accounted for',
    },
    help: { zh: '请从 plain 中删去', en: 'Remove it from plain' },
  },
  'exception-unbound': {
    severity: 'error',
    message: {
      zh: '{found}说的是例外，规则中没有例外',
      en: '{found} makes an exception, the rule has none',
    },
    help: {
      zh: '请去掉例外；确有例外的，写进规则的 applies_when、not 或 match，并标出词语',
      en: 'Drop the exception, or put it into the rule as applies_when, not or match and bind its words',
    },
  },
  'number-not-of-rule': {
    severity: 'error',
    message: {
      zh: '{found}与条款 {clause} 的规则对不上，规则是{inRule}',
      en: '{found} is no number of the rule of clause {clause}, which has {inRule}',
    },
    help: {
      zh: '摘要、证实方法和证据中的数要与规则一致；改了限值、年数或项数的，这里一并改',
      en: 'Numbers in summary, verification and evidence are those of the rule; if a limit, a span of years or a count changed, change it here, too',
    },
  },
  'number-not-of-any-rule': {
    severity: 'error',
    message: {
      zh: '正文中的{found}不是任何条款的限值',
      en: '{found} in the prose is no limit of any clause',
    },
    help: {
      zh: '请改成条款中的限值；条款没有的要求，写成条款',
      en: 'Give the limit of the clause that is meant; what no clause requires has to be a clause',
    },
  },
  'period-mismatch': {
    severity: 'error',
    message: {
      zh: '{found}与规则所用的年度不同：{years}',
      en: '{found} differs from the years of the rule: {years}',
    },
    help: {
      zh: '请改句子中的年度，或改 facts.yaml 中的事实',
      en: 'Change the years in the sentence, or the fact in facts.yaml',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
