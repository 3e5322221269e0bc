import { describe, expect, test } from 'vitest';
import { commentSubject, describeResolution } from '../../../site/document/comment-subject.ts';
import { documentOf, teaProject } from '../../document/tea-standard.ts';

describe('what a comment is about', () => {
  test('has number and name in the language of the page', async () => {
    const { document } = await documentOf(await teaProject());
    const names = (about: string) => [
      commentSubject(document, about, 'zh').name,
      commentSubject(document, about, 'en').name,
    ];
    expect(names('standard')).toEqual(['全文', 'The standard as a whole']);
    expect(names('chapter:general')).toEqual(['1 总则', '1 General']);
    expect(commentSubject(document, 'clause:income', 'zh')).toMatchObject({ id: 'clause:income' });
    expect(names('clause:income')[0]).toMatch(/^2\.2 /);
  });

  test('that the edition no longer has keeps its id and is no link', async () => {
    const { document } = await documentOf(await teaProject());
    expect(commentSubject(document, 'clause:shade', 'zh')).toEqual({ name: 'clause:shade' });
  });
});

describe('the change that came of a comment', () => {
  test.for([
    [{ change: 'growth' }, '修改记录：7.2 增长速度', '/editions/#log:draft/growth'],
    [{ change: 'standard' }, '修改记录：全文', '/editions/#log:draft'],
    [{ clause: 'growth', edition: '2024' }, '2024 版的条款 7.2 增长速度', '/2024/clauses/growth/'],
    [{ clause: 'gone', edition: '2024' }, '2024 版的条款 clause:gone', undefined],
    [{ commit: '0123abc' }, '提交 0123abc', undefined],
  ] as const)('%j', ([resolution, text, address]) => {
    expect(describeResolution(resolution, 'draft', 'zh')).toEqual({ text, ...(address && { address }) });
  });
});
