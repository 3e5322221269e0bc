import { defineLint } from '../lint.ts';
import { matchWords } from '../match-words.ts';

const SELF =
  /(?<![基成样资版文副脚日蓝范标剧课读根原])本(?:标准规范|标准|规范|规程|指南|导则|部分)(?![化性])/g;

/** A document shall call itself 本文件. */
export const ref05ThisDocument = defineLint({
  id: 'REF-05',
  severity: 'error',
  clause: '9.5.2',
  title: { zh: '自称“本文件”', en: 'The document calls itself 本文件' },
  messages: {
    found: {
      message: { zh: '自称“{found}”', en: 'the document calls itself "{found}"' },
      help: { zh: '请写“本文件”', en: 'Write 本文件' },
    },
  },
  examples: [
    { in: 'scope', text: '本标准规定了企业的资格。', reports: ['本标准'], fixed: '本文件规定了企业的资格。' },
    { in: 'scope', text: '本文件规定了基本标准、成本规范和样本部分的资格。', reports: [] },
  ],
  check({ texts }) {
    return matchWords(texts, SELF).map(({ at, word }) => ({
      message: 'found',
      at,
      values: { found: word },
      fix: '本文件',
    }));
  },
});
