/** Every fixed word of a recheck, in both languages; the rest is worded as in the reports. */
export interface RecheckWords {
  readonly headline: (from: string, to: string) => string;
  readonly none: string;
  readonly absent: string;
  readonly changed: (count: number) => string;
  readonly rewritten: string;
  readonly unchanged: (count: number) => string;
  readonly why: string;
  readonly gap: string;
  readonly missing: string;
  readonly refusedByBoth: string;
  readonly refusedByNew: string;
  readonly clauseNew: string;
  readonly clauseGone: string;
  readonly mode: (from: string, to: string) => string;
  readonly conditionNew: (name: string) => string;
  readonly conditionGone: (name: string) => string;
  readonly limit: (fact: string, from: string, to: string) => string;
  readonly fact: (from: string, to: string) => string;
  readonly settled: (question: string) => string;
  readonly interpreted: (question: string, follows: string) => string;
  /** Empty when there are none. */
  readonly interpretations: (settled: number, interpreted: number) => string;
}

const zh: RecheckWords = {
  headline: (from, to) => `版本 ${from} → ${to}`,
  none: '各条款的结论都没有改变。',
  absent: '无此条款',
  changed: count => `结论改变的条款（${count} 条）`,
  rewritten: '写法改变、结论不变的条款',
  unchanged: count => `其余 ${count} 条没有改变。`,
  why: '原因',
  gap: '差距',
  missing: '未定原因',
  refusedByBoth: '申报数据有错误，两版都不能判定：',
  refusedByNew: '新版不接受这份申报数据：',
  clauseNew: '新增的条款',
  clauseGone: '条款已取消',
  mode: (from, to) => `判定方式由${from}改为${to}`,
  conditionNew: name => `新增条件“${name}”`,
  conditionGone: name => `不再要求“${name}”`,
  limit: (fact, from, to) => `${fact}的要求由“${from}”改为“${to}”`,
  fact: (from, to) => `原来看 ${from}；现在看 ${to}`,
  settled: question => `已写进文本，不再是解释：${question}`,
  interpreted: (question, follows) => `依据的解释：${question}采用：${follows}`,
  interpretations: (settled, interpreted) =>
    [settled && `${settled} 项解释已写进文本`, interpreted && `${interpreted} 项解释新增或改写`]
      .filter(Boolean)
      .join('，'),
};

const en: RecheckWords = {
  headline: (from, to) => `Edition ${from} → ${to}`,
  none: 'No clause comes out differently.',
  absent: 'no such clause',
  changed: count => `Clauses that come out differently (${count})`,
  rewritten: 'Clauses that are worded differently and come out the same',
  unchanged: count => `Unchanged: ${count}.`,
  why: 'Why',
  gap: 'Gap',
  missing: 'Reason',
  refusedByBoth: 'The declaration has errors; neither edition gives a verdict:',
  refusedByNew: 'The new edition does not accept this declaration:',
  clauseNew: 'a new clause',
  clauseGone: 'the clause was dropped',
  mode: (from, to) => `decided by ${to} instead of ${from}`,
  conditionNew: name => `new condition: ${name}`,
  conditionGone: name => `no longer asked: ${name}`,
  limit: (fact, from, to) => `${fact}: ${to} instead of ${from}`,
  fact: (from, to) => `looked at ${from}; now looks at ${to}`,
  settled: question => `settled in the text, no longer an interpretation: ${question}`,
  interpreted: (question, follows) => `rests on an interpretation: ${question} Followed: ${follows}`,
  interpretations: (settled, interpreted) =>
    [
      settled && `interpretations settled in the text: ${settled}`,
      interpreted && `new or reworded interpretations: ${interpreted}`,
    ]
      .filter(Boolean)
      .join('; '),
};

export const recheckWords = { zh, en } as const;
