import { defineLint } from '../lint.ts';
import { blockPlace, proseOf } from '../prose-of.ts';

/** Between the title of a chapter or clause and its first subclause there should be no paragraph. */
export const num05HangingParagraph = defineLint({
  id: 'NUM-05',
  severity: 'warning',
  clause: '7.4',
  title: { zh: '不宜有悬置段', en: 'No hanging paragraphs' },
  messages: {
    found: {
      message: {
        zh: '“{title}”与其第一条之间有一段文字（悬置段）',
        en: 'a paragraph stands between "{title}" and its first clause (hanging paragraph)',
      },
      help: {
        zh: '请给这段文字设一条，或移到有关的条中',
        en: 'Give it a clause of its own, or move it into one',
      },
    },
  },
  examples: [
    { in: 'core-chapter', text: '<Clause id="income" />\n\n<Clause id="organic" />', reports: [] },
    {
      in: 'core-chapter',
      text: '本章规定企业的资格。\n\n<Clause id="income" />\n\n<Clause id="organic" />',
      reports: ['本章规定企业的资格。'],
    },
  ],
  check(context) {
    const exempt = proseOf(context, 'terms', 'symbols');
    return context.prose
      .filter(file => !exempt.includes(file))
      .flatMap(file => {
        const starts = file.blocks.flatMap((block, index) => {
          const opens =
            block.kind === 'heading' ||
            (block.kind === 'component' && /^(Clause|Verification)$/.test(block.name));
          return opens ? [{ block, index }] : [];
        });
        return starts.flatMap(({ block, index }, at) => {
          const previous = starts[at - 1];
          const depth = block.kind === 'heading' ? block.depth : 1;
          const above = previous?.block.kind === 'heading' ? previous.block.depth : previous ? 1 : 0;
          const between = file.blocks
            .slice((previous?.index ?? -1) + 1, index)
            .find(({ kind }) => kind === 'paragraph');
          if (depth <= above || !between) return [];
          const title = previous?.block.kind === 'heading' ? previous.block.text : file.data.title.zh;
          return [{ message: 'found', at: blockPlace(file, between), values: { title } }];
        });
      });
  },
});
