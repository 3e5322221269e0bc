import { allBlocks, type ProseBlock } from '../../document/prose-file.ts';
import { defineLint } from '../lint.ts';

type Paragraph = Extract<ProseBlock, { kind: 'heading' | 'paragraph' }>;

/** A single note or example of a clause shall be labelled 注： or 示例：, several ones 注1：, 注2：, for each clause apart. */
export const num09Notes = defineLint({
  id: 'NUM-09',
  severity: 'error',
  clause: '9.10、9.11',
  title: {
    zh: '注和示例在每条内分别编号，只有一个时不编号',
    en: 'Notes and examples are numbered for each clause, a single one is not',
  },
  messages: {
    found: {
      message: {
        zh: '这一条的第 {position} 个{name}标为“{label}”',
        en: '{name} {position} of this clause is labelled "{label}"',
      },
      help: { zh: '请写作“{expected}”', en: 'Write {expected}' },
    },
  },
  examples: [
    {
      in: 'general-requirements',
      text: '企业应如实申报，规模见[](#annex-sizes)。\n\n注：规模只供参考。',
      reports: [],
    },
    {
      in: 'general-requirements',
      text: '企业应如实申报，规模见[](#annex-sizes)。\n\n注：规模只供参考。\n\n注：年度见术语。',
      reports: ['注：', '注：'],
      fixed: '企业应如实申报，规模见[](#annex-sizes)。\n\n注1：规模只供参考。\n\n注2：年度见术语。',
    },
  ],
  check({ prose }) {
    return prose.flatMap(file =>
      sections(allBlocks(file.blocks)).flatMap(paragraphs =>
        (['注', '示例'] as const).flatMap(name => {
          const label = new RegExp(`^${name}(\\d*)：`);
          const notes = paragraphs.filter(({ text }) => label.test(text));
          return notes.flatMap(({ text, start }, index) => {
            const written = label.exec(text)?.[0] ?? '';
            const expected = notes.length === 1 ? `${name}：` : `${name}${index + 1}：`;
            const at = { file: file.path, start, end: start + written.length };
            const values = { name, label: written, expected, position: index + 1 };
            return written === expected ? [] : [{ message: 'found' as const, at, values, fix: expected }];
          });
        }),
      ),
    );
  },
});

/** The paragraphs of each clause: a heading or a clause pulled in begins a new one. */
function sections(blocks: readonly ProseBlock[]): Paragraph[][] {
  const all: Paragraph[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' || (block.kind === 'component' && block.name === 'Clause')) all.push([]);
    else if (block.kind === 'paragraph') all.at(-1)?.push(block);
  }
  return all;
}
