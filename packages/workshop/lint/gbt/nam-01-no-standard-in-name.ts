import { defineLint } from '../lint.ts';
import { matchAnywhere } from '../match-words.ts';

/** The title of a document shall not contain 标准 or 指导性技术文件 as the name of its kind. */
export const nam01NoStandardInName = defineLint({
  id: 'NAM-01',
  severity: 'error',
  clause: '6.1.4.1',
  title: { zh: '名称不含“……标准”“指导性技术文件”', en: 'No 标准 in the title' },
  messages: {
    found: {
      message: { zh: '名称含有“{found}”', en: 'the title has "{found}"' },
      help: {
        zh: '请删去：文件的种类由“规范”“规程”“指南”等表示',
        en: 'Drop it: the kind of document is said by 规范, 规程, 指南',
      },
    },
  },
  examples: [
    { in: 'name', text: '农场认定规范', reports: [] },
    { in: 'name', text: '农场认定标准与评估规范', reports: ['标准'] },
    { in: 'name', text: '农场标准化生产规范', reports: [] },
  ],
  check({ texts }) {
    const names = texts.filter(({ kind }) => kind === 'name');
    return matchAnywhere(names, /(?:国家|行业|地方|团体)?标准(?!化|必要)|指导性技术文件/g).map(
      ({ at, word }) => ({ message: 'found', at, values: { found: word } }),
    );
  },
});
