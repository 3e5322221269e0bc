import { describe, expect, test } from 'vitest';
import type { Run, Section } from '../../../packages/workshop/document/standard-document.ts';
import { markFirstUses } from '../../../site/document/first-uses.ts';

const term = (text: string, to = 'term:revenue'): Run => ({ kind: 'term', text, to });
const text = (words: string): Run => ({ kind: 'text', text: words });

function section(id: string, runs: readonly Run[], sections: readonly Section[] = []): Section {
  const title = { zh: id, en: id };
  const blocks = [{ kind: 'paragraph', id: `${id}/p1`, runs } as const];
  return {
    kind: 'clause',
    id,
    number: '1',
    label: '1',
    title,
    provenance: 'stated',
    origin: null,
    source: null,
    normative: true,
    blocks,
    sections,
  };
}

describe('the marked terms of a section', () => {
  test('are marked at their first use only, also inside of a bound phrase', () => {
    const phrase: Run = {
      kind: 'phrase',
      role: 'cond',
      ids: ['a'],
      runs: [term('收入'), term('利润', 'term:profit')],
    };
    const marked = markFirstUses(section('a', [term('销售收入'), phrase, term('利润', 'term:profit')]));
    expect(marked.blocks[0]).toMatchObject({
      runs: [
        term('销售收入'),
        { kind: 'phrase', runs: [text('收入'), term('利润', 'term:profit')] },
        text('利润'),
      ],
    });
  });

  test('start afresh in each inner section', () => {
    const marked = markFirstUses(section('a', [term('收入')], [section('b', [term('收入')])]));
    expect(marked.sections[0]?.blocks[0]).toMatchObject({ runs: [term('收入')] });
  });

  test('in a list and after it count as one text', () => {
    const list = {
      kind: 'list',
      id: 'l',
      style: 'letter',
      items: [
        { id: 'l/1', marker: 'a)', blocks: [{ kind: 'paragraph', id: 'l/1/p1', runs: [term('收入')] }] },
      ],
    } as const;
    const whole = {
      ...section('a', []),
      blocks: [list, { kind: 'note', id: 'n', label: '注', number: null, runs: [term('收入')] } as const],
    };
    const [first, second] = markFirstUses(whole).blocks;
    expect(first).toEqual(list);
    expect(second).toMatchObject({ runs: [text('收入')] });
  });
});
