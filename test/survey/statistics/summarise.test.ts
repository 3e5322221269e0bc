import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateReference } from '../../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../../packages/language/backends/reference/outcome.ts';
import { withLimits } from '../../../packages/language/backends/sql/with-limits.ts';
import type { SurveySummary } from '../../../packages/language/types/survey-summary.ts';
import { drawCurves } from '../../../packages/survey/statistics/draw-curves.ts';
import { exactPercent } from '../../../packages/survey/statistics/movable-limits.ts';
import { prepareRows } from '../../../packages/survey/statistics/prepare-rows.ts';
import { summarise } from '../../../packages/survey/statistics/summarise.ts';
import { contentOf, EDITIONS, ROOT } from '../../edition.ts';
import { judgedSurvey } from '../judged-survey.ts';
import { trialPopulation } from '../trial-population.ts';
import { twelveDeclarations } from '../twelve-declarations.ts';

let summary: SurveySummary;

beforeAll(async () => {
  const { connection, context } = await judgedSurvey(twelveDeclarations);
  summary = await summarise(connection, context);
});

describe('twelve declarations, counted by hand', () => {
  it('fit the schema of the summary', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/survey-summary.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    validate(summary);
    expect(validate.errors).toBe(null);
  });

  it('are judged or rejected', () => {
    expect(summary.counts).toEqual({ read: 12, judged: 11, rejected: 1 });
    expect(summary.conclusions).toEqual({ recognised: 3, not_recognised: 6, undetermined: 2 });
    expect(summary.synthetic).toBe(0);
    expect(summary.problems.map(({ code, rows }) => [code, rows])).toContainEqual([
      'ai-revenue-above-revenue',
      1,
    ]);
  });

  it('are grouped by city, size and layer, an enterprise in each of its layers', () => {
    const of = (id: string) =>
      summary.dimensions
        .find(dimension => dimension.id === id)
        ?.groups.filter(({ total }) => total !== 0)
        .map(group => [
          group.code ?? group.kind,
          group.total,
          group.recognised,
          group.not_recognised,
          group.undetermined,
        ]);
    expect(of('enterprise.region')).toEqual([
      ['210100', 9, 2, 6, 1],
      ['210200', 1, 1, 0, 0],
      ['missing', 1, 0, 0, 1],
    ]);
    expect(of('enterprise_size')).toEqual([['small', 11, 3, 6, 2]]);
    expect(of('scope.chain_layers')).toEqual([
      ['model', 1, 1, 0, 0],
      ['application', 10, 3, 5, 2],
      ['none', 1, 0, 1, 0],
    ]);
  });

  it('say which clause excludes, alone and together', () => {
    const counts = Object.fromEntries(
      summary.clauses.map(({ id, not_met, undetermined, only, without }) => [
        id,
        [not_met, undetermined, only, without],
      ]),
    );
    expect(counts['rd-intensity']).toEqual([3, 1, 2, 3]);
    expect(counts['ai-revenue']).toEqual([2, 0, 1, 1]);
    expect(counts['growth']).toEqual([1, 0, 1, 1]);
    expect(counts['chain-layer']).toEqual([1, 0, 1, 1]);
    expect(counts['legal-person']).toEqual([0, 1, 0, 1]);
    expect(counts['premises']).toEqual([0, 0, 0, 0]);
    expect(summary.together).toEqual([{ clauses: ['rd-intensity', 'ai-revenue'], count: 1 }]);
  });

  it('say what is missing, and in which year', () => {
    expect(
      summary.missing.map(({ subject, back, count, title }) => [subject, back, count, title.zh]),
    ).toEqual([
      ['enterprise.region', null, 1, '未填报：注册地'],
      ['finance.rd_expense', 1, 1, '未填报：上一年度研究开发费用总额'],
    ]);
  });

  it('name those who miss by little with the exact gap', () => {
    expect(summary.near_misses.clauses).toEqual([
      { clause: 'rd-intensity', count: 1 },
      { clause: 'ai-revenue', count: 1 },
      { clause: 'growth', count: 0 },
    ]);
    const named = summary.near_misses.nearest?.map(({ row, gap }) => [row, gap.zh]);
    expect(named).toEqual([
      [4, '2023 年度研究开发费用总额再增加 0.000001 万元（0.01 元）即满足'],
      [7, '2023 年度人工智能业务收入再增加 10 万元即满足'],
    ]);
  });

  it('are distributed exactly, those at an edge above it', () => {
    const intensity = summary.distributions.find(({ fact }) => fact === 'rd_intensity');
    const filled = intensity?.bins.filter(({ count }) => count !== 0).map(({ from, count }) => [from, count]);
    expect(filled).toEqual([
      [2, 2],
      [4, 1],
      [5, 1],
      [10, 6],
    ]);
    expect(intensity?.unknown).toBe(1);
    expect(intensity?.limits.map(({ percent }) => percent)).toEqual([5]);
  });

  it('are recognised as the limit moves', () => {
    const curve = summary.curves.find(({ clause }) => clause === 'rd-intensity');
    const at = (limit: number) => curve?.points.find(point => point.limit === limit);
    expect([1, 2, 2.5, 4.5, 5, 5.5, 10].map(limit => at(limit)?.recognised)).toEqual([5, 5, 4, 4, 3, 2, 2]);
    expect(at(5)).toEqual({ limit: 5, ...summary.conclusions });
  });
});

it('every curve ends where the reference evaluator ends with the limits changed', async () => {
  const population = await trialPopulation('2024');
  const declarations = Array.from({ length: 150 }, (_, at) =>
    JSON.parse(JSON.stringify(population(5, at + 1).declaration)),
  );
  const { connection, context } = await judgedSurvey(declarations, ['2024', 'draft'], 'verified');
  const { curves, comparison } = await summarise(connection, context);
  const { rules } = (await contentOf('2024')).assembled;
  const { validate } = await EDITIONS.load('2024');
  const judged = declarations.flatMap(data => validate(data).declaration ?? []) as DeclarationData[];
  expect(curves).toHaveLength(4);
  for (const { clause, conditions, points } of curves)
    for (const { limit, ...counts } of [points[0], points[points.length - 1]] as typeof points) {
      const limits = { [clause]: Object.fromEntries(conditions.map(id => [id, exactPercent(limit)])) };
      const changed = { ...rules, clauses: withLimits(rules.clauses, limits) };
      const wanted = { recognised: 0, not_recognised: 0, undetermined: 0 };
      for (const data of judged) wanted[evaluateReference(changed, data, 'verified').conclusion]++;
      expect(counts).toEqual(wanted);
    }
  const draft = (await contentOf('draft')).assembled.rules;
  const flips: Record<string, number> = {};
  for (const data of judged) {
    const pair = [rules, draft].map(each => evaluateReference(each, data, 'verified').conclusion).join(' ');
    flips[pair] = (flips[pair] ?? 0) + 1;
  }
  expect(
    Object.fromEntries(comparison?.conclusions.map(({ from, to, count }) => [`${from} ${to}`, count]) ?? []),
  ).toEqual(flips);
});

it('curves follow the conclusion that a standard states, not only that of all clauses', async () => {
  const { connection, context } = await judgedSurvey(twelveDeclarations);
  const [edition] = context.editions;
  const conclusion = {
    kind: 'at_least',
    least: 2,
    parts: ['rd-intensity', 'growth', 'ai-revenue'].map(clause => ({ kind: 'clause', clause }) as const),
  } as const;
  const rules = { ...edition.typed.rules, conclusion };
  const stated = { ...edition, typed: { ...edition.typed, rules } };
  await prepareRows(connection, stated);
  const { validate } = await EDITIONS.load('2024');
  const judged = twelveDeclarations.flatMap(data => validate(data).declaration ?? []) as DeclarationData[];
  for (const { clause, conditions, points } of await drawCurves(connection, stated, context, judged.length))
    for (const { limit, ...counts } of points) {
      const limits = { [clause]: Object.fromEntries(conditions.map(id => [id, exactPercent(limit)])) };
      const changed = { ...rules, clauses: withLimits(rules.clauses, limits) };
      const wanted = { recognised: 0, not_recognised: 0, undetermined: 0 };
      for (const data of judged) wanted[evaluateReference(changed, data, 'declared').conclusion]++;
      expect(counts).toEqual(wanted);
    }
});
