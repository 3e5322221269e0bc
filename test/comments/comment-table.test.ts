import { expect, test } from 'vitest';
import { commentTable } from '../../packages/workshop/comments/comment-table.ts';
import { commentTargets } from '../../packages/workshop/comments/comment-targets.ts';
import { documentOf, teaProject } from '../document/tea-standard.ts';
import { roundOf, TEA_ROUND } from './round-of.ts';

test('the table is in the order of the standard and counts what it holds', async () => {
  const { document } = await documentOf(await teaProject());
  const source = TEA_ROUND.replace(
    'disposition: open',
    'disposition: adopted\n    resolved_by: { change: income }',
  );
  const { rows, foot } = commentTable(await roundOf(source), commentTargets(document));
  expect(rows.map(row => Object.values(row).join('|'))).toEqual([
    'tea-002|1|全文|名称太长。\n建议改为：茶园|茶社乙（虚构）|不采纳|名称已经通用。',
    'tea-001|2|2.2|收入应按三年计算。|茶社甲（虚构）|采纳|改动见 2.2。',
  ]);
  expect(foot).toEqual([
    '① 发送“征求意见稿”的单位数：5 个；',
    '② 收到“征求意见稿”后，回函的单位数：3 个；',
    '③ 收到“征求意见稿”后，回函并有建议或意见的单位数：2 个；',
    '④ 没有回函的单位数：2 个。',
    '共 2 条意见：采纳 1 条，部分采纳 0 条，不采纳 1 条，待定 0 条。',
  ]);
});
