import { expect, it } from 'vitest';
import { num10TablesMentioned } from '../../packages/workshop/lint/gbt/num-10-tables-mentioned.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a table before its mention, and one without an id, are reported', () => {
  expect(
    lintText(
      num10TablesMentioned,
      'annex',
      '<SizeTable id="size-table" />\n\n见[](#size-table)。\n\n<OtherTable />',
    ),
  ).toEqual([
    '1:1 这个表或图在提及之前就出现了。请把提及它的一段移到前面',
    '5:1 这个表或图没有标识，文中无法提及。请加上 id="…"',
  ]);
});

it('a mention before it is right', () => {
  expectNothing(num10TablesMentioned, 'annex', ['见[](#size-table)。\n\n<SizeTable id="size-table" />']);
});
