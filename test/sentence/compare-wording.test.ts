import { describe, expect, test } from 'vitest';
import type { Clause } from '../../packages/language/types/clause.ts';
import { assembleEdition } from '../../packages/workshop/content/assemble-edition.ts';
import type { ContentFile } from '../../packages/workshop/content/read-edition.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { lintSentences } from '../../packages/workshop/sentence/lint-sentences.ts';
import { contentOf, termsOf } from '../edition.ts';

const { content } = await contentOf('2024');
const terms = await termsOf('2024');

/** The codes for a clause of edition 2024 whose file is altered by plain substitution. */
function found(id: string, from: string, to: string) {
  const file = content.clauses.get(id) as ContentFile<Clause>;
  expect(file.source).toContain(from);
  const altered = parseYamlFile(file.path, file.source.replace(from, to)) as ContentFile<Clause>;
  const changed = { ...content, clauses: new Map([...content.clauses, [id, altered]]) };
  return lintSentences(changed, assembleEdition(changed).edition.rules, { terms });
}
const codes = (id: string, from: string, to: string) => found(id, from, to).map(({ code }) => code);

describe('the quantities that a sentence names', () => {
  test('are those of the rule, by any of the names that the terms admit', () => {
    expect(codes('ai-revenue', '应占总业务收入', '应占销售（营业）收入总额')).toEqual([]);
    expect(codes('ai-revenue', '应占总业务收入', '应占总资产')).toEqual(['subject-mismatch']);
    expect(codes('rd-intensity', '占销售（营业）收入总额', '占资产总额')).toEqual(['subject-mismatch']);
  });
  test('stand in the order of the ratio', () => {
    const swapped = '销售（营业）收入总额占研究开发费用总额';
    expect(codes('rd-intensity', '研究开发费用总额占销售（营业）收入总额', swapped)).toEqual([
      'subject-mismatch',
    ]);
  });
  test('are not swapped between conditions, nor made of something else', () => {
    expect(codes('growth', '[人工智能主营业务收入]{#r', '[利润]{#r')).toEqual(['subject-mismatch']);
    expect(codes('growth', '[利润]', '[人工智能主营业务收入]')).toEqual(['subject-mismatch']);
    expect(codes('growth', '[利润]', '[净利润]')).toEqual(['subject-mismatch']);
    expect(codes('growth', '年均增长率', '年均占比')).toEqual(['subject-mismatch', 'subject-mismatch']);
  });
  test('are said in the message, those of the rule too', () => {
    const [problem] = found('rd-intensity', '占销售（营业）收入总额', '占资产总额');
    expect(problem?.message.zh).toBe(
      '与条件 min 有关的词语说的是“资产总额”，规则比较的是“研究开发费用总额”/“研究开发费用”占“销售（营业）收入总额”/“总业务收入”的比例',
    );
  });
});

test('statements under each other’s id are found by the titles of the facts', () => {
  expect(codes('legal-person', '在辽宁境内设立', '取得独立法人资格')).toEqual(['name-mismatch']);
  expect(codes('premises', '生产经营场所', '有独立法人资格的场所')).toEqual(['name-mismatch']);
});

describe('what a rule decides is required', () => {
  test.each(['宜', '可', '能', '可以'])('应 → %s', modal => {
    expect(codes('rd-intensity', '应:cond', `${modal}:cond`)).toEqual(['requirement-softened']);
  });
  test('in each part of the sentence', () => {
    expect(codes('ai-revenue', '收入应占', '收入占')).toEqual(['requirement-unmarked']);
    expect(codes('rd-intensity', '应:cond', '不应:cond')).not.toContain('requirement-softened');
  });
});

test('an exception that the rule does not make is found', () => {
  expect(codes('rd-intensity', '{#min}。', '{#min}。初创企业除外。')).toEqual(['exception-unbound']);
  expect(codes('rd-intensity', '企业上', '除初创企业外，企业上')).toEqual(['exception-unbound']);
});
