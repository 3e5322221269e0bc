import { type DocumentText, placeIn, placeOf } from '../document-text.ts';
import { defineLint } from '../lint.ts';
import { standardNumber } from '../match-words.ts';

const RANKS: readonly RegExp[] = [
  /^GB/,
  /^(?!T\/|DB)[A-Z]{2}\/T/,
  /^DB/,
  /^T\//,
  /^ISO (?!\/IEC)|^ISO\d/,
  /^ISO\/IEC/,
  /^IEC/,
];

/** Lists run national, sector, local, association, ISO, ISO/IEC, IEC, others; entries have no full stop and no 《》. */
export const ref04ReferenceList = defineLint({
  id: 'REF-04',
  severity: 'warning',
  clause: '8.6.3',
  title: {
    zh: '清单按层次和编号排序，条目末不加标点，不用书名号',
    en: 'Lists are ordered; entries have no end mark and no 《》',
  },
  messages: {
    order: {
      message: { zh: '“{found}”排在“{before}”之后', en: '"{found}" stands after "{before}"' },
      help: {
        zh: '顺序为国家标准、行业标准、地方标准、团体标准、ISO、ISO/IEC、IEC、其他；同类按编号',
        en: 'Order: national, sector, local, association, ISO, ISO/IEC, IEC, others; by number within each',
      },
    },
    mark: {
      message: { zh: '条目以“{found}”结束', en: 'the entry ends with "{found}"' },
      help: { zh: '请删去', en: 'Remove it' },
    },
    brackets: {
      message: { zh: '条目中用了书名号', en: 'the entry has 《》' },
      help: { zh: '请去掉书名号，文件名称之前空一格', en: 'Remove it; the title follows a space' },
    },
  },
  examples: [
    { in: 'bibliography', text: '- 划分办法（2017）。', reports: ['。'], fixed: '- 划分办法（2017）' },
    { in: 'bibliography', text: '- 《划分办法（2017）》', reports: ['《'] },
    {
      in: 'normative-references',
      text: '- GB/T 24405.1—2009\n- GB/T 19001—2016',
      reports: ['GB/T 19001—2016'],
    },
  ],
  check({ texts }) {
    const entries = texts.filter(
      ({ element, kind }) =>
        kind === 'item' && (element === 'normative-references' || element === 'bibliography'),
    );
    const listed = entries.filter(({ element }) => element === 'normative-references');
    return [
      ...entries.flatMap(text => {
        const last = text.text.length - 1;
        const bracket = text.text.indexOf('《');
        const mark = text.text.charAt(last);
        return [
          ...(bracket >= 0
            ? [{ message: 'brackets' as const, at: placeIn(text, bracket, bracket + 1) }]
            : []),
          ...(/[。；，.;,]/.test(mark)
            ? [
                {
                  message: 'mark' as const,
                  at: placeIn(text, last, last + 1),
                  values: { found: mark },
                  fix: '',
                },
              ]
            : []),
        ];
      }),
      ...listed.flatMap((text, index) => {
        const before = listed[index - 1];
        if (!before || compareEntries(before, text) <= 0) return [];
        return [
          { message: 'order' as const, at: placeOf(text), values: { found: text.text, before: before.text } },
        ];
      }),
    ];
  },
});

function compareEntries({ text: a }: DocumentText, { text: b }: DocumentText): number {
  const rank = (text: string) =>
    (RANKS.findIndex(pattern => pattern.test(text)) + RANKS.length + 1) % (RANKS.length + 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return numberOf(a).localeCompare(numberOf(b), 'en', { numeric: true });
}

function numberOf(text: string): string {
  return standardNumber().exec(text)?.[3] ?? text;
}
