import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import type { Conclusion } from '../../packages/language/rule/ast.ts';
import { conclusionOf } from '../../packages/language/rule/edition-rules.ts';
import { readFields } from '../../packages/language/rule/fields.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { singleClause } from '../../packages/workshop/adequacy/mutant.ts';
import { mutateClause } from '../../packages/workshop/adequacy/mutate-clause.ts';
import { proveEquivalent } from '../../packages/workshop/adequacy/prove-equivalent.ts';
import { checkEdition } from '../../packages/workshop/prove/check-edition.ts';
import { classifyChange } from '../../packages/workshop/prove/classify-change.ts';
import { equivalenceProver } from '../../packages/workshop/prove/equivalent-mutants.ts';
import type { ProvableEdition } from '../../packages/workshop/prove/provable-edition.ts';
import { type Prover, startProver } from '../../packages/workshop/prove/solver.ts';
import { FACTS, scoreSchema, scoreStandard } from '../backends/score-standard.ts';

let prover: Prover;
beforeAll(async () => {
  prover = await startProver();
});
afterAll(() => prover.close());

const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(scoreSchema);

/** The standard with other rules or facts; its witnesses are confirmed by the reference evaluator. */
function edition(
  rules: Readonly<Record<string, string>>,
  { facts = FACTS, conclusion }: { readonly facts?: string; readonly conclusion?: Conclusion } = {},
): ProvableEdition {
  const { rules: typed, codes, schema } = scoreStandard(rules, facts);
  const all = { ...typed, ...(conclusion && { conclusion }) };
  const check: ProvableEdition['check'] = (declaration, assurance) => {
    if (!isValid(declaration)) throw new Error(JSON.stringify([isValid.errors, declaration]));
    const result = evaluateReference(all, declaration as DeclarationData, assurance);
    return { ...result, problems: [] } as unknown as Report;
  };
  return { id: 'e', rules: all, schema, codes: fact => codes(fact) ?? [], check };
}

/** How one rule stands to another, and how many witnesses were found and confirmed. */
async function change(
  from: string,
  to: string,
  facts: { readonly from?: string; readonly to?: string } = {},
): Promise<[string | undefined, number]> {
  const editions = [
    edition({ one: from }, facts.from ? { facts: facts.from } : {}),
    edition({ one: to }, facts.to ? { facts: facts.to } : {}),
  ] as const;
  const { clauses } = await classifyChange(...editions, prover);
  return [clauses[0]?.logic?.class, clauses[0]?.witnesses.length ?? 0];
}

const altered = (from: string, to: string) => {
  if (!FACTS.includes(from)) throw new Error(`no ${from}`);
  return { to: FACTS.replace(from, to) };
};

// Proofs over calendar days and products take seconds, on a machine that is busy many times as long.
describe('a change is proved, with an example that the evaluator confirms', { timeout: 240_000 }, () => {
  const score = '{ id: a, fact: score, more_than: 12 分 }';

  test('of a limit on a score', async () => {
    expect(await change(score, '{ id: a, fact: score, more_than: 13 分 }')).toEqual(['stricter', 1]);
  });

  test('of points, of a cap that decides and of one that does not', async () => {
    const total = '{ id: a, fact: score, more_than: 9 分 }';
    const facts = (cap: number, many = 5) =>
      FACTS.replace(
        'total: [growth_points, better, staff_points], at_most: 20 分',
        `total: [better, staff_points], at_most: ${cap} 分`,
      ).replace('many: 5', `many: ${many}`);
    const altered = (to: string) => change(total, total, { from: facts(12), to });
    expect(await altered(facts(12, 4))).toEqual(['stricter', 1]);
    expect(await altered(facts(9))).toEqual(['stricter', 1]);
    expect(await altered(facts(11))).toEqual(['equivalent', 0]);
  });

  test('of a step of a grade', async () => {
    const size = '{ id: a, fact: size, equals: large }';
    expect(await change(size, size, altered('more_than: 200 万元', 'more_than: 199.999999 万元'))).toEqual([
      'looser',
      1,
    ]);
  });

  test('of the years since founding', async () => {
    const sum = '{ id: a, fact: rd_3y, at_least: 300 万元 }';
    expect(
      await change(
        sum,
        sum,
        altered('sum: finance.rd, years: 3, since: founded', 'sum: finance.rd, years: 2, since: founded'),
      ),
    ).toEqual(['stricter', 1]);
    const mean = '{ id: a, fact: papers, at_least: 3 }';
    expect(
      await change(
        mean,
        mean,
        altered('mean: finance.papers, years: 3, since: founded', 'mean: finance.papers, years: 3'),
      ),
    ).toEqual(['incomparable', 2]);
  });

  test.each([
    [1095, 'looser'],
    [1096, 'stricter'],
  ])('of three whole years to %d days: they are 1095 or 1096', async (days, logic) => {
    const three = '{ id: a, fact: age, at_least: 3 }';
    expect(await change(three, `{ id: a, fact: days, at_least: ${days} }`)).toEqual([logic, 1]);
  });

  test('of conditions on entries', async () => {
    const awards = '{ id: a, fact: top_awards, at_least: 1 }';
    expect(await change(awards, awards, altered('within_years: 3', 'within_years: 5'))).toEqual([
      'looser',
      1,
    ]);
    expect(await change(awards, awards, altered('at_most: 3 }, on', 'less_than: 4 }, on'))).toEqual([
      'equivalent',
      0,
    ]);
  });

  test('of a multiple of another fact, and of how many conditions have to hold', async () => {
    const times = (written: string) => `{ id: a, fact: rd, at_least: { fact: revenue, times: ${written} } }`;
    expect(await change(times('3%'), times('0.03'))).toEqual(['equivalent', 0]);
    expect(await change(times('3%'), times('3.0000001%'))).toEqual(['stricter', 1]);
    const some = (least: number) =>
      `{ id: x, at_least: ${least}, of: [{ id: a, fact: certified, equals: true }, { id: b, fact: tier, equals: gold }, { id: c, fact: rd, more_than: 5 万元 }] }`;
    expect(await change(some(2), some(1))).toEqual(['looser', 1]);
  });

  test('of the mean of rates: the geometric one is never above the arithmetic', async () => {
    const growth = '{ id: a, fact: plain, at_least: 10% }';
    const facts = (mean: string) =>
      `plain: { title: { zh: 增长, en: growth }, growth: { of: finance.revenue, years: 2, mean: ${mean} } }`;
    expect(await change(growth, growth, { from: facts('arithmetic'), to: facts('geometric') })).toEqual([
      'stricter',
      1,
    ]);
  });

  test('of the conclusion alone', async () => {
    const rules = {
      one: '{ id: a, fact: certified, equals: true }',
      two: '{ id: a, fact: tier, equals: gold }',
    };
    const [from, to] = [
      edition(rules),
      edition(rules, { conclusion: { ...conclusionOf(edition(rules).rules), kind: 'any' } as never }),
    ];
    const { clauses, conclusion } = await classifyChange(from, to, prover);
    expect(clauses.map(one => one.change)).toEqual(['none', 'none']);
    expect([conclusion.class, conclusion.witnesses.length]).toEqual(['looser', 1]);
  });
});

describe('what cannot be meant is found', () => {
  const flaws = async (one: ProvableEdition) => checkEdition(one, prover);

  test('a conclusion that nobody can reach, though each clause can be met', async () => {
    const rules = {
      one: '{ id: a, fact: staff, less_than: 10 }',
      two: '{ id: a, fact: staff, more_than: 20 }',
      three: '{ id: a, fact: certified, equals: true }',
    };
    const clause = (id: string) => ({ kind: 'clause', clause: id }) as const;
    const conclusion = {
      kind: 'any',
      parts: [
        { kind: 'all', parts: [clause('one'), clause('two')] },
        { kind: 'at_least', least: 3, parts: [clause('one'), clause('two'), clause('three')] },
      ],
    } as const;
    expect(await flaws(edition(rules, { conclusion }))).toEqual([{ code: 'conclusion-impossible' }]);
  });

  test('a score that cannot be reached, and one of several conditions that is never the one', async () => {
    expect(await flaws(edition({ one: '{ id: a, fact: score, more_than: 20 分 }' }))).toMatchObject([
      { code: 'clause-never-passes', clause: 'one' },
    ]);
    const rule =
      '{ id: x, at_least: 2, of: [{ id: a, fact: staff, more_than: 20 }, { id: b, fact: staff, more_than: 10 }, { id: c, fact: staff, more_than: 5 }] }';
    expect(await flaws(edition({ one: rule }))).toEqual([
      { code: 'condition-idle', clause: 'one', conditions: ['a'], because: [] },
    ]);
  });
});

test('mutants of points and caps that change no verdict are proved equivalent by Z3', async () => {
  const one = edition({ one: '{ id: a, fact: better, at_least: 5 分 }' });
  const [clause] = one.rules.clauses;
  if (!clause) throw new Error('no clause');
  const prove = equivalenceProver(script => prover.open(script), one);
  const scope = { rules: one.rules, codes: one.codes, fields: readFields(scoreSchema) };
  const original = singleClause(clause, one.rules);
  const proved: string[] = [];
  for (const { operator, pointer, replacement, rules } of mutateClause(clause, scope)) {
    if (operator !== 'other-points') continue;
    const bySolver = await prove(original, rules);
    if (bySolver) proved.push(`${pointer} ${replacement}`);
    // What is proved by the numbers alone Z3 proves as well.
    if (proveEquivalent(original, rules, scope.fields)) expect(bySolver).toBe(true);
  }
  // 5 is the limit: fewer points for it or a lower grade that reaches it change verdicts, 8 or 1 by one do not.
  expect(proved).toEqual([
    '/staff_points/of/many 6',
    '/staff_points/of/few 2',
    '/staff_points/of/few 0',
    '/award_points/of/a 9',
    '/award_points/of/a 7',
    '/award_points/of/b 6',
    '/award_points/of/c 1',
  ]);
});
