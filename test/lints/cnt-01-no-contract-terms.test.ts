import { expect, it } from 'vitest';
import { cnt01NoContractTerms } from '../../packages/workshop/lint/gbt/cnt-01-no-contract-terms.ts';
import { expectNothing, lintText } from './lint-text.ts';

it('a penalty is reported', () => {
  expect(lintText(cnt01NoContractTerms, 'sentence', '企业应如实申报，虚报的给予警告。')).toEqual([
    '1:12 “给予警告”规定了合同、行政或法律责任的事项。请删去，由合同或管理办法规定',
  ]);
});

it('records of such matters are left', () => {
  expectNothing(cnt01NoContractTerms, 'verification', [
    '核对行政处罚信息和处罚的处理结果。',
    '查阅担保合同和索赔记录。',
    '查阅责任制度。',
  ]);
});
