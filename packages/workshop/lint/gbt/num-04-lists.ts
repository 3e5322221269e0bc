import { allBlocks, type ProseBlock, type ProseFile } from '../../document/prose-file.ts';
import { defineLint, type LintFinding } from '../lint.ts';
import { blockPlace, proseOf } from '../prose-of.ts';

type List = Extract<ProseBlock, { kind: 'list' }>;
type Paragraph = Extract<ProseBlock, { kind: 'heading' | 'paragraph' }>;

/** A list shall have a lead-in, should have two levels at most, and shall end its last item with a full stop. */
export const num04Lists = defineLint({
  id: 'NUM-04',
  severity: 'error',
  clause: '7.5',
  title: {
    zh: '列项应有引语，末项用句号，其余各项标点一致，不超过两层',
    en: 'Lists have a lead-in, consistent punctuation and two levels at most',
  },
  messages: {
    lead: {
      message: { zh: '列项没有引语', en: 'the list has no lead-in' },
      help: { zh: '请在列项之前写一句以冒号结束的话', en: 'Put a sentence that ends with a colon before it' },
    },
    depth: {
      severity: 'warning',
      message: { zh: '列项超过两层', en: 'the list has more than two levels' },
      help: { zh: '请改为条，或合并层次', en: 'Use clauses, or merge levels' },
    },
    last: {
      message: { zh: '列项的末项没有以句号结束', en: 'the last item does not end with a full stop' },
      help: { zh: '请以“。”结束', en: 'End it with 。' },
    },
    mixed: {
      message: {
        zh: '这一项以“{found}”结束，首项以“{first}”结束',
        en: 'this item ends with "{found}", the first one with "{first}"',
      },
      help: {
        zh: '末项之前的各项用同一种标点（分号或句号）',
        en: 'End all items but the last alike, with ； or 。',
      },
    },
  },
  examples: [
    {
      in: 'general-requirements',
      text: '结论应按下列规定得出，规模见[](#annex-sizes)：\n\n- 都满足的，予以认定；\n- 有不满足的，不予认定。',
      reports: [],
    },
    {
      in: 'general-requirements',
      text: '结论应按下列规定得出，规模见[](#annex-sizes)。\n\n- 都满足的，予以认定；\n- 有不满足的，不予认定；\n- 其他的，结论未定',
      reports: ['- 都满足的，予以认定；', '其他的，结论未定'],
    },
  ],
  check(context) {
    const plain = proseOf(context, 'normative-references', 'bibliography', 'index');
    return context.prose
      .filter(file => !plain.includes(file))
      .flatMap(file => {
        const blocks = allBlocks(file.blocks);
        return blocks.flatMap((block, index) =>
          block.kind === 'list' ? checkList(file, block, blocks[index - 1]) : [],
        );
      });
  },
});

function checkList(file: ProseFile, list: List, before: ProseBlock | undefined) {
  const led = before?.kind === 'paragraph' && before.text.trimEnd().endsWith('：');
  const start = { file: file.path, start: list.start, end: file.source.indexOf('\n', list.start) };
  const lines = list.items.flatMap(item =>
    item.filter((block): block is Paragraph => block.kind === 'paragraph').slice(0, 1),
  );
  const marks = lines.map(({ text }) => text.trimEnd().at(-1) ?? '');
  const [first = ''] = marks;
  const nested = (index: number) => list.items[index]?.some(({ kind }) => kind === 'list');
  const outermost = list.depth === 1;
  return [
    ...(led
      ? []
      : [{ message: 'lead' as const, at: { ...start, end: start.end < 0 ? list.end : start.end } }]),
    ...(list.depth > 2 ? [{ message: 'depth' as const, at: start }] : []),
    ...lines.flatMap((line, index): LintFinding<'last' | 'mixed'>[] => {
      const mark = marks[index] ?? '';
      const at = blockPlace(file, line);
      if (index === lines.length - 1)
        return mark === '。' || nested(index) || !outermost ? [] : [{ message: 'last' as const, at }];
      if (mark === first || nested(index) || nested(0)) return [];
      return [{ message: 'mixed' as const, at, values: { found: mark, first } }];
    }),
  ];
}
