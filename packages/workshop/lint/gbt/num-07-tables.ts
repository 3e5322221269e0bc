import { defineLint, type LintFinding } from '../lint.ts';
import { matchWords } from '../match-words.ts';

/** A table shall not be split (表2a); its head shall have no oblique line, an empty cell a dash, and no cell 同上. */
export const num07Tables = defineLint({
  id: 'NUM-07',
  severity: 'error',
  clause: '9.8.1',
  title: {
    zh: '表不分表，表头无斜线，空格用一字线，不写“同上”',
    en: 'No split tables, oblique heads, empty cells or 同上',
  },
  messages: {
    split: {
      message: { zh: '“{found}”是分表', en: '"{found}" is a split table' },
      help: { zh: '请各自编号为一个表', en: 'Make them tables of their own' },
    },
    empty: {
      message: { zh: '单元格是空的', en: 'the cell is empty' },
      help: { zh: '请填一字线“—”', en: 'Put a dash —' },
    },
    ditto: {
      message: { zh: '单元格写了“{found}”', en: 'the cell says "{found}"' },
      help: { zh: '请写出内容', en: 'Write the content out' },
    },
    oblique: {
      message: { zh: '表头“{found}”用斜线分格', en: 'the head "{found}" has an oblique line' },
      help: { zh: '请分为两列，或只写一个栏目', en: 'Use two columns, or one heading' },
    },
  },
  examples: [
    { in: 'annex', text: '| 规模 | 下限 |\n|---|---|\n| 小型 | 300 |\n| 微型 | — |', reports: [] },
    {
      in: 'annex',
      text: '| 规模\\指标 | 下限 |\n|---|---|\n| 小型 | 300 |\n| 微型 | 同上 |',
      reports: ['规模\\指标', '同上'],
    },
  ],
  check({ texts, prose }) {
    const tables = prose.flatMap(file =>
      file.blocks.flatMap(block => (block.kind === 'table' ? [{ file, block }] : [])),
    );
    const cells = tables.flatMap(({ file, block }) =>
      block.rows.flatMap((row, index) =>
        row.flatMap(({ text, offsets: [start = 0] }): LintFinding<'oblique' | 'empty' | 'ditto'>[] => {
          const at = { file: file.path, start, end: start + Math.max(text.length, 1) };
          const values = { found: text };
          if (index === 0) return /[\\/]/.test(text) ? [{ message: 'oblique' as const, at, values }] : [];
          if (text === '') return [{ message: 'empty' as const, at }];
          return /^(同上|同左|〃|同前)$/.test(text) ? [{ message: 'ditto' as const, at, values }] : [];
        }),
      ),
    );
    const split = matchWords(texts, /表\s?\d+[a-z]/g).map(({ at, word }) => ({
      message: 'split' as const,
      at,
      values: { found: word },
    }));
    return [...cells, ...split];
  },
});
