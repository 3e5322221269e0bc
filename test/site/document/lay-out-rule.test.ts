import { describe, expect, test } from 'vitest';
import { layOutRule } from '../../../site/document/lay-out-rule.ts';
import type { RuleNode } from '../../../site/document/rule-tree.ts';

const leaf = (text: string): RuleNode => ({ kind: 'condition', text, parts: [] });
const any = (...parts: RuleNode[]): RuleNode => ({ kind: 'any', text: '以下任一项满足', parts });
const short = (kind: string) => (kind === 'any' ? '任一满足' : undefined);

describe('the layout of a rule', () => {
  test('a gate has its short name, its parts stand below it and further in, without overlap', () => {
    const { boxes, links, height } = layOutRule(any(leaf('甲'), leaf('乙')), short);
    expect(boxes.map(({ lines }) => lines)).toEqual([['任一满足'], ['甲'], ['乙']]);
    const [gate, first, second] = boxes;
    expect(first?.x).toBeGreaterThan(gate?.x ?? 0);
    expect(second?.x).toBe(first?.x);
    expect(first?.y).toBeGreaterThanOrEqual((gate?.y ?? 0) + (gate?.height ?? 0));
    expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
    expect(height).toBeGreaterThanOrEqual((second?.y ?? 0) + (second?.height ?? 0));
    expect(links.length).toBe(2);
  });

  test('the name of a gate, which is bold, has room in a wide font', () => {
    const gate = layOutRule(any(leaf('甲')), () => 'by judgement').boxes[0];
    // 109.2 px in DejaVu Sans Bold of 14 px, with the padding on both sides.
    expect(gate?.width).toBeGreaterThanOrEqual(109.2 + 2 * 11);
    const match: RuleNode = { kind: 'match', text: 'depending on enterprise size', parts: [leaf('甲')] };
    expect(layOutRule(match, short).boxes[0]?.width).toBeGreaterThanOrEqual(230.8 + 2 * 11);
  });

  test('a long condition is broken into lines of about the same length, no line beyond the drawing', () => {
    const text = '人工智能业务收入占总业务收入的比例不低于 30%';
    const { boxes, width } = layOutRule(any(any(leaf(text))), short);
    const box = boxes.at(-1);
    expect(box?.lines.length).toBe(2);
    expect(box?.lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    for (const line of box?.lines ?? []) expect(line.length).toBeGreaterThan(8);
  });

  test('a number is not parted from its unit, a line does not begin with a closing mark', () => {
    const long = '人工智能业务收入和人工智能业务利润之和在上一年度不低于 2000 万元，并';
    for (let cut = 0; cut < 20; cut++) {
      const lines = layOutRule(leaf(long.slice(cut)), short).boxes[0]?.lines ?? [];
      expect(lines.some(line => line.includes('2000 万元'))).toBe(true);
      expect(lines.some(line => /^[，。；：、）”]/.test(line))).toBe(false);
    }
  });
});
