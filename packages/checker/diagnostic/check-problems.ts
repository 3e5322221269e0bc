import type { CatalogueEntry } from '@zhunsheng/language';
import { error, problemMaker, warning } from '@zhunsheng/language';

/** Problems that show only when a declaration meets the rules of its edition. */
export const checkProblems = {
  'finding-contradicts-data': error(
    '“{clause}”的评估结论是{finding}，而申报数据已得出{verdict}',
    'the finding on "{clause}" is {finding}, but the data already lead to {verdict}',
    '请核对：结论有误就改结论；材料或企业的陈述有误就改数据（例如删去不算数的材料）',
    'Correct the finding if it is wrong; otherwise correct the data, for example by removing a document that does not count',
  ),
  'finding-on-computed': error(
    '“{clause}”由数据计算得出，不接受评估结论',
    '"{clause}" is computed from figures and takes no finding',
    '请删去这条评估结论；若计算所用的数据有误，请改正数据',
    'Remove the finding; if the figures are wrong, correct the figures',
  ),
  'size-contradicts-table': warning(
    '自报的{class}是{stated}，按{by}是{computed}',
    'the stated {class} is {stated}, but by the {by} it is {computed}',
    '判定采用{by}的结果；请核对{indicators}',
    'The result by the {by} is used; check {indicators}',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export const checkProblem = problemMaker(checkProblems);
