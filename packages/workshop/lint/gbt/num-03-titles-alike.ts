import { defineLint } from '../lint.ts';
import { blockPlace } from '../prose-of.ts';

/** Clauses of one level shall all have a title or none; a clause without a title shall not be divided. */
export const num03TitlesAlike = defineLint({
  id: 'NUM-03',
  severity: 'error',
  clause: '7.3.3',
  title: {
    zh: '同一层次的条有无标题应一致，无标题条不再分条',
    en: 'Clauses of a level are titled alike; an untitled one is not divided',
  },
  messages: {
    mixed: {
      message: {
        zh: '这一条没有标题，同一层次的其他条有',
        en: 'this clause has no title, others of its level have',
      },
      help: { zh: '请补上标题，或去掉其他条的标题', en: 'Add a title, or remove those of the others' },
    },
    divided: {
      message: { zh: '没有标题的条又分了条', en: 'a clause without a title is divided' },
      help: { zh: '请给它加标题，或把下面的条提高一级', en: 'Give it a title, or raise the clauses below' },
    },
  },
  examples: [
    {
      in: 'general-requirements',
      text: '## 年度\n\n企业应申报上一年度的数据，见[](#annex-sizes)。\n\n##\n\n计算中不应修约。',
      reports: ['##'],
    },
  ],
  check({ prose }) {
    return prose.flatMap(file => {
      const headings = file.blocks.flatMap(block => (block.kind === 'heading' ? [block] : []));
      return headings.flatMap((heading, index) => {
        if (heading.text.trim()) return [];
        const at = blockPlace(file, heading);
        const divided = (headings[index + 1]?.depth ?? 0) > heading.depth;
        const mixed = headings.some(one => one.depth === heading.depth && one.text.trim());
        return [
          ...(mixed ? [{ message: 'mixed' as const, at }] : []),
          ...(divided ? [{ message: 'divided' as const, at }] : []),
        ];
      });
    });
  },
});
