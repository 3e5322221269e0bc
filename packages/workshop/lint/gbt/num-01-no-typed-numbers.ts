import { defineLint } from '../lint.ts';
import { matchAnywhere } from '../match-words.ts';

const NUMBER =
  /^(?:第\s?[\d一二三四五六七八九十]+\s?[章节条][\s　、]*|\d+(?:\.\d+)+[\s　]*|\d{1,2}[\s　.．、]+(?![万亿元个年])|[一二三四五六七八九十]+、|[（(][\d一二三四五六七八九十]+[）)]\s*)/g;

/** Chapters and clauses shall be numbered consecutively; here the number is computed from the order, never typed. */
export const num01NoTypedNumbers = defineLint({
  id: 'NUM-01',
  severity: 'error',
  clause: '7.2、7.3',
  title: {
    zh: '章、条的编号由顺序算出，不写入标题',
    en: 'Numbers of chapters and clauses are computed, not typed',
  },
  messages: {
    found: {
      message: { zh: '标题中写了编号“{found}”', en: 'the title has the number "{found}" typed' },
      help: { zh: '请删去，编号会自动加上', en: 'Remove it, the number is added' },
    },
  },
  examples: [
    { in: 'chapter-title', text: '企业资格', reports: [] },
    { in: 'chapter-title', text: '5 企业资格', reports: ['5 '], fixed: '企业资格' },
    { in: 'clause-title', text: '第二条 收入', reports: ['第二条 '], fixed: '收入' },
    { in: 'clause-title', text: '3D 建模能力', reports: [] },
  ],
  check({ texts }) {
    const titles = texts.filter(
      ({ kind }) => kind === 'chapter-title' || kind === 'clause-title' || kind === 'heading',
    );
    return matchAnywhere(titles, NUMBER).map(({ at, word }) => ({
      message: 'found',
      at,
      values: { found: word.trim() },
      fix: '',
    }));
  },
});
