import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClauseData } from '../../packages/language/edition/edition-data.ts';
import { editionData } from '../../packages/workshop/compile/edition-data.ts';
import { clauseAliases } from '../../packages/workshop/edition/clause-aliases.ts';
import {
  diffWords,
  type RedlinePart,
  splitWords,
} from '../../packages/workshop/edition/redline/diff-words.ts';
import {
  type Redline,
  type RedlineEdition,
  redline,
} from '../../packages/workshop/edition/redline/redline.ts';
import {
  redlineMarkdown,
  renderRedlineMarkdown,
  renderRedlineText,
} from '../../packages/workshop/edition/redline/render-redline.ts';
import { contentOf } from '../edition.ts';

/** [-deleted-] {+inserted+} */
function marked(parts: readonly RedlinePart[]): string {
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
  return parts.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('');
}

describe('the words of a difference', () => {
  test.each([
    ['不低于 5%', '不低于 15%', '不低于 [-5%-]{+15%+}'],
    ['大于等于 2000 万元', '大于等于 3000 万元', '大于等于 [-2000 万元-]{+3000 万元+}'],
    ['2 000 万元以上', '2 500 万元以上', '[-2 000 万元-]{+2 500 万元+}以上'],
    ['0.2 亿元', '0.25 亿元', '[-0.2 亿元-]{+0.25 亿元+}'],
    ['百分之五以上', '百分之十五以上', '[-百分之五-]{+百分之十五+}以上'],
    ['占总业务收入的 30%，或', '占总业务收入的 30% 以上，或', '占总业务收入的 30%{+ 以上+}，或'],
    ['软件著作权或标准', '软件著作权和标准', '软件著作权[-或-]{+和+}标准'],
    ['企业应', '企业应', '企业应'],
    ['', '新增', '{+新增+}'],
    ['删去', '', '[-删去-]'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(diffWords(before, after))).toBe(expected);
  });

  test('numbers are whole with their units, Chinese is cut into words', () => {
    expect(splitWords('企业近三个会计年度 2000万元')).toContain('2000万元');
    expect(splitWords('人工智能业务收入').length).toBeLessThan(6);
  });

  test('a redline has the old text and the new one in it, whatever they are', () => {
    const word = fc.constantFrom(
      '企业',
      '应',
      '不低于',
      ' 5%',
      ' 30% 以上',
      '，',
      '或',
      '2000 万元',
      '的',
      'a',
      '\n',
    );
    const text = fc.array(word, { maxLength: 12 }).map(words => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: string) =>
          parts
            .filter(part => part.kind !== kind)
            .map(part => part.text)
            .join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
        expect(parts.every(({ text: piece }) => piece !== '')).toBe(true);
      }),
    );
  });
});

/** An edition in which each clause is only an id, a title and a sentence. */
function tinyEdition(
  id: string,
  chapters: Record<string, string[]>,
  sentences: Record<string, string> = {},
): RedlineEdition {
  const numbered = Object.entries(chapters).map(([chapter, clauses], index) => ({
    id: chapter,
    number: String(index + 1),
    title: { zh: chapter, en: chapter },
    clauses,
  }));
  const clauses = numbered.flatMap(({ number, clauses: ids }) =>
    ids.map(
      (clause, index) =>
        ({
          id: clause,
          number: `${number}.${index + 1}`,
          title: { zh: clause, en: clause },
          plain: sentences[clause] ?? `应有${clause}。`,
          verification: { text: '查阅。', provenance: 'editorial' },
          evidence: [],
        }) as unknown as ClauseData,
    ),
  );
  const standard = { edition: id, names: { zh: '规范', en: 'Specification' } };
  return { standard, chapters: numbered, clauses, vocabularies: {} } as unknown as RedlineEdition;
}

function outline({ clauses }: Redline): string[] {
  return clauses.map(({ id, status, moved, renamed, from, to }) => {
    const place = [from?.number, to?.number].join('>');
    return [id, place, status, moved ? 'moved' : '', renamed ? 'renamed' : ''].filter(Boolean).join(' ');
  });
}

describe('clauses are followed', () => {
  test('a new number that others caused is no move', () => {
    const before = tinyEdition('1', { a: ['x', 'y'] });
    const after = tinyEdition('2', { a: ['new', 'x', 'y'] });
    expect(outline(redline(before, after))).toEqual([
      'new >1.1 inserted',
      'x 1.1>1.2 same',
      'y 1.2>1.3 same',
    ]);
  });

  test('into another chapter, and within one', () => {
    const before = tinyEdition('1', { a: ['x', 'y', 'z', 'w'], b: ['q'] });
    const after = tinyEdition('2', { a: ['w', 'x', 'z'], b: ['q', 'y'] });
    expect(outline(redline(before, after))).toEqual([
      'w 1.4>1.1 changed moved',
      'x 1.1>1.2 same',
      'z 1.3>1.3 same',
      'q 2.1>2.1 same',
      'y 1.2>2.2 changed moved',
    ]);
  });

  test('under a new id by the alias of the tombstone, also over two renamings', () => {
    const before = tinyEdition('1', { a: ['x', 'y'] }, { x: '应有 5%。' });
    const tombstone = (id: string, replaced_by: string) => ({
      id,
      replaced_by,
      last_edition: '1',
      reason: { zh: '', en: '' },
    });
    const after = {
      ...tinyEdition('2', { a: ['z', 'y'] }, { z: '应有 6%。' }),
      tombstones: { retired: [tombstone('x', 'w'), tombstone('w', 'z')] },
    };
    const line = redline(before, after);
    expect(outline(line)).toEqual(['z 1.1>1.1 changed renamed', 'y 1.2>1.2 same']);
    expect(marked(line.clauses[0]?.sentence.parts ?? [])).toBe('应有 [-5%-]{+6%+}。');
  });

  test('a deleted clause stands where it stood', () => {
    const before = tinyEdition('1', { a: ['x', 'y', 'z'] });
    const after = tinyEdition('2', { a: ['x', 'z'] });
    expect(outline(redline(before, after))).toEqual(['x 1.1>1.1 same', 'y 1.2> deleted', 'z 1.3>1.2 same']);
  });

  test('aliases that go in a circle end', () => {
    const reason = { zh: '', en: '' };
    const retired = [
      { id: 'a', replaced_by: 'b', last_edition: '1', reason },
      { id: 'b', replaced_by: 'a', last_edition: '1', reason },
    ];
    expect([...clauseAliases({ retired }).keys()]).toEqual(['a', 'b']);
  });
});

describe('Markdown', () => {
  const text = (before: string, after: string) =>
    redlineMarkdown({ changed: true, parts: diffWords(before, after) });

  test('strikes out and emphasises words', () => {
    expect(text('最近一年，企业', '上一年度，企业')).toBe('~~最近一年~~**上一年度**，企业');
  });

  test('uses tags where a mark beside punctuation would stay literal, and keeps blanks', () => {
    expect(text('的 30%，或', '的 30% 以上，或')).toBe('的 30%<ins> 以上</ins>，或');
  });

  test('shows markup of the text as it is', () => {
    expect(text('a*b', 'a*b<c>')).toContain('a\\*b');
    expect(text('a', 'a<script>')).not.toContain('<script>');
  });
});

describe('from 2024 to the draft', async () => {
  const [before, after] = await Promise.all(
    ['2024', 'draft'].map(async id => {
      const { content, assembled } = await contentOf(id);
      return editionData(content, assembled, {});
    }),
  );
  const line = redline(before as RedlineEdition, after as RedlineEdition);

  test('four sentences are rewritten and no clause moved', () => {
    const rewritten = line.clauses.filter(({ sentence }) => sentence.changed).map(({ id }) => id);
    expect(rewritten).toEqual(['ip-results', 'ai-revenue', 'growth', 'management-systems']);
    expect(line.clauses.some(({ moved, renamed }) => moved || renamed)).toBe(false);
  });

  test('the 30 % gains its 以上', () => {
    const { sentence } = line.clauses.find(({ id }) => id === 'ai-revenue') ?? { sentence: { parts: [] } };
    expect(marked(sentence.parts)).toContain('的 30%{+ 以上+}，或大于等于 2000 万元。');
  });

  test('the name loses 标准', () => {
    expect(marked(line.names.zh.parts)).toBe('辽宁省人工智能企业认定[-标准-]与评估规范');
  });

  test('text for a terminal has colours only when asked', () => {
    expect(renderRedlineText(line, { colour: false })).toContain('[-标准-]');
    expect(renderRedlineText(line, { colour: false })).not.toContain('\u001B');
    expect(renderRedlineText(line, { colour: true })).toContain('\u001B[31;9m标准\u001B[29;39m');
    expect(renderRedlineMarkdown(line)).toContain('认定~~标准~~与评估规范');
  });

  test('an edition against itself has nothing to show', () => {
    const same = redline(before as RedlineEdition, before as RedlineEdition);
    expect(same.clauses.every(({ status }) => status === 'same')).toBe(true);
    expect(renderRedlineMarkdown(same)).toContain('文本没有不同');
  });
});
