import { expect, it } from 'vitest';
import { str06AnnexesThenBibliography } from '../../packages/workshop/lint/gbt/str-06-annexes-then-bibliography.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a chapter after the bibliography is reported at its title', () => {
  expect(lintText(str06AnnexesThenBibliography, 'file-name', '99-scope.mdx')).toEqual([
    '99-scope.mdx:4:14 “范围”排在“参考文献”之后。顺序为正文、附录、参考文献、索引；请改文件名的序号',
  ]);
});

it('a chapter among the chapters is right', () => {
  expectNothing(str06AnnexesThenBibliography, 'file-name', ['02-scope.mdx']);
});
