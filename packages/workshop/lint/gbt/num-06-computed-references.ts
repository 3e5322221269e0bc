import { defineLint, type LintFinding } from '../lint.ts';
import { matchWords } from '../match-words.ts';

/** Of other documents: GB/T 1.1—2020的8.5, 《…》的第5章, 编制说明的表1. */
const OF_OTHERS =
  /(?:[A-Z]{1,9}(?:\/[A-Z]{1,9})? ?\d[\d.]{0,9}(?:—\d{4})?|编制说明|\uE000)\s?(?:的|中的|中|第)?\s?(?:第\s?\d+\s?章|附录\s?[A-Z]|表\s?[A-Z\d.]+|图\s?[A-Z\d.]+|\d+(?:\.\d+)+)/g;
const TYPED =
  /第\s?\d+\s?[章条]|附录\s?[A-Z](?![A-Za-z])|(?<![代发外仪地意模形方公])[表图式]\s?(?:[A-Z]\.)?\d+(?![\d个张份项])|公式（\d+）|(?<=[见按照合据与和至及])\s?\d+\.\d+(?:\.\d+)*(?=的|规定|至|、|，|。|$)/g;

/** Tables, figures, formulas and annexes shall be numbered consecutively; references name an id, the number is computed. */
export const num06ComputedReferences = defineLint({
  id: 'NUM-06',
  severity: 'error',
  clause: '9.7.2、9.8.2、9.9.2',
  title: {
    zh: '图、表、公式、附录和条的编号由顺序算出，引用时写标识',
    en: 'Numbers are computed; references name an id',
  },
  messages: {
    unknown: {
      message: { zh: '本文件没有“{found}”', en: 'this document has no {found}' },
      help: { zh: '请改正编号；现有的附录和表：{known}', en: 'Correct the number; there are: {known}' },
    },
    found: {
      message: { zh: '“{found}”是手写的编号', en: '"{found}" is a number typed by hand' },
      help: { zh: '请写作 [](#标识)，编号会自动填入', en: 'Write [](#id), the number is filled in' },
    },
  },
  examples: [
    { in: 'general-requirements', text: '企业规模应如实申报，划分见[](#annex-sizes)。', reports: [] },
    {
      in: 'general-requirements',
      text: '企业应满足第5章的要求，规模见附录A、[](#annex-sizes)和表 A.1。',
      reports: ['第5章', '附录A', '表 A.1'],
    },
    { in: 'introduction', text: '起草人见编制说明的表1，名称见GB/T 1.1—2020的6.1.4。', reports: [] },
    { in: 'verification', text: '查阅附录 A 和附录 B 所列的指标。', reports: ['附录 B'] },
    { in: 'introduction', text: '申报表一式2份，图书3册。', reports: [] },
  ],
  check({ texts, labels }) {
    const written = texts.filter(({ kind }) => kind !== 'term-source');
    const known = [...labels.values()];
    return matchWords(written, TYPED, OF_OTHERS).flatMap(
      ({ text, start, end, at, word }): LintFinding<'found' | 'unknown'>[] => {
        if (text.offsets[start] === text.offsets[end - 1]) return [];
        const found = word.trim();
        if (!text.file.endsWith('.yaml')) return [{ message: 'found' as const, at, values: { found } }];
        // A sentence of a clause has no links: the number it names has to exist.
        const exists = known.includes(found.replace(/\s/g, ''));
        return exists
          ? []
          : [
              {
                message: 'unknown' as const,
                at,
                values: { found, known: known.filter(one => /^[附表]/.test(one)).join('、') },
              },
            ];
      },
    );
  },
});
