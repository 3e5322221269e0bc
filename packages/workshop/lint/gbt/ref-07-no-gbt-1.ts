import { defineLint } from '../lint.ts';
import { matchAnywhere } from '../match-words.ts';

/** GB/T 1.1 is named in the foreword and should not be in the bibliography. */
export const ref07NoGbt1 = defineLint({
  id: 'REF-07',
  severity: 'warning',
  clause: '8.13',
  title: { zh: 'GB/T 1.1 不列入参考文献', en: 'GB/T 1.1 is not in the bibliography' },
  messages: {
    found: {
      message: { zh: '参考文献列了 GB/T 1.1', en: 'the bibliography lists GB/T 1.1' },
      help: { zh: '请删去，它只在前言中提到', en: 'Remove it, it is named in the foreword only' },
    },
  },
  examples: [
    { in: 'bibliography', text: '- 划分办法（2017）\n- GB/T 1.1—2020', reports: ['GB/T 1.1'] },
    { in: 'bibliography', text: '- 划分办法（2017）\n- GB/T 1.10', reports: [] },
  ],
  check({ texts }) {
    const entries = texts.filter(({ element }) => element === 'bibliography');
    return matchAnywhere(entries, /GB\/T\s?1\.1(?![\d.])/g).map(({ at }) => ({ message: 'found', at }));
  },
});
