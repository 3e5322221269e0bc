import type { ElementKind } from '../document-text.ts';
import { elementOfChapter } from '../document-text.ts';
import { defineLint } from '../lint.ts';

const CHAPTERS: readonly [ElementKind, string][] = [
  ['scope', '范围'],
  ['normative-references', '规范性引用文件'],
  ['terms', '术语和定义'],
  ['core', '核心技术要素'],
];

/** Foreword, scope, normative references, terms and definitions and the core technical element shall not be missing. */
export const str05RequiredElements = defineLint({
  id: 'STR-05',
  severity: 'error',
  clause: '表3',
  title: { zh: '必备要素不应缺少', en: 'Required elements are there' },
  messages: {
    found: {
      message: { zh: '缺少必备要素“{element}”', en: 'the required element {element} is missing' },
      help: { zh: '请补上；封面由导出生成，不在此列', en: 'Add it; the cover is made by the export' },
    },
  },
  examples: [
    {
      in: 'chapters',
      text: '- { id: scope, title: { zh: 范围, en: Scope } }\n- { id: terms, title: { zh: 术语和定义, en: Terms } }\n- { id: core, title: { zh: 企业资格, en: Eligibility }, clauses: [income, organic] }',
      reports: ['- { id: scope, title: { zh: 范围, en: Scope } }'],
    },
  ],
  check({ standard, prose, place }) {
    const elements = standard.data.chapters.map(elementOfChapter);
    const missing = CHAPTERS.filter(([element]) => !elements.includes(element)).map(([, name]) => name);
    if (!prose.some(({ data }) => data.element === 'foreword')) missing.unshift('前言');
    return missing.map(element => ({
      message: 'found',
      at: place(standard, '/chapters'),
      values: { element },
    }));
  },
});
