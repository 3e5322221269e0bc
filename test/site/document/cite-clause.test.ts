import { expect, test } from 'vitest';
import type { ClauseData, EditionData } from '../../../packages/language/edition/edition-data.ts';
import { citeClause } from '../../../site/document/cite-clause.ts';

const digest = '0123456789abcdef'.repeat(4);
const edition = {
  standard: {
    id: 'tea',
    edition: '2030',
    names: { zh: '茶叶 100% 规范' },
    status: { zh: '示例，不是标准。' },
  },
} as unknown as EditionData;
const clause = { id: 'leaf', number: '5.1', title: { zh: '叶' }, digest } as unknown as ClauseData;

test('a plain citation names edition, clause, permanent id and the beginning of the digest', () => {
  expect(citeClause(edition, clause, '准绳').plain).toBe(
    '准绳. 茶叶 100% 规范（2030 版）：5.1 叶[EB/OL]. 条款标识 leaf，SHA-256 0123456789abcdef. ',
  );
});

test('a BibTeX entry has the whole digest and what the text is, and TeX reads it', () => {
  const [before, after] = citeClause(edition, clause, '准绳').bibtex;
  expect(before).toMatch(/^@misc\{tea-2030-leaf,\n/);
  expect(before).toContain('title  = {{茶叶 100\\% 规范（2030 版）：5.1 叶}}');
  expect(before).toContain(`note   = {示例，不是标准。 条款标识 leaf，SHA-256 ${digest}}`);
  expect(after).toBe('}');
});
