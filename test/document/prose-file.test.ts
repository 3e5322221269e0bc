import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allBlocks,
  allLinks,
  type ProseBlock,
  type ProseText,
  proseFile,
  readProse,
} from '../../packages/workshop/document/prose-file.ts';

const HEAD = '---\nid: scope\n---\n';
const LABELS = new Map([['annex', '附录A']]);

function read(text: string) {
  return proseFile(readProse('02-scope.mdx', HEAD + text), LABELS);
}

function texts(blocks: readonly ProseBlock[]): ProseText[] {
  return allBlocks(blocks).flatMap(block => {
    if (block.kind === 'table') return block.rows.flat();
    return block.kind === 'paragraph' || block.kind === 'heading' ? [block] : [];
  });
}

/** Each block in short: a component with its attributes, a table's cells, the text of the rest. */
function short(blocks: readonly ProseBlock[]): unknown[] {
  return blocks.map(block => {
    if (block.kind === 'component') return [block.name, block.attributes];
    if (block.kind === 'list') return block.items.map(short);
    if (block.kind === 'table') return block.rows.map(row => row.map(({ text }) => text));
    return block.text;
  });
}

/** What stands in the file at the offset of each character of the only text. */
function written(text: string): string {
  const { source, blocks } = read(text);
  return texts(blocks)
    .flatMap(({ offsets }) => offsets.map(at => source.charAt(at)))
    .join('');
}

describe('blocks', () => {
  test.each<[string, string, unknown[]]>([
    [
      'a component alone on its line interrupts a text',
      '甲\n<Clause id="growth" />  \n乙',
      ['甲', ['Clause', { id: 'growth' }], '乙'],
    ],
    [
      'attributes in single quotes, without a value, over lines, and as expressions',
      "<SizeTable\n  id='a&amp;b'\n  wide\n  rows={2} {...more} />",
      [['SizeTable', { id: 'a&b', wide: '', rows: '{2}' }]],
    ],
    [
      'a component in the midst of a text follows it',
      '甲<SizeTable id="a" />乙',
      ['甲乙', ['SizeTable', { id: 'a' }]],
    ],
    ['a component of an item of a list', '- <SizeTable id="a" />', [[[['SizeTable', { id: 'a' }]]]]],
    ['what stands within a component is not lost', '<Box>\n\n甲\n\n</Box>', [['Box', {}], '甲']],
    ['comments are no text', '甲{/* 乙\n丙 */}丁\n\n{/* 戊 */}\n己', ['甲丁', '己']],
    ['an expression reads as it is written', '甲{1+1}\n\n{2 + 2}', ['甲{1+1}', '{2 + 2}']],
    [
      'a table behind its caption, with an escaped bar, an emphasis and a reference in cells',
      '表：规模\n| 档 | 见 |\n|---|--:|\n| **大** | [](#annex) |\n| a \\| b | |',
      [
        '表：规模',
        [
          ['档', '见'],
          ['大', '附录A'],
          ['a | b', ''],
        ],
      ],
    ],
    ['a line of bars is a text', '|甲|乙|', ['|甲|乙|']],
    ['a wave is itself', '5%~10% 与 ~甲~', ['5%~10% 与 ~甲~']],
  ])('%s', (_, text, expected) => {
    expect(short(read(text).blocks)).toEqual(expected);
  });

  test('each has its extent in the file', () => {
    const { source, blocks } = read('甲\n<Clause id="growth" />  \n乙');
    expect(blocks.map(({ start, end }) => source.slice(start, end))).toEqual([
      '甲',
      '<Clause id="growth" />',
      '乙',
    ]);
  });
});

describe('the offset of every character', () => {
  test.each([
    ['an escape, at the sign', '甲\\<乙', '甲<乙'],
    ['a character reference, at its begin', '1&lt;2&#65;3&#x4E00;4', '1&2&3&4'],
    ['an ampersand that begins no reference', 'R&D; 与 A&B', 'R&D; 与 A&B'],
    ['two lines, the second indented', '甲\n   乙', '甲\n乙'],
    ['a text that begins with a bar', '|甲\n乙', '|甲\n乙'],
    ['code between two backticks', '甲``a`b``', '甲a`b'],
    ['an empty reference, at its begin', '见[](#annex)。', '见[[[。'],
    ['cells', '| a |  b|\n|-|-|\n|c | \\| |', 'abc|'],
    ['an empty cell, before its bar', '|甲|\n|-|\n|  |', '甲|'],
  ])('%s', (_, text, expected) => {
    expect(written(text)).toBe(expected);
  });

  test('of any text that says nothing but itself', () => {
    const sign = fc.constantFrom('甲', 'a', ' ', '5%', '\\<', '\n', '，', '𠮷', '"');
    fc.assert(
      fc.property(fc.array(sign), signs => {
        const { source, blocks } = read(`\n甲${signs.join('')}`);
        for (const { text, offsets } of texts(blocks))
          expect(offsets.map(at => source.charAt(at)).join('')).toBe(text);
      }),
    );
  });
});

test('links are known by the characters of their label and by where they begin', () => {
  const { source, blocks } = read('见[甲](#a)和\n\n- [](#annex)\n\n|[乙](https://c)|\n|-|');
  expect(
    allLinks(blocks).map(({ to, start, end, offset }) => [to, start, end, source.slice(offset, offset + 3)]),
  ).toEqual([
    ['#a', 1, 2, '[甲]'],
    ['#annex', 0, 3, '[]('],
    ['https://c', 0, 1, '[乙]'],
  ]);
});

test('of a file with errors in its body the head and what is in order are read', () => {
  const { data, problems, body } = readProse('02-scope.mdx', `${HEAD}\n甲\n\n乙 {丙\n`);
  expect(data).toEqual({ id: 'scope' });
  expect(problems.map(({ code }) => code)).toEqual(['mdx-unclosed']);
  expect(body.children).toHaveLength(1);
});

test.each(['', 'id: scope\n---\n', '---\nid: scope\n'])(
  'a file without a head is one problem: %j',
  source => {
    expect(readProse('02-scope.mdx', source).problems.map(({ code }) => code)).toEqual([
      'prose-head-missing',
    ]);
  },
);
