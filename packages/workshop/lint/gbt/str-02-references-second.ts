import { defineLint, type LintFinding } from '../lint.ts';
import { blockPlace, proseOf } from '../prose-of.ts';

/** Chapter 2 shall be the normative references, not divided into clauses, its list without numbers. */
export const str02ReferencesSecond = defineLint({
  id: 'STR-02',
  severity: 'error',
  clause: '8.6',
  title: {
    zh: '第2章应为规范性引用文件，不分条，清单不编号',
    en: 'Chapter 2 is the normative references, undivided, its list unnumbered',
  },
  messages: {
    order: {
      message: {
        zh: '第2章是“{title}”，不是“规范性引用文件”',
        en: 'chapter 2 is "{title}", not 规范性引用文件 (normative references)',
      },
      help: {
        zh: '请把“规范性引用文件”排在“范围”之后；没有引用也保留本章',
        en: 'Put it after the scope; it is kept even without references',
      },
    },
    divided: {
      message: { zh: '规范性引用文件分了条', en: 'the normative references are divided into clauses' },
      help: { zh: '请去掉标题，只留引导语和清单', en: 'Remove the heading; keep the lead-in and the list' },
    },
    numbered: {
      message: { zh: '规范性引用文件的清单编了号', en: 'the list of normative references is numbered' },
      help: { zh: '请改为不编号的清单（-）', en: 'Use a list without numbers (-)' },
    },
  },
  examples: [
    { in: 'normative-references', text: '本文件没有规范性引用文件。', reports: [] },
    {
      in: 'normative-references',
      text: '## 国家标准\n\n1. GB/T 19001—2016 质量管理体系 要求',
      reports: ['## 国家标准', '1. GB/T 19001—2016 质量管理体系 要求'],
    },
  ],
  check(context) {
    const { standard, place } = context;
    const { title = { zh: '' }, clauses } = standard.data.chapters[1] ?? {};
    const misplaced = title.zh !== '规范性引用文件';
    return [
      ...(misplaced
        ? [
            {
              message: 'order' as const,
              at: place(standard, '/chapters/1/title/zh'),
              values: { title: title.zh },
            },
          ]
        : []),
      ...(clauses && !misplaced
        ? [{ message: 'divided' as const, at: place(standard, '/chapters/1/clauses') }]
        : []),
      ...proseOf(context, 'normative-references').flatMap(file =>
        file.blocks.flatMap((block): LintFinding<'divided' | 'numbered'>[] => {
          if (block.kind === 'heading') return [{ message: 'divided' as const, at: blockPlace(file, block) }];
          const numbered = block.kind === 'list' && /^\d/.test(file.source.slice(block.start));
          return numbered ? [{ message: 'numbered' as const, at: blockPlace(file, block) }] : [];
        }),
      ),
    ];
  },
});
