import type { ProseBlock } from '../../document/prose-file.ts';
import { defineLint, type LintFinding } from '../lint.ts';
import { blockPlace } from '../prose-of.ts';

type Heading = Extract<ProseBlock, { kind: 'heading' | 'paragraph' }>;

/** A chapter or clause shall not be divided into one clause only. */
export const num02ClauseLevels = defineLint({
  id: 'NUM-02',
  severity: 'error',
  clause: '7.3.1',
  title: { zh: '同一层次只有一个条时不设条，层次不跳级', en: 'No lone clause, no skipped level' },
  messages: {
    lone: {
      message: { zh: '“{title}”是同一层次唯一的条', en: '"{title}" is the only clause of its level' },
      help: { zh: '请并入上一层次，或再分出一条', en: 'Merge it into the level above, or add a second one' },
    },
    skipped: {
      message: { zh: '“{title}”跳过了一个层次', en: '"{title}" skips a level' },
      help: { zh: '请把标题的层次提高一级', en: 'Raise the heading by one level' },
    },
    top: {
      message: {
        zh: '“{title}”用了一级标题，一级是章的标题',
        en: '"{title}" is a first-level heading, which is that of the chapter',
      },
      help: {
        zh: '章的标题写在文件头部的 title 中；条的标题用 ##',
        en: 'The title of the chapter stands in the head of the file; clauses have ##',
      },
    },
  },
  examples: [
    {
      in: 'general-requirements',
      text: '## 年度\n\n企业应申报上一年度的数据，见[](#annex-sizes)。',
      reports: ['## 年度'],
    },
    {
      in: 'general-requirements',
      text: '## 年度\n\n企业应申报上一年度的数据，见[](#annex-sizes)。\n\n## 计算\n\n计算中不应修约。',
      reports: [],
    },
    {
      in: 'general-requirements',
      text: '# 年度\n\n企业应申报上一年度的数据，见[](#annex-sizes)。',
      reports: ['# 年度'],
    },
  ],
  check({ standard, prose, place }) {
    const lone = standard.data.chapters.flatMap(({ clauses, title }, index) =>
      clauses?.length === 1
        ? [
            {
              message: 'lone' as const,
              at: place(standard, `/chapters/${index}/clauses/0`),
              values: { title: title.zh },
            },
          ]
        : [],
    );
    const inProse = prose.flatMap(file => {
      const headings = file.blocks.filter((block): block is Heading => block.kind === 'heading');
      return headings.flatMap((heading, index): LintFinding<'lone' | 'skipped' | 'top'>[] => {
        const values = { title: heading.text };
        const at = blockPlace(file, heading);
        if (heading.depth === 0) return [{ message: 'top' as const, at, values }];
        if (heading.depth > (headings[index - 1]?.depth ?? 0) + 1)
          return [{ message: 'skipped' as const, at, values }];
        return siblings(headings, index).length === 1 ? [{ message: 'lone' as const, at, values }] : [];
      });
    });
    return [...lone, ...inProse];
  },
});

/** The headings of the same level under the same heading. */
function siblings(headings: readonly Heading[], index: number): Heading[] {
  const { depth } = headings[index] as Heading;
  const start = headings.findLastIndex((one, at) => at < index && one.depth < depth);
  const end = headings.findIndex((one, at) => at > index && one.depth < depth);
  return headings.slice(start + 1, end < 0 ? undefined : end).filter(one => one.depth === depth);
}
