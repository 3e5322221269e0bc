/** Changes of words that no number, comparator, unit or connective gives away. Plain substitution in the sentence. */
export interface WordingAlteration {
  readonly kind: 'quantity' | 'modal' | 'exception' | 'swap' | 'words';
  readonly what: string;
  readonly source: string;
}

/** Names of quantities and of what is made of them; each is replaced by every other of its row. */
const QUANTITIES: readonly (readonly string[])[] = [
  [
    '人工智能主营业务收入',
    '人工智能业务收入',
    '人工智能业务利润',
    '总业务收入',
    '销售（营业）收入总额',
    '研究开发费用总额',
    '资产总额',
    '总资产',
    '净利润',
    '工业总产值',
  ],
  ['增长率', '下降率', '占比'],
];
/** Names of one quantity by terms.yaml of the edition: no alteration. */
const SAME = [
  ['人工智能主营业务收入', '人工智能业务收入'],
  ['总业务收入', '销售（营业）收入总额'],
];

/** Every alteration of the wording of the clause file `source`, each made alone. */
export function wordings(source: string): WordingAlteration[] {
  const [start, end] = sentenceOf(source);
  const sentence = source.slice(start, end);
  const alter = (kind: WordingAlteration['kind'], what: string, altered: string): WordingAlteration => ({
    kind,
    what,
    source: source.slice(0, start) + altered + source.slice(end),
  });
  const replaced = (kind: WordingAlteration['kind'], pattern: RegExp, by: string) =>
    [...sentence.matchAll(pattern)].map(({ index, 0: found }) =>
      alter(
        kind,
        `“${found}” → “${by}”`,
        sentence.slice(0, index) + by + sentence.slice(index + found.length),
      ),
    );
  const conds = [...sentence.matchAll(/:cond\[([^\]]*)\]/g)].map(match => match[1] ?? '');
  return [
    ...QUANTITIES.flatMap(names =>
      names.flatMap(name =>
        names
          .filter(other => other !== name && !SAME.some(same => same.includes(name) && same.includes(other)))
          .flatMap(other => replaced('quantity', new RegExp(name, 'g'), other)),
      ),
    ),
    ...['宜', '可', '能', '可以'].flatMap(by =>
      replaced('modal', /(?<!适|相|对|反|供)应(?!用|急|付|收|税)/g, by),
    ),
    ...['初创企业除外。', '但成立不满一年的企业不适用。', '另有规定的，从其规定。'].map(added =>
      alter('exception', `…${added}`, sentence + added),
    ),
    ...conds.flatMap((one, index) =>
      conds
        .slice(index + 1)
        .map(other => alter('swap', `“${one}” ↔ “${other}”`, swapped(sentence, one, other))),
    ),
    ...['由主管部门认可。', '并报送材料。'].map(added =>
      alter('words', `…${added}`, sentence.replace(/。$/, '，') + added),
    ),
    ...replaced('words', /(?<=^text: )(?:企业|上一年度|最近一年)/g, '个人'),
  ];
}

/** Numbers in the texts beside the sentence; what is there besides (前五大合同, 近一年的记录) is about no limit. */
const BESIDE: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/\d+/g, found => String(BigInt(found) + 1n)],
  [/(?<!至)两(?=个会计年度|年|项|数|个体系)/g, () => '五'],
  [/(?<=近|所列)[三四](?=个会计年度|年|种|层|个类型)/g, () => '六'],
  [/\b(?:two|three|four)\b/g, () => 'seven'],
];

/** Words that narrow or widen what they stand before, put in before each phrase and each word 应. */
const NARROWING = [
  '境外',
  '人均',
  '税后',
  '累计',
  '新增',
  '平均',
  '子公司的',
  '本年度',
  '上上年度',
  '第四季度',
];

/** The sentence of a clause file with one of those words put in. */
export function insertions(source: string): { what: string; source: string }[] {
  const [start, end] = sentenceOf(source);
  const sentence = source.slice(start, end);
  const places = [
    ...sentence.matchAll(
      /(?<=^text: )|:cond(?=\[)|(?<=:cond\[|:limit\[)|(?<!适|相|对|反|供)应(?!用|急|付|收|税)/g,
    ),
  ];
  return places.flatMap(({ index }) =>
    NARROWING.map(word => ({
      what: `“${word}” before “${sentence.slice(index, index + 12)}”`,
      source: source.slice(0, start + index) + word + source.slice(start + index),
    })),
  );
}

/** Every number of the summary, the verification and the evidence of a clause file, altered alone. */
export function numbersBeside(source: string): { what: string; source: string }[] {
  const end = source.indexOf('\nrationale:');
  const lines = [...source.slice(0, end).matchAll(/^(?:summary:| {2}text:| {2}- name:| {4}detail:).*$/gm)];
  return lines.flatMap(({ 0: line, index: start }) =>
    BESIDE.flatMap(([pattern, other]) =>
      [...line.matchAll(pattern)].map(({ 0: found, index }) => {
        const at = start + index;
        const around = source.slice(at - 8, at + found.length + 8);
        return {
          what: `“${found}” → “${other(found)}” in “${around}”`,
          source: source.slice(0, at) + other(found) + source.slice(at + found.length),
        };
      }),
    ),
  );
}

function swapped(sentence: string, one: string, other: string): string {
  return sentence
    .replace(`:cond[${one}]`, ':cond[\u0000]')
    .replace(`:cond[${other}]`, `:cond[${one}]`)
    .replace(':cond[\u0000]', `:cond[${other}]`);
}

function sentenceOf(source: string): readonly [number, number] {
  const match = /^text: .*$/m.exec(source);
  if (!match) throw new Error('no sentence in the clause file');
  return [match.index, match.index + match[0].length];
}
