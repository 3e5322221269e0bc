import { placeOf } from '../document-text.ts';
import { defineLint } from '../lint.ts';

/** The title should end with the word for what the document does: 术语, 分类, 试验方法, 规范, 规程, 指南. */
export const nam02FunctionInName = defineLint({
  id: 'NAM-02',
  severity: 'warning',
  clause: '6.1.4.2',
  title: { zh: '名称含表示功能类型的词', en: 'The title says what kind of document it is' },
  messages: {
    found: {
      message: {
        zh: '名称“{found}”没有表示功能类型的词',
        en: 'the title "{found}" does not say what kind of document it is',
      },
      help: {
        zh: '请以术语、符号、分类、编码、试验方法、……的测定、规范、规程或指南结尾',
        en: 'End it with 术语, 符号, 分类, 编码, 试验方法, 的测定, 规范, 规程 or 指南',
      },
    },
  },
  examples: [
    { in: 'name', text: '农场认定规范', reports: [] },
    { in: 'name', text: '农场认定', reports: ['农场认定'] },
  ],
  check({ texts }) {
    const names = texts.filter(({ kind }) => kind === 'name');
    return names
      .filter(
        ({ text }) =>
          !/(?:术语|符号|分类|编码|试验方法|的测定|规范|规程|指南)(?:$|\s*第\s?\d+\s?部分)/.test(text),
      )
      .map(text => ({ message: 'found', at: placeOf(text), values: { found: text.text } }));
  },
});
