import { describe, expect, test } from 'vitest';
import type { Clause } from '../../packages/language/types/clause.ts';
import { assembleEdition } from '../../packages/workshop/content/assemble-edition.ts';
import type { ContentFile } from '../../packages/workshop/content/read-edition.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { lintSentences } from '../../packages/workshop/sentence/lint-sentences.ts';
import { contentOf, termsOf } from '../edition.ts';

const { content } = await contentOf('draft');
const terms = await termsOf('draft');

/** "code: words" of what is wrong with a clause of the draft after a change of its file. */
function found(clause: string, from: string, to: string): string[] {
  const { path, source } = content.clauses.get(clause) as ContentFile<Clause>;
  expect(source).toContain(from);
  const file = parseYamlFile(path, source.replace(from, to)) as ContentFile<Clause>;
  const changed = { ...content, clauses: new Map([...content.clauses, [clause, file]]) };
  return lintSentences(changed, assembleEdition(changed).edition.rules, { terms }).map(
    ({ code, message }) => {
      return `${code}: ${/“([^”]*)”/.exec(message.zh)?.[1]}`;
    },
  );
}

describe('a word before the phrase that would narrow or widen it is named', () => {
  test.each(['境外', '人均', '税后', '累计', '新增', '平均', '子公司', '合并口径', '扣非后', '全球'])(
    '%s',
    word => {
      expect(found('rd-intensity', '上一年度', `上一年度${word}`)).toEqual([`word-unaccounted: ${word}`]);
    },
  );

  test.each(['本年度', '上上年度', '第四季度', '下半年', '当年'])('%s is another period', word => {
    expect(found('rd-intensity', '上一年度', word)).toEqual([`period-mismatch: ${word}`]);
  });

  test('同期 is harmless', () => {
    expect(found('rd-intensity', '占销售', '占同期销售')).toEqual([]);
  });

  test('within the phrase of a limit, too, and within a statement', () => {
    expect(found('rd-intensity', '[不低于', '[境外部分不低于')).toEqual(['word-unaccounted: 境外部分']);
    expect(found('premises', '[生产经营场所', '[境外生产经营场所')).toEqual(['word-unaccounted: 境外']);
    expect(found('core-technology', '[具有持续', '[集团具有持续')).toEqual(['word-unaccounted: 集团']);
  });

  test('with its place, and what to do', () => {
    const { path, source } = content.clauses.get('rd-intensity') as ContentFile<Clause>;
    const file = parseYamlFile(path, source.replace('上一年度', '上一年度境外')) as ContentFile<Clause>;
    const changed = { ...content, clauses: new Map([...content.clauses, ['rd-intensity', file]]) };
    const [problem] = lintSentences(changed, assembleEdition(changed).edition.rules, { terms });
    expect(problem?.location).toMatchObject({ line: 7, column: 13, endColumn: 15 });
    expect(problem?.message.zh).toBe('“境外”没有着落：规则、术语和量的名称中都没有它，可能使要求变宽或变窄');
    expect(problem?.help.en).toContain('listed in plain of this clause');
  });
});

describe('plain', () => {
  const list = (words: string) => `的比例应:cond[不低于 5%]{#min}。\nplain: [${words}]`;
  test('lets a word be that its editor answers for', () => {
    expect(
      found(
        'rd-intensity',
        '的比例应:cond[不低于 5%]{#min}。',
        list('合并口径').replace('的比例', '的合并口径比例'),
      ),
    ).toEqual([]);
  });
  test('has no word that is not needed', () => {
    expect(found('rd-intensity', '的比例应:cond[不低于 5%]{#min}。', list('境外'))).toEqual([
      'plain-unused: 境外',
    ]);
    expect(found('rd-intensity', '的比例应:cond[不低于 5%]{#min}。', list('比例'))).toEqual([
      'plain-unused: 比例',
    ]);
  });
  test('admits no number, exception or alternative', () => {
    expect(
      found('rd-intensity', '的比例应:cond[不低于 5%]{#min}。', list('或').replace('的比例', '或的比例')),
    ).toContain('connective-unbound: 或');
  });
});
