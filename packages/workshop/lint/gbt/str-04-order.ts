import type { ElementKind } from '../document-text.ts';
import { elementOfChapter } from '../document-text.ts';
import { defineLint } from '../lint.ts';
import { titlePlace } from '../prose-of.ts';

const ORDER: readonly ElementKind[] = [
  'scope',
  'normative-references',
  'terms',
  'symbols',
  'classification',
  'principles',
  'general-requirements',
  'core',
  'verification',
  'technical',
];

/** The elements of a document shall stand in the order of table 3, in the data and in the prose alike. */
export const str04Order = defineLint({
  id: 'STR-04',
  severity: 'error',
  clause: '表3',
  title: { zh: '要素应按规定的顺序编排', en: 'Elements stand in the prescribed order' },
  messages: {
    chapter: {
      message: {
        zh: '“{title}”排在“{before}”之后，顺序颠倒',
        en: '"{title}" stands after "{before}", which it precedes',
      },
      help: {
        zh: '请在 standard.yaml 中把“{title}”移到“{before}”之前',
        en: 'Move "{title}" before "{before}" in standard.yaml',
      },
    },
    file: {
      message: {
        zh: '正文文件“{title}”排在“{before}”之后，与要素的顺序不一致',
        en: 'the prose file of "{title}" stands after that of "{before}", against the order of elements',
      },
      help: { zh: '请改文件名的序号', en: 'Change the numbers in the file names' },
    },
    title: {
      message: {
        zh: '正文文件的标题“{title}”与 standard.yaml 的“{known}”不一致',
        en: 'the title "{title}" of the prose file differs from "{known}" in standard.yaml',
      },
      help: { zh: '请使两处相同', en: 'Make them the same' },
    },
  },
  examples: [
    { in: 'file-name', text: '02-scope.mdx', reports: [] },
    { in: 'file-name', text: '00-a-scope.mdx', reports: ['前言, en: Foreword }'] },
  ],
  check(context) {
    const { standard, prose, place } = context;
    const chapters = standard.data.chapters;
    const ranks = chapters.map(chapter => ORDER.indexOf(elementOfChapter(chapter)));
    const swapped = ranks.flatMap((rank, index) => {
      const before = ranks.findIndex(
        (other, at) => at < index && other > rank && rank < ORDER.indexOf('core'),
      );
      const values = { title: chapters[index]?.title.zh ?? '', before: chapters[before]?.title.zh ?? '' };
      return before < 0
        ? []
        : [{ message: 'chapter' as const, at: place(standard, `/chapters/${index}/title/zh`), values }];
    });
    const expected = ['foreword', 'introduction', ...chapters.map(({ id }) => id)];
    const known = prose.filter(({ data }) =>
      expected.includes(data.element === 'chapter' ? data.id : data.element),
    );
    const position = ({ data }: (typeof prose)[number]) =>
      expected.indexOf(data.element === 'chapter' ? data.id : data.element);
    const misfiled = known.flatMap((file, index) => {
      const before = known[index - 1];
      const values = { title: file.data.title.zh, before: before?.data.title.zh ?? '' };
      return before && position(before) > position(file)
        ? [{ message: 'file' as const, at: titlePlace(context, file), values }]
        : [];
    });
    const retitled = known.flatMap(file => {
      const title = chapters.find(({ id }) => id === file.data.id)?.title.zh ?? file.data.title.zh;
      const values = { title: file.data.title.zh, known: title };
      return title === file.data.title.zh
        ? []
        : [{ message: 'title' as const, at: titlePlace(context, file), values }];
    });
    return [...swapped, ...misfiled, ...retitled];
  },
});
