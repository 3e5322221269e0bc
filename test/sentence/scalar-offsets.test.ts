import { expect, test } from 'vitest';
import { parseDocument, type Scalar } from 'yaml';
import { scalarOffsets } from '../../packages/workshop/sentence/scalar-offsets.ts';
import { findings } from './lint-clause.ts';

const RULE = 'rule: { id: min, fact: rate, at_least: 5% }\n';

test.each([
  ['plain', `text: 比例应:cond[超过 5%]{#min}。\n`, '1:10'],
  ['plain over two lines', `text: 企业的\n  比例应:cond[超过 5%]{#min}。\n`, '2:6'],
  ['single-quoted', `text: '企业''的''比例:cond[超过 5%]{#min}。'\n`, '1:17'],
  ['double-quoted', `text: "\\u4f01业\\"比例:cond[超过 5%]{#min}。"\n`, '1:19'],
  ['double-quoted with a continued line', `text: "企业\\\n  比例:cond[超过 5%]{#min}。"\n`, '2:5'],
  ['folded', `text: >-\n  企业的\n  比例应:cond[超过 5%]{#min}。\n`, '3:6'],
  ['literal', `text: |\n  企业的\n  比例应:cond[超过 5%]{#min}。\n`, '3:6'],
])('a finding in a %s scalar has its line and column', (_, text, place) => {
  expect(findings(text + RULE)).toEqual([`${place} phrase-order`]);
});

test.each([
  `text: 'it''s 5 %'\n`,
  `text: "a\\tb\\u4e00\\U0001F600 c"\n`,
  `text: a\n  b\n\n  c d\n`,
  `text: >\n  a b\n  c\n\n  d\n`,
  `text: |-\n  a\n  b\n`,
])('every character of %j is found where it is written', source => {
  const scalar = parseDocument(source).get('text', true) as Scalar<string>;
  const offsets = scalarOffsets(source, scalar);
  expect(offsets).toHaveLength(scalar.value.length + 1);
  [...scalar.value].forEach((character, index) => {
    if (/[\s\u{1f600}一\t]/u.test(character)) return;
    expect(source[offsets[index] ?? -1], `${index}`).toBe(character === "'" ? "'" : scalar.value[index]);
  });
  expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
});
