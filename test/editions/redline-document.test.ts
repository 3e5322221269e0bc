import { describe, expect, test } from 'vitest';
import type { Block, Section, StandardDocument } from '../../packages/workshop/document/standard-document.ts';
import { redlineDocument } from '../../packages/workshop/edition/redline/redline-document.ts';

const text = (words: string): Block => ({
  kind: 'paragraph',
  id: words,
  runs: [{ kind: 'text', text: words }],
});

function section(
  id: string,
  number: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section {
  return {
    kind: 'chapter',
    id,
    number,
    label: number,
    title: { zh: id, en: id },
    provenance: 'editorial',
    origin: null,
    source: null,
    normative: true,
    blocks,
    sections,
  };
}

function document(...chapters: Section[]): StandardDocument {
  return {
    standard: 's',
    edition: 'e',
    cover: {} as StandardDocument['cover'],
    contents: [],
    front: [],
    chapters,
    annexes: [],
    back: [],
  };
}

/** Deletions in [- -], insertions in {+ +}. */
function marked(line: { parts: readonly { kind: string; text: string }[] } | undefined): string {
  const marks: Record<string, [string, string]> = {
    deleted: ['[-', '-]'],
    inserted: ['{+', '+}'],
    same: ['', ''],
  };
  return (line?.parts ?? []).map(({ kind, text: words }) => marks[kind]?.join(words)).join('');
}

describe('the redline of a whole text', () => {
  test('a paragraph that was rewritten is one line, word by word', () => {
    const [only] = redlineDocument(
      document(section('年度', '1', [text('判断年度的日期应为申报日。')])),
      document(section('年度', '1', [text('判断年度的日期应为基准日。')])),
    );
    expect(only?.status).toBe('changed');
    expect(only?.lines.map(marked)).toEqual(['判断年度的日期应为[-申报-]{+基准+}日。']);
  });

  test('a paragraph in the place of one that says something else is deleted and inserted as a whole', () => {
    const [only] = redlineDocument(
      document(section('引言', '1', [text('可有两种读法的地方写明读法。')])),
      document(section('引言', '1', [text('本草案是示意，不是政策。')])),
    );
    expect(only?.lines.map(marked)).toEqual([
      '[-可有两种读法的地方写明读法。-]',
      '{+本草案是示意，不是政策。+}',
    ]);
  });

  test('sections are followed by their ids: a new number alone is no change of the text', () => {
    const kept = section('范围', '1', [text('本文件规定了要求。')]);
    const sections = redlineDocument(
      document(kept),
      document(section('前提', '1', [text('新的一章。')]), { ...kept, number: '2' }),
    );
    expect(sections.map(({ id, status }) => [id, status])).toEqual([
      ['前提', 'inserted'],
      ['范围', 'same'],
    ]);
    expect(sections[1]?.numbers).toEqual({ from: '1', to: '2' });
  });

  test('a section that is gone is in the redline, with its level', () => {
    const inner = section('注册', '1.1', [text('应在省内设立。')]);
    const sections = redlineDocument(
      document(section('资格', '1', [], [inner])),
      document(section('资格', '1', [])),
    );
    expect(sections.map(({ id, status, level }) => [id, status, level])).toEqual([
      ['资格', 'same', 1],
      ['注册', 'deleted', 2],
    ]);
  });

  test('notes have their label, rows of tables their cells; interpretations are left out', () => {
    const note: Block = {
      kind: 'note',
      id: 'n',
      label: '注',
      number: null,
      runs: [{ kind: 'text', text: '含税。' }],
    };
    const reading: Block = {
      kind: 'interpretation',
      id: 'i',
      question: { zh: '', en: '' },
      follows: { zh: '', en: '' },
      reason: { zh: '', en: '' },
    };
    const table: Block = {
      kind: 'table',
      id: 't',
      number: '1',
      label: '表1',
      caption: '规模',
      columns: [{ title: '行业', align: 'left', width: 100 }],
      rows: [
        {
          id: 'r',
          cells: [{ runs: [{ kind: 'text', text: '软件' }] }, { runs: [{ kind: 'text', text: '300' }] }],
        },
      ],
    };
    const same = document(section('附录', 'A', [note, reading, table]));
    const [only] = redlineDocument(same, same);
    expect(only?.lines.map(marked)).toEqual(['注：含税。', '表1 规模', '行业', '软件 ｜ 300']);
    expect(only?.status).toBe('same');
  });
});
