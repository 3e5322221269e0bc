import { describe, expect, test } from 'vitest';
import type { ClauseData } from '../../../packages/language/edition/edition-data.ts';
import { findPart, ruleInWords, ruleTree } from '../../../site/document/rule-tree.ts';

const leaf = (text: string) => ({ text, parts: [] });
const clause = {
  rule: {
    match: 'size',
    cases: [
      { id: 'small', when: ['small'], then: { id: 'share', fact: 'share', at_least: '40%' } },
      {
        id: 'large',
        when: ['large'],
        then: {
          id: 'either',
          any: [{ id: 'a', fact: 'a', at_least: 1 }, { shown_by: { id: 'b', fact: 'b', at_least: 1 } }],
        },
      },
    ],
  },
  logic: {
    zh: {
      text: '按规模',
      parts: [
        { text: '小型', parts: [leaf('占比')] },
        {
          text: '大型',
          parts: [{ text: '任一项', parts: [leaf('甲'), { text: '由材料证明', parts: [leaf('乙')] }] }],
        },
      ],
    },
    en: leaf(''),
  },
} as unknown as ClauseData;

describe('the tree of a rule', () => {
  const tree = ruleTree(clause, 'zh');

  test('has the kind, id and words of each part in its place', () => {
    const b = { kind: 'condition', id: 'b', text: '乙', parts: [] };
    expect(findPart(tree, 'large')).toEqual({
      kind: 'case',
      id: 'large',
      text: '大型',
      parts: [
        {
          kind: 'any',
          id: 'either',
          text: '任一项',
          parts: [
            { kind: 'condition', id: 'a', text: '甲', parts: [] },
            { kind: 'shown_by', text: '由材料证明', parts: [b] },
          ],
        },
      ],
    });
    expect(tree.kind).toBe('match');
    expect(findPart(tree, 'b')).toEqual(b);
  });

  test('an id of another rule is not found', () => {
    expect(findPart(tree, 'c')).toBeUndefined();
  });

  test('reads as one line with its structure in brackets', () => {
    expect(ruleInWords(tree, 'zh')).toBe('按规模（小型（占比）；大型（任一项（甲；由材料证明（乙））））');
    expect(
      ruleInWords({ kind: 'all', text: 'all', parts: [{ kind: 'condition', text: 'x', parts: [] }] }, 'en'),
    ).toBe('all (x)');
  });
});
