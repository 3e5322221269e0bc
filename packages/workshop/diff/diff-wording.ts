import type { Language } from '@zhunsheng/language';
import type { Class, Clause, Direction, UndeterminedDiffers } from '@zhunsheng/language/types/diff';

type Judged = 'clause' | 'conclusion';

/** Every fixed word of a diff, in both languages; verdicts and quantities are worded as in the reports. */
export interface DiffWording {
  readonly headline: (from: string, to: string) => string;
  readonly name: string;
  readonly class: Readonly<Record<Class, string>>;
  /** What a class means for enterprises, in one sentence. */
  readonly meaning: (one: Class, of: Judged) => string;
  /** A result with what it means. */
  readonly result: (title: string, sentence: string) => string;
  /** What the results stand for; `unproved` when there are some without proof. */
  readonly definition: (unproved: boolean) => string;
  readonly moreProblems: (count: number) => string;
  readonly undetermined: Readonly<Record<UndeterminedDiffers, string>>;
  readonly everySize: string;
  readonly sizes: (sizes: readonly string[], result: string) => string;
  readonly unknownSize: string;
  readonly change: Readonly<Record<Clause['change'], string>>;
  readonly renamed: (from: string, to: string) => string;
  readonly moved: (from: string, to: string) => string;
  readonly label: Readonly<Record<Label, string>>;
  readonly group: (count: number) => string;
  readonly rewritten: (clauses: string) => string;
  readonly allTheOthers: (count: number) => string;
  readonly example: (number: number, direction: string) => string;
  readonly shown: (from: string, to: string, where: string) => string;
  readonly becomes: (from: string, to: string) => string;
  readonly declared: string;
  readonly year: string;
  readonly wan: (title: string) => string;
  readonly requirement: (text: string) => string;
  readonly expected: Readonly<Record<NonNullable<Clause['expected']>, string>>;
  readonly agrees: string;
  readonly disagrees: string;
  readonly untouched: (count: number, clauses: string) => string;
  readonly counted: (declarations: number, compared: number) => string;
  readonly invalid: (invalid: number, byFrom: number, byTo: number) => string;
  readonly noFlips: string;
  readonly flips: (count: string, first: string, all: boolean) => string;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly milliseconds: (queries: number, milliseconds: number) => string;
}

type Label =
  | 'effect'
  | 'population'
  | 'problems'
  | 'clauses'
  | 'terms'
  | 'conclusion'
  | 'sentence'
  | 'title'
  | 'plain'
  | 'verification'
  | 'evidence'
  | 'change'
  | 'proof'
  | 'reason'
  | 'expected'
  | 'file'
  | 'example'
  | 'sizes'
  | 'undetermined'
  | 'invalid';

const zh: DiffWording = {
  headline: (from, to) => `版本比较 ${from} → ${to}`,
  name: '名称',
  class: {
    equivalent: '等效',
    stricter: '更严',
    looser: '更宽',
    incomparable: '两个方向都有',
    unknown: '未能证明',
  },
  meaning: (one, of) => {
    const [pass, fail] = of === 'clause' ? ['满足', '不满足'] : ['符合', '不符合'];
    const stricter = `有的企业原来${pass}，改后不再${pass}`;
    const looser = `有的企业原来${fail}，改后${pass}或者未定`;
    return {
      equivalent: `原来已有定论的企业，改后定论都不变。`,
      stricter: `${stricter}；原来${fail}的，改后仍${fail}。`,
      looser: `${looser}；原来${pass}的，改后仍${pass}。`,
      incomparable: `${stricter}；${looser}。`,
      unknown: '证明超时，没有定论；不能当作等效。',
    }[one];
  },
  result: (title, sentence) => `${title}。${sentence}`,
  definition: unproved =>
    `${unproved ? '除“未能证明”的以外，' : ''}以上对在两个版本都有效、数据齐全、原版本已有定论的全部申报数据成立，由 Z3 证明，不是抽样；每个例子都经两个版本的检查器判定，结果与证明一致。`,
  moreProblems: count => `另有 ${count} 处，见 --format json。`,
  undetermined: {
    never: '',
    missing_data: '数据不全时，有的企业在一个版本未定，在另一个版本有定论。',
    all_data:
      '即使数据齐全，也有企业在一个版本未定，在另一个版本有定论（例如有的比例、增长率在一个版本无法计算）。',
    unknown: '两个版本在哪些情况下未定，是否相同，没有证明出来（超时）。',
  },
  everySize: '各种规模的企业都是如此。',
  sizes: (sizes, result) => `${sizes.join('、')}企业：${result}`,
  unknownSize: '规模不能确定的',
  change: {
    text: '改了文字，结论不变',
    logic: '文字未改，结论有变',
    both: '文字和结论都改了',
    none: '条款句子未改',
    added: '新增',
    removed: '删去',
    renamed: '只改了标识',
  },
  renamed: (from, to) => `标识由 ${from} 改为 ${to}`,
  moved: (from, to) => (from === to ? '在章内移动' : `由“${from}”移到“${to}”`),
  label: {
    effect: '对企业的影响',
    population: '申报数据集',
    problems: '问题',
    clauses: '逐条',
    terms: '术语和定义',
    conclusion: '认定结论',
    sentence: '条款',
    title: '名称',
    plain: '不构成条件的词语',
    verification: '证实方法',
    evidence: '证据',
    change: '变动',
    proof: '证明',
    reason: '理由',
    expected: '预期',
    file: '文件',
    example: '例',
    sizes: '规模',
    undetermined: '未定',
    invalid: '有错误',
  },
  group: count => `${count} 条`,
  rewritten: clauses => `改了文字而等效：${clauses}`,
  allTheOthers: count => `其余 ${count} 条`,
  example: (number, direction) => `例 ${number}（${direction}）`,
  shown: (from, to, where) => `有企业由${from}变为${to}，见 ${where}。`,
  becomes: (from, to) => `${from} → ${to}`,
  declared: '采信自报',
  year: '会计年度',
  wan: title => `${title}（万元）`,
  requirement: text => `要求${text}`,
  expected: { none: '没有影响', stricter: '更严', looser: '更宽', both: '两个方向都有' },
  agrees: '与证明相符',
  disagrees: '与证明不符',
  untouched: (count, clauses) => `文字、证实方法、证据和结论都没有变化的 ${count} 条：${clauses}。`,
  counted: (declarations, compared) => `共 ${declarations} 份，比较了 ${compared} 份。`,
  invalid: (invalid, byFrom, byTo) =>
    [
      `${invalid} 份有错误，没有比较`,
      byFrom && `其中 ${byFrom} 份只是原版本不接受`,
      byTo && `其中 ${byTo} 份只是新版本不接受`,
    ]
      .filter(Boolean)
      .join('；')
      .concat('。'),
  noFlips: '结论和各条款都没有改变。',
  flips: (count, first, all) => `${count} 份（第 ${first} 份${all ? '' : '等'}）`,
  direction: { stricter: '更严', looser: '更宽' },
  milliseconds: (queries, milliseconds) =>
    `证明用了 ${(milliseconds / 1000).toFixed(1)} 秒，${queries} 个问题。`,
};

const en: DiffWording = {
  headline: (from, to) => `Editions compared: ${from} → ${to}`,
  name: 'Name',
  class: {
    equivalent: 'equivalent',
    stricter: 'stricter',
    looser: 'looser',
    incomparable: 'both ways',
    unknown: 'not proved',
  },
  meaning: (one, of) => {
    const [pass, fail] = of === 'clause' ? ['met it', 'did not meet it'] : ['qualified', 'did not qualify'];
    const [passes, fails] = of === 'clause' ? ['meet it', 'fail it'] : ['qualify', 'fail'];
    const stricter = `some enterprises ${pass} and no longer do`;
    const looser = `some ${fail} and now ${passes} or are undetermined`;
    return {
      equivalent: 'Whoever had a verdict keeps it.',
      stricter: `${capital(stricter)}; those that ${fail} still ${fails}.`,
      looser: `${capital(looser)}; those that ${pass} still do.`,
      incomparable: `${capital(stricter)}; ${looser}.`,
      unknown: 'The proof ran out of time; nothing is known, and it must not be taken for equivalent.',
    }[one];
  },
  result: (title, sentence) => `${title}. ${sentence}`,
  definition: unproved =>
    `${unproved ? 'But for what is not proved, this' : 'This'} holds for all declarations that are valid in both editions, have all data and are decided by the older one; proved by Z3, not sampled. Each example was run through the checkers of both editions, which agree with the proof.`,
  moreProblems: count => `${count} more: see --format json.`,
  undetermined: {
    never: '',
    missing_data: 'Where data are missing, some are undetermined in one edition and decided in the other.',
    all_data:
      'Even with all data, some are undetermined in one edition and decided in the other (where a ratio or growth cannot be computed in one of them, for example).',
    unknown:
      'Whether the editions leave the same enterprises undetermined was not proved (it ran out of time).',
  },
  everySize: 'So for enterprises of every size.',
  sizes: (sizes, result) => `${sizes.join(', ')}: ${result}`,
  unknownSize: 'size not known',
  change: {
    text: 'reworded, same verdicts',
    logic: 'same words, other verdicts',
    both: 'words and verdicts changed',
    none: 'sentence as it was',
    added: 'new',
    removed: 'deleted',
    renamed: 'another id only',
  },
  renamed: (from, to) => `its id is ${to} instead of ${from}`,
  moved: (from, to) => (from === to ? 'moved within its chapter' : `moved from "${from}" to "${to}"`),
  label: {
    effect: 'Effect on enterprises',
    population: 'Declarations',
    problems: 'Problems',
    clauses: 'By clause',
    terms: 'Terms and definitions',
    conclusion: 'Conclusion',
    sentence: 'Sentence',
    title: 'Title',
    plain: 'Words without a condition',
    verification: 'Verification',
    evidence: 'Evidence',
    change: 'Change',
    proof: 'Proof',
    reason: 'Reason',
    expected: 'Expected',
    file: 'File',
    example: 'Example',
    sizes: 'Sizes',
    undetermined: 'Undetermined',
    invalid: 'Invalid',
  },
  group: count => String(count),
  rewritten: clauses => `reworded and equivalent: ${clauses}`,
  allTheOthers: count => `the other ${count}`,
  example: (number, direction) => `Example ${number} (${direction})`,
  shown: (from, to, where) => `From ${from} to ${to}: see ${where}.`,
  becomes: (from, to) => `${from} → ${to}`,
  declared: 'own statements accepted',
  year: 'Fiscal year',
  wan: title => `${title} (CNY 10,000)`,
  requirement: text => `required: ${text}`,
  expected: { none: 'none', stricter: 'stricter', looser: 'looser', both: 'both ways' },
  agrees: 'as proved',
  disagrees: 'not as proved',
  untouched: (count, clauses) =>
    `Unchanged in words, verification, evidence and verdicts (${count}): ${clauses}.`,
  counted: (declarations, compared) => `${declarations} in all, ${compared} compared.`,
  invalid: (invalid, byFrom, byTo) =>
    [
      `${invalid} with errors, not compared`,
      byFrom && `${byFrom} refused by the older edition only`,
      byTo && `${byTo} refused by the newer edition only`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  noFlips: 'No conclusion and no clause comes out differently.',
  flips: (count, first, all) => `${count} (no. ${first}${all ? '' : ' …'})`,
  direction: { stricter: 'stricter', looser: 'looser' },
  milliseconds: (queries, milliseconds) =>
    `Proved in ${(milliseconds / 1000).toFixed(1)} s, ${queries} queries.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const diffWording = { zh, en } as const;

/** `8.2 增长速度`; titles are Chinese, so in another language the id. */
export function clauseLabel(clause: Clause, lang: Language): string {
  const number = (clause.to ?? clause.from)?.number ?? '';
  return `${number} ${clauseName(clause, lang)}`.trim();
}

export function clauseName({ id, to, title }: Clause, lang: Language): string {
  const gone = to ? 'deleted' : 'inserted';
  const present = title.parts.filter(({ kind }) => kind !== gone);
  return lang === 'zh' ? present.map(({ text }) => text).join('') : id;
}
