/**
 * What an editor could get wrong, by plain substitution in the text of a clause file. Knows nothing of the parsers it
 * tests: tables of words, the line of the sentence, and the lines of the rule.
 */
export interface Alteration {
  readonly side: 'sentence' | 'rule';
  readonly kind: 'number' | 'comparator' | 'unit' | 'connective' | 'binding' | 'codes';
  /** What was replaced by what, and where. */
  readonly what: string;
  readonly source: string;
}

type Table = readonly (readonly [
  pattern: RegExp,
  replacements: readonly string[] | ((found: string) => string[]),
])[];

const NEXT: Record<string, string> = {
  零: '一',
  一: '二',
  二: '三',
  两: '三',
  三: '四',
  四: '五',
  五: '六',
  六: '七',
  七: '八',
  八: '九',
  九: '八',
  十: '百',
  百: '千',
  千: '百',
};

const SENTENCE: Record<'number' | 'comparator' | 'unit' | 'connective', Table> = {
  number: [
    [/\d+/g, found => [String(BigInt(found) + 1n), `${found}0`]],
    [/[零一二两三四五六七八九十百千]/g, found => [NEXT[found] as string]],
  ],
  comparator: [
    [/大于等于/g, ['大于', '小于等于', '小于', '等于']],
    [/不低于|不少于|不小于/g, ['超过', '低于', '不超过', '大于']],
    [/(?<!不)(?:超过|高于|多于)/g, ['不低于', '低于', '不超过']],
    [/不超过|不高于|不大于|不多于/g, ['低于', '超过', '不低于']],
    [/达到?(?= ?\d)/g, ['超过', '低于', '不超过', '不到']],
    [/以上/g, ['以下', '以外', '以上（不含）', '左右']],
    [/以下|以内/g, ['以上', '以外']],
    [/至少/g, ['至多', '超过', '不足']],
  ],
  unit: [
    [/%/g, ['‰', ' 万元', ' 项']],
    [/万元/g, ['亿元', '元', '%', '项']],
    [/亿元/g, ['万元', '元']],
    [/年(?!均)/g, ['月']],
    [/(?<=[一二三四五六七八九十多\d] ?)[种项层个家件条类]/g, ['天']],
  ],
  connective: [
    [/或/g, ['且', '和', '并']],
    [/[和且并与及]/g, ['或']],
    // Between the parts of an :any 或 says what 、 says, 且 does not; everywhere else it is the other way round.
    [/、(?!:cond)/g, ['或']],
    [/、(?=:cond)/g, ['且']],
    [/任一/g, ['每一']],
    [/之一/g, ['全部']],
    [/同时/g, ['或']],
  ],
};

const RULE: Record<'number' | 'comparator' | 'unit' | 'connective' | 'codes', Table> = {
  number: [
    [
      /(?<=(?:at_least|more_than|at_most|less_than): ?)\d+/g,
      found => [String(Number(found) + 1), String(Number(found) - 1), `${found}0`],
    ],
  ],
  comparator: [
    [
      /\b(?:at_least|more_than|at_most|less_than)(?=:)/g,
      found => ['at_least', 'more_than', 'at_most', 'less_than'].filter(one => one !== found),
    ],
  ],
  unit: [
    [/(?<=\d ?)%/g, ['', ' 万元', ' 亿元']],
    [/(?<=\d ?)万元/g, ['亿元', '%', '']],
    [/(?<=at_least: ?)\d+(?= [,}])/g, found => [`${found}%`, `${found} 万元`]],
  ],
  connective: [
    [/\ball(?=:)/g, ['any']],
    [/\bany(?=:)/g, ['all']],
  ],
  codes: [
    [/(?<=equals: ?)(?:true|false)/g, found => [found === 'true' ? 'false' : 'true']],
    [/(?<=when: \[)\w+, /g, ['']],
    [/(?<=includes_any: ?)\w+/g, ['ip_kinds', 'sizes']],
  ],
};

/** Every alteration of the clause file `source`, each made alone. */
export function alterations(source: string): Alteration[] {
  const sentence = stretch(source, /^text: .*$/m);
  const rule = stretch(source, /^rule:[\s\S]*?(?=^[a-z])/m);
  const marks = [...source.slice(...sentence).matchAll(/\{[^}]*\}|:[a-z]+(?=\[)/g)].map(
    ({ index, 0: mark }) => [sentence[0] + index, sentence[0] + index + mark.length] as const,
  );
  const inMark = (at: number) => marks.some(([start, end]) => at >= start && at < end);
  return [
    ...fromTables(source, sentence, SENTENCE, 'sentence').filter(({ at }) => !inMark(at)),
    ...fromTables(source, rule, RULE, 'rule'),
    ...withoutComparators(source, sentence),
    ...otherBindings(source, sentence),
  ].map(({ at: _, ...alteration }) => alteration);
}

type PlacedAlteration = Alteration & { readonly at: number };

function fromTables(
  source: string,
  [start, end]: readonly [number, number],
  tables: Partial<Record<Alteration['kind'], Table>>,
  side: Alteration['side'],
): PlacedAlteration[] {
  return Object.entries(tables).flatMap(([kind, table]) =>
    table.flatMap(([pattern, replacements]) =>
      [...source.slice(start, end).matchAll(pattern)].flatMap(({ index, 0: found }) => {
        const all = typeof replacements === 'function' ? replacements(found) : replacements;
        return all.map(one => replaced(source, start + index, found, one, side, kind as Alteration['kind']));
      }),
    ),
  );
}

/** A limit without any of its comparators. */
function withoutComparators(source: string, [start, end]: readonly [number, number]): PlacedAlteration[] {
  return [...source.slice(start, end).matchAll(/(?<=:(?:cond|limit)\[)[^\]]*\d[^\]]*/g)].flatMap(
    ({ index, 0: found }) => {
      const bare = found.replace(/大于等于|不低于|不少于|不超过|超过|低于|达到?|以上|以下|至少/g, '').trim();
      return bare === found ? [] : [replaced(source, start + index, found, bare, 'sentence', 'comparator')];
    },
  );
}

/** Marks of another kind, marks that are gone, names of other cases. */
function otherBindings(source: string, [start, end]: readonly [number, number]): PlacedAlteration[] {
  const sentence = source.slice(start, end);
  const swap = (pattern: RegExp, other: (found: string) => string, kind: Alteration['kind']) =>
    [...sentence.matchAll(pattern)].map(({ index, 0: found }) =>
      replaced(source, start + index, found, other(found), 'sentence', kind),
    );
  return [
    ...swap(/:any(?=\[)/g, () => ':all', 'connective'),
    ...swap(/:all(?=\[)/g, () => ':any', 'connective'),
    ...swap(/:cond\[([^\]]*)\]\{#[a-z-]+\}/g, found => /\[([^\]]*)\]/.exec(found)?.[1] ?? '', 'binding'),
    ...swap(/:limit\[([^\]]*)\]\{[^}]*\}/g, found => /\[([^\]]*)\]/.exec(found)?.[1] ?? '', 'binding'),
    ...swap(/(?<=:case\[)小型/g, () => '大型', 'codes'),
    ...swap(/(?<=:case\[)中型/g, () => '微型', 'codes'),
    ...swap(/(?<=:case\[)/g, () => '非', 'codes'),
  ];
}

function replaced(
  source: string,
  at: number,
  found: string,
  by: string,
  side: Alteration['side'],
  kind: Alteration['kind'],
): PlacedAlteration {
  const around = source.slice(Math.max(0, at - 12), at + found.length + 8).replaceAll('\n', '⏎');
  const what = `“${found}” → “${by}” in “${around}”`;
  return { side, kind, what, source: source.slice(0, at) + by + source.slice(at + found.length), at };
}

function stretch(source: string, pattern: RegExp): readonly [number, number] {
  const match = pattern.exec(source);
  if (!match) throw new Error(`no ${pattern} in the clause file`);
  return [match.index, match.index + match[0].length];
}
