import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../packages/checker/report/escape-markdown.ts';
import { renderMarkdown } from '../../packages/checker/report/render-markdown.ts';
import { zhContext } from './fixtures/sample-context.ts';
import { HOSTILE, hostile, invalid, mixed, recognised } from './fixtures/sample-reports.ts';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}
const types = (node: Node): readonly string[] => [node.type, ...(node.children ?? []).flatMap(types)];
const typesIn = (markdown: string) => new Set(types(unified().use(remarkParse).parse(markdown) as Node));

describe.each(Object.entries({ mixed, recognised, invalid, hostile }))('the Markdown of %s', (_, sample) => {
  it('holds no HTML, link, image or code', () => {
    const found = typesIn(renderMarkdown([sample], zhContext));
    expect(
      ['html', 'link', 'image', 'code', 'inlineCode', 'definition'].filter(type => found.has(type)),
    ).toEqual([]);
  });

  it('has four cells in every row of the table', () => {
    const rows = renderMarkdown([sample], zhContext)
      .split('\n')
      .filter(line => line.startsWith('| '));
    expect(rows.filter(row => row.replace(/\\\|/g, '').split('|').length !== 6)).toEqual([]);
  });
});

it('a table row gives number, title, verdict and basis', () => {
  expect(renderMarkdown([mixed], zhContext)).toContain('| 5.2.3 | 研究开发费用占比 | ✗ 不满足 | 数据计算 |');
});

it('what to do is a task list', () => {
  expect(renderMarkdown([mixed], zhContext)).toContain(
    '- [ ] 研究开发费用占比：2023 年度研究开发费用总额再增加 3.2 万元即满足（5.2.3）',
  );
});

it.each([
  ['a|b', 'a\\|b'],
  ['[a](b)', '\\[a\\](b)'],
  ['<b>&amp;', '\\<b\\>\\&amp;'],
  ['see https://x.cn', 'see https\\://x.cn'],
  ['www.x.cn', 'www\\.x.cn'],
  ['1. first', '1\\. first'],
  ['5.2.3', '5.2.3'],
  ['- item', '\\- item'],
])('%s is escaped to %s', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

it('hostile text is one paragraph of plain text', () => {
  expect([...typesIn(escapeMarkdown(HOSTILE))]).toEqual(['root', 'paragraph', 'text']);
});
