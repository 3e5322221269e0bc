import { placeIn } from '../document-text.ts';
import { defineLint, type LintFinding } from '../lint.ts';
import { standardNumber } from '../match-words.ts';

const PART =
  /^(?:《[^》]*》)?\s?(?:的|中的|中|第)?\s?(?:第?\s?\d+(?:\.\d+)*\s?[章条]|\d+\.\d+|附录\s?[A-Z]|表\s?[A-Z]?\d|图\s?[A-Z]?\d)/;

/** A reference to a part of a document shall be dated; the year follows a dash (U+2014), the number a space. */
export const ref02DatedReferences = defineLint({
  id: 'REF-02',
  severity: 'error',
  clause: '9.5.4.1',
  title: {
    zh: '引用具体章、条、表应注日期，年份用一字线',
    en: 'References to parts are dated, the year after a dash',
  },
  messages: {
    undated: {
      message: {
        zh: '引用“{found}”的具体内容，没有注日期',
        en: 'a part of "{found}" is cited without its year',
      },
      help: { zh: '请注日期，例如 GB/T 1.1—2020', en: 'Give the year, e.g. GB/T 1.1—2020' },
    },
    written: {
      message: { zh: '标准编号写作“{found}”', en: 'the number of the standard is written "{found}"' },
      help: { zh: '请写作“{instead}”', en: 'Write {instead}' },
    },
  },
  examples: [
    { in: 'foreword', text: '本文件按照GB/T 1.1—2020的规定起草，参考了GB/T 20001的体例。', reports: [] },
    {
      in: 'foreword',
      text: '本文件按照GB/T1.1-2020起草。',
      reports: ['GB/T1.1-2020'],
      fixed: '本文件按照GB/T 1.1—2020起草。',
    },
    { in: 'introduction', text: '名称见GB/T 1.1的6.1.4。', reports: ['GB/T 1.1'] },
  ],
  check({ texts }) {
    return texts.flatMap(text =>
      [...text.text.matchAll(standardNumber())].flatMap((match): LintFinding<'undated' | 'written'>[] => {
        const [found, code = '', gap, number = '', mark, year] = match;
        const at = placeIn(text, match.index, match.index + found.length);
        const dash = /^I/.test(code) ? ':' : '—';
        const instead = `${code} ${number}${year ? dash + year : ''}`;
        const wrong = gap !== ' ' || (year && mark !== dash);
        const cited = !year && PART.test(text.text.slice(match.index + found.length));
        return [
          ...(wrong ? [{ message: 'written' as const, at, values: { found, instead }, fix: instead }] : []),
          ...(cited ? [{ message: 'undated' as const, at, values: { found } }] : []),
        ];
      }),
    );
  },
});
