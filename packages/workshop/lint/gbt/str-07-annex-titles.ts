import { placeOf } from '../document-text.ts';
import { defineLint } from '../lint.ts';

/** An annex shall not have a scope, normative references or terms and definitions of its own. */
export const str07AnnexTitles = defineLint({
  id: 'STR-07',
  severity: 'error',
  clause: '9.6',
  title: {
    zh: '附录内不应设范围、规范性引用文件、术语和定义',
    en: 'No scope, references or terms within an annex',
  },
  messages: {
    found: {
      message: { zh: '附录中设了“{title}”', en: 'the annex has a clause {title}' },
      help: { zh: '请并入正文的同名一章', en: 'Move it to the chapter of that name' },
    },
  },
  examples: [
    { in: 'annex', text: '## 术语和定义\n\n略。\n\n## 示例\n\n略。', reports: ['术语和定义'] },
    { in: 'annex', text: '## 指标\n\n略。\n\n## 术语的出处\n\n略。', reports: [] },
  ],
  check({ texts }) {
    const headings = texts.filter(({ kind, element }) => kind === 'heading' && element === 'annex');
    return headings
      .filter(({ text }) => /^(范围|规范性引用文件|术语和定义)$/.test(text))
      .map(text => ({ message: 'found', at: placeOf(text), values: { title: text.text } }));
  },
});
