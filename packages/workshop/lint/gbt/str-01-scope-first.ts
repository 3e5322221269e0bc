import { defineLint } from '../lint.ts';

/** Chapter 1 of a document shall be its scope. */
export const str01ScopeFirst = defineLint({
  id: 'STR-01',
  severity: 'error',
  clause: '8.5',
  title: { zh: '第1章应为范围', en: 'Chapter 1 is the scope' },
  messages: {
    found: {
      message: { zh: '第1章是“{title}”，不是“范围”', en: 'chapter 1 is "{title}", not 范围 (scope)' },
      help: { zh: '请把“范围”排在各章之首', en: 'Put 范围 before all other chapters' },
    },
  },
  examples: [
    { in: 'chapters', text: '- { id: scope, title: { zh: 范围, en: Scope } }', reports: [] },
    {
      in: 'chapters',
      text: '- { id: terms, title: { zh: 术语和定义, en: Terms } }\n- { id: scope, title: { zh: 范围, en: Scope } }',
      reports: ['术语和定义, en: Terms } }'],
    },
  ],
  check({ standard, place }) {
    const title = standard.data.chapters[0]?.title.zh ?? '';
    return title === '范围'
      ? []
      : [{ message: 'found', at: place(standard, '/chapters/0/title/zh'), values: { title } }];
  },
});
