import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSections, plainRuns } from '../../packages/workshop/document/standard-document.ts';
import { readLintContext } from '../../packages/workshop/lint/lint-context.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { contentOf, generatedEdition, ROOT } from '../edition.ts';
import { places, tinyProject } from '../editions/tiny-project.ts';
import { documentOf, lines, rewrite, sectionOf, teaProject } from './tea-standard.ts';

const root = await teaProject();
const tea = await documentOf(root);
const general = sectionOf(tea, 'chapter:general/对象');

describe('numbers', () => {
  test('chapters, headed clauses, clauses and annexes are numbered by order', () => {
    expect(allSections(tea.document).map(({ number, id }) => `${number} ${id}`)).toEqual([
      'null foreword:foreword',
      '1 chapter:general',
      '1.1 chapter:general/对象',
      '1.2 chapter:general/时间',
      '1.2.1 chapter:general/时间/年',
      '2 chapter:garden',
      '2.1 clause:organic',
      '2.2 clause:income',
      'A annex:limits',
      'A.1 annex:limits/数',
      'null bibliography:bibliography',
    ]);
  });

  test('tables of an annex are numbered anew with its letter; those in Markdown take the caption before them', () => {
    expect(lines(sectionOf(tea, 'annex:limits/数').blocks)).toEqual(['表A.1 各季的限值', '表A.2 茶园分级']);
  });

  test('list items are a), b), below them 1), 2); references of the bibliography [1], [2]', () => {
    expect(lines(general.blocks).slice(2, 6)).toEqual([
      'a) 有主；',
      'b) 有树：',
      'b) 1) 红茶树；',
      'b) 2) 绿茶树。',
    ]);
    expect(lines(sectionOf(tea, 'bibliography:bibliography').blocks)).toEqual([
      '[1] 茶园收入年鉴',
      '[2] 茶书',
    ]);
  });

  test('several notes of a section are numbered, a single one is not', () => {
    expect(lines(general.blocks).slice(6)).toEqual(['注1：树可以是老树。', '注2：主可以是公司。']);
  });

  test('clauses have the numbers of the checker in both editions', async () => {
    for (const edition of ['2024', 'draft']) {
      const { document, problems } = await documentOf(ROOT, edition);
      const { description } = (await generatedEdition(edition)).edition;
      const clauses = allSections(document).filter(({ kind }) => kind === 'clause');
      expect(problems).toEqual([]);
      expect(clauses.map(({ id, number }) => [id, number])).toEqual(
        description.clauses.map(({ id, number }) => [`clause:${id}`, number]),
      );
      const texts = clauses.map(({ blocks }) =>
        blocks[0]?.kind === 'paragraph' ? plainRuns(blocks[0].runs) : '',
      );
      expect(texts).toEqual(description.clauses.map(({ text }) => text));
    }
  });

  test('a clause the prose puts elsewhere than standard.yaml is a problem', async () => {
    const other = await teaProject();
    await rewrite(other, 'standard/one/02-garden.mdx', '<Clause id="organic" />', '<Clause id="income" />');
    await rewrite(
      other,
      'standard/one/02-garden.mdx',
      '<Clause id="income" />\n\n<Clause id="income" />',
      '<Clause id="income" />\n\n<Clause id="organic" />',
    );
    const { problems } = await documentOf(other);
    expect(problems.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      'clause-number-differs 条款 organic 在正文中是 2.2，按 standard.yaml 的顺序是 2.1',
      'clause-number-differs 条款 income 在正文中是 2.1，按 standard.yaml 的顺序是 2.2',
    ]);
  });
});

describe('references', () => {
  test('the lints read a reference as the document does', async () => {
    const { content } = await contentOf('draft');
    const { context } = await readLintContext(openProject(ROOT), 'draft', content);
    // By hand, from the order of standard.yaml and of the files in standard/draft/.
    expect(
      ['market', 'growth', 'annex-size', 'annex-regions', 'introduction'].map(id => context?.labels.get(id)),
    ).toEqual(['第7章', '7.2', '附录A', '附录B', '引言']);
  });

  test('an empty link reads as the label of what it leads to, and keeps its id', () => {
    const [first] = general.blocks;
    if (first?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(plainRuns(first.runs)).toBe('茶园应符合第2章和2.2，限值见附录A和表A.2。');
    expect(first.runs.filter(({ kind }) => kind === 'reference')).toEqual([
      { kind: 'reference', text: '第2章', to: 'chapter:garden' },
      { kind: 'reference', text: '2.2', to: 'clause:income' },
      { kind: 'reference', text: '附录A', to: 'annex:limits' },
      { kind: 'reference', text: '表A.2', to: 'table:limit-table' },
    ]);
  });

  test('a use of a term leads to it, but not inside the name of another document', () => {
    const [first] = sectionOf(tea, 'chapter:general/时间').blocks;
    expect(first?.kind === 'paragraph' && first.runs).toEqual([
      { kind: 'text', text: '收入见《茶园收入办法》，' },
      { kind: 'term', text: '茶园收入', to: 'term:garden-income' },
      { kind: 'text', text: '按年计算。' },
    ]);
  });

  test('a link, a component, a clause and a decision table that are not there are problems with their place', async () => {
    const other = await teaProject();
    await rewrite(other, 'standard/one/01-general.mdx', '(#garden)', '(#house)');
    await rewrite(other, 'standard/one/00-foreword.mdx', '<AdministeredBy />', '<Owner />');
    await rewrite(other, 'standard/one/02-garden.mdx', '<Clause id="organic" />', '<Clause id="orgnic" />');
    await rewrite(other, 'standard/one/03-limits.mdx', 'vocabulary="gardens"', 'vocabulary="seasons"');
    expect(places(other, (await documentOf(other)).problems).sort()).toEqual([
      'criteria/one/standard.yaml:8 clause-number-differs',
      'standard/one/00-foreword.mdx:13 component-unknown',
      'standard/one/01-general.mdx:11 link-dangling',
      'standard/one/01-general.mdx:11 link-dangling',
      'standard/one/02-garden.mdx:9 clause-reference-unknown',
      'standard/one/03-limits.mdx:16 decision-table-unknown',
    ]);
  });
});

describe('content', () => {
  test('phrases of a sentence keep the ids of the rule', () => {
    const [sentence] = sectionOf(tea, 'clause:income').blocks;
    expect(sentence?.kind === 'paragraph' && sentence.runs).toEqual([
      { kind: 'text', text: '茶园上年收入应' },
      { kind: 'phrase', role: 'cond', ids: ['above'], runs: [{ kind: 'text', text: '超过 10 万元' }] },
      { kind: 'text', text: '。' },
    ]);
  });

  test('a decision table has a row an indicator, the industry spanning its own', () => {
    const table = sectionOf(tea, 'annex:limits/数').blocks.find(({ id }) => id === 'table:limit-table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns.map(({ title }) => title)).toEqual(['类别', '指标', '单位', 'high的下限']);
    expect(
      table.rows.map(({ id, cells }) => [
        id,
        ...cells.map(({ runs, rowSpan = 1 }) => `${plainRuns(runs)}×${rowSpan}`),
      ]),
    ).toEqual([
      ['table:limit-table/hill/trees', '山地×2', '茶树×1', '人×1', '100×1'],
      ['table:limit-table/hill/sales', '销售额×1', '万元×1', '20×1'],
      ['table:limit-table/flat/sales', '平地×1', '销售额×1', '万元×1', '30×1'],
    ]);
  });

  test('what the data do not say is left open, not made up', () => {
    expect(lines(sectionOf(tea, 'foreword:foreword').blocks)).toEqual([
      '本文本为测试虚构。',
      '本文件按照约定起草。',
      '本文件由（待定）归口。',
    ]);
    const { cover } = tea.document;
    expect([cover.ics, cover.number, cover.issuedBy, cover.issuedOn, cover.draft]).toEqual([
      null,
      null,
      null,
      null,
      true,
    ]);
  });

  test('the contents are chapters and their clauses, annexes and the bibliography', () => {
    expect(tea.document.contents.map(({ number, title, level }) => `${level} ${number} ${title.zh}`)).toEqual(
      [
        '1 null 前言',
        '1 1 总则',
        '2 1.1 对象',
        '2 1.2 时间',
        '1 2 茶园',
        '2 2.1 有机',
        '2 2.2 收入',
        '1 附录A 限值',
        '2 A.1 数',
        '1 null 参考文献',
      ],
    );
  });

  test('a standard without prose is its chapters with their clauses', async () => {
    const { document, problems } = await documentOf(await tinyProject());
    expect(problems).toEqual([]);
    expect(allSections(document).map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 chapter:general',
      '2 chapter:garden',
      '2.1 clause:organic',
      '2.2 clause:income',
    ]);
  });

  test('terms are clauses of their chapter; a stated one names its source', async () => {
    const other = await teaProject();
    await rewrite(
      other,
      'standard/one/02-garden.mdx',
      '<Clause id="income" />',
      '<Clause id="income" />\n\n<Terms />',
    );
    const term = sectionOf(await documentOf(other), 'term:garden-income');
    expect([term.number, term.title.zh, term.provenance, term.source]).toEqual([
      '2.3',
      '茶园收入',
      'stated',
      '二、1',
    ]);
    expect(lines(term.blocks)).toEqual(['茶园收入中卖茶所得的款项。', '注：不含门票。']);
    expect(term.blocks.flatMap(block => ('runs' in block ? block.runs.map(({ kind }) => kind) : []))).toEqual(
      ['text', 'text'],
    );
  });

  test('ids are unique and a document survives JSON', async () => {
    const { document } = await documentOf(ROOT, '2024');
    const ids = [...JSON.stringify(document).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(200);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test('two headings of a chapter with the same words keep ids apart', async () => {
    const other = await teaProject();
    await writeFile(
      join(other, 'standard/one/01-general.mdx'),
      '---\nid: general\nelement: chapter\ntitle: { zh: 总则, en: General }\nprovenance: editorial\nnormative: true\n---\n\n## 年\n\n甲。\n\n## 年\n\n乙。\n',
    );
    const { document } = await documentOf(other);
    expect(document.chapters[0]?.sections.map(({ id }) => id)).toEqual([
      'chapter:general/年',
      'chapter:general/年-2',
    ]);
  });
});
