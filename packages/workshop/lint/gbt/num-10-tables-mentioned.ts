import { defineLint, type LintFinding } from '../lint.ts';
import { blockPlace, referencesOf } from '../prose-of.ts';

/** Each table and figure should be mentioned in the text before it stands there. */
export const num10TablesMentioned = defineLint({
  id: 'NUM-10',
  severity: 'warning',
  clause: '9.7、9.8',
  title: {
    zh: '图、表应在文中提及，且先于其出现',
    en: 'Tables and figures are mentioned before they appear',
  },
  messages: {
    unmentioned: {
      message: { zh: '文中没有提及这个表或图', en: 'nothing mentions this table or figure' },
      help: { zh: '请在它之前写“见[](#{id})”', en: 'Write 见[](#{id}) before it' },
    },
    late: {
      message: {
        zh: '这个表或图在提及之前就出现了',
        en: 'this table or figure stands before its first mention',
      },
      help: { zh: '请把提及它的一段移到前面', en: 'Move the paragraph that mentions it up' },
    },
    nameless: {
      message: {
        zh: '这个表或图没有标识，文中无法提及',
        en: 'this table or figure has no id to be mentioned by',
      },
      help: { zh: '请加上 id="…"', en: 'Give it an id="…"' },
    },
  },
  examples: [
    { in: 'annex', text: '划分见[](#size-table)。\n\n<SizeTable id="size-table" />', reports: [] },
    {
      in: 'annex',
      text: '<SizeTable id="size-table" />\n\n划分见[](#size-table)。',
      reports: ['<SizeTable id="size-table" />'],
    },
    {
      in: 'annex',
      text: '划分如下。\n\n<SizeTable id="size-table" />',
      reports: ['<SizeTable id="size-table" />'],
    },
  ],
  check({ prose }) {
    const references = prose.map(referencesOf);
    return prose.flatMap((file, index) =>
      file.blocks.flatMap((block): LintFinding<'unmentioned' | 'late' | 'nameless'>[] => {
        if (block.kind !== 'component' || !/(Table|Figure)$/.test(block.name)) return [];
        const at = blockPlace(file, block);
        const { id } = block.attributes;
        if (!id) return [{ message: 'nameless' as const, at }];
        const own = references[index]?.find(({ to }) => to === id);
        const earlier = references
          .slice(0, index)
          .flat()
          .some(({ to }) => to === id);
        if (earlier || (own && own.at.start < block.start)) return [];
        return [{ message: own ? ('late' as const) : ('unmentioned' as const), at, values: { id } }];
      }),
    );
  },
});
