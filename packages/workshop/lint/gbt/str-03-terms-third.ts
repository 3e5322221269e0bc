import { defineLint } from '../lint.ts';

/** Chapter 3 shall be the terms and definitions; number and title are kept even without any. */
export const str03TermsThird = defineLint({
  id: 'STR-03',
  severity: 'error',
  clause: '8.7',
  title: { zh: '第3章应为术语和定义', en: 'Chapter 3 is the terms and definitions' },
  messages: {
    found: {
      message: {
        zh: '第3章是“{title}”，不是“术语和定义”',
        en: 'chapter 3 is "{title}", not 术语和定义 (terms and definitions)',
      },
      help: {
        zh: '请把“术语和定义”排在“规范性引用文件”之后；没有术语也保留本章',
        en: 'Put it after the normative references; it is kept even without terms',
      },
    },
  },
  examples: [
    {
      in: 'chapters',
      text: '- { id: scope, title: { zh: 范围, en: Scope } }\n- { id: normative-references, title: { zh: 规范性引用文件, en: Normative references } }\n- { id: terms, title: { zh: 名词解释, en: Terms } }',
      reports: ['名词解释, en: Terms } }'],
    },
  ],
  check({ standard, place }) {
    const title = standard.data.chapters[2]?.title.zh;
    const at = place(standard, title === undefined ? '/chapters' : '/chapters/2/title/zh');
    return title === '术语和定义' ? [] : [{ message: 'found', at, values: { title: title ?? '（缺）' } }];
  },
});
