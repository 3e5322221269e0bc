import { defineLint } from '../lint.ts';
import { matchAnywhere } from '../match-words.ts';

const PLACEHOLDER =
  /(?<![等期对])待(?:定|补充|补(?![偿贴助办])|完善)|(?<![A-Za-z])(?:TBD|TODO|FIXME|[Xx]{3,})(?![A-Za-z])|×{2,}|点击此处|此处添加|错误！未定义书签|Lorem ipsum/g;

/** A document should have no placeholders left. */
export const fmt02Placeholders = defineLint({
  id: 'FMT-02',
  severity: 'warning',
  clause: '—',
  title: { zh: '不残留占位的文字', en: 'No placeholders are left' },
  messages: {
    found: {
      message: { zh: '残留占位的文字“{found}”', en: 'the placeholder "{found}" is left' },
      help: { zh: '请写出内容，或删去', en: 'Write the content, or remove it' },
    },
  },
  examples: [
    { in: 'scope', text: '本文件规定了XXX的要求，适用范围待补充。', reports: ['XXX', '待补充'] },
    { in: 'scope', text: '本文件规定了企业在等待补偿时的要求。', reports: [] },
  ],
  check({ texts }) {
    return matchAnywhere(texts, PLACEHOLDER).map(({ at, word }) => ({
      message: 'found',
      at,
      values: { found: word },
    }));
  },
});
