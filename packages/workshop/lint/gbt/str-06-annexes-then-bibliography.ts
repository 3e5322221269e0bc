import { defineLint } from '../lint.ts';
import { titlePlace } from '../prose-of.ts';

const ORDER = ['foreword', 'introduction', 'chapter', 'annex', 'bibliography', 'index'];

/** Annexes shall follow the chapters, the bibliography the annexes, and the index shall be last. */
export const str06AnnexesThenBibliography = defineLint({
  id: 'STR-06',
  severity: 'error',
  clause: '9.6',
  title: {
    zh: '附录在正文之后、参考文献之前，索引居末',
    en: 'Annexes come before the bibliography, the index last',
  },
  messages: {
    found: {
      message: { zh: '“{title}”排在“{before}”之后', en: '"{title}" stands after "{before}"' },
      help: {
        zh: '顺序为正文、附录、参考文献、索引；请改文件名的序号',
        en: 'The order is chapters, annexes, bibliography, index; change the numbers in the file names',
      },
    },
  },
  examples: [{ in: 'file-name', text: '99-scope.mdx', reports: ['范围, en: Scope }'] }],
  check(context) {
    const { prose } = context;
    return prose.flatMap((file, index) => {
      const rank = ORDER.indexOf(file.data.element);
      const before = prose
        .slice(0, index)
        .findLast(({ data }) => ORDER.indexOf(data.element) > Math.max(rank, 2));
      const values = { title: file.data.title.zh, before: before?.data.title.zh ?? '' };
      return before ? [{ message: 'found', at: titlePlace(context, file), values }] : [];
    });
  },
});
