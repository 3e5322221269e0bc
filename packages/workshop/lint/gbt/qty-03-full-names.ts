import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const FULL: Readonly<Record<string, string>> = {
  工信部: '工业和信息化部',
  发改委: '发展和改革委员会',
  中科院: '中国科学院',
  国标委: '国家标准化管理委员会',
  科技厅: '科学技术厅',
  工信厅: '工业和信息化厅',
  人社部: '人力资源和社会保障部',
  网信办: '互联网信息办公室',
  市场监管总局: '国家市场监督管理总局',
};
const BODY = new RegExp(Object.keys(FULL).join('|'), 'g');
/** Not codes of standards (GB/T 1.1), nor a letter with a number (A4). */
const LATIN = /(?<![A-Za-z/.\d-])[A-Z]{2,}(?![A-Za-z/.\d-]|\s?\d)/g;

/** Bodies should have their full names in use; an abbreviation should be explained where it first occurs. */
export const qty03FullNames = defineLint({
  id: 'QTY-03',
  severity: 'warning',
  clause: '9.4.3',
  title: {
    zh: '组织机构用全称，缩略语首次出现时给出中文',
    en: 'Full names of bodies; abbreviations are explained',
  },
  messages: {
    body: {
      message: { zh: '组织机构用了简称“{found}”', en: 'the body goes by its short name "{found}"' },
      help: { zh: '请写全称“{instead}”', en: 'Write the full name {instead}' },
    },
    abbreviation: {
      message: {
        zh: '缩略语“{found}”首次出现，没有给出中文',
        en: 'the abbreviation "{found}" is not explained where it first occurs',
      },
      help: {
        zh: '请写作“中文名称（{found}）”，或只用中文',
        en: 'Write the Chinese name with （{found}）, or the Chinese alone',
      },
    },
  },
  examples: [
    {
      in: 'introduction',
      text: '工业和信息化部提出了信息和通信技术（ICT）的要求，ICT 企业参照 GB/T 1.1—2020。',
      reports: [],
    },
    { in: 'introduction', text: '工信部提出了 ICT 的要求，ICT 企业参照。', reports: ['工信部', 'ICT'] },
  ],
  check({ texts }) {
    const bodies = matchWords(texts, BODY).map(({ at, word }) => ({
      message: 'body' as const,
      at,
      values: { found: word, instead: FULL[word] ?? '' },
    }));
    const seen = new Set<string>();
    const abbreviations = matchWords(texts, LATIN).flatMap(({ at, word, text, start, end }) => {
      if (seen.has(word)) return [];
      seen.add(word);
      const explained = /（[^（）]*$/.test(text.text.slice(0, start)) || /^（/.test(text.text.slice(end));
      return explained ? [] : [{ message: 'abbreviation' as const, at, values: { found: word } }];
    });
    return [...bodies, ...abbreviations];
  },
});
