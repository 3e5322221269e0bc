import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateReference } from '../../packages/language/backends/reference/evaluate-reference.ts';
import type { DeclarationData } from '../../packages/language/backends/reference/outcome.ts';
import { compileSmt } from '../../packages/language/backends/smt/compile-smt.ts';
import { declarationModel } from '../../packages/language/backends/smt/declaration-model.ts';
import { stateDeclaration } from '../../packages/language/backends/smt/state-declaration.ts';
import { not } from '../../packages/language/backends/smt/term.ts';
import type { TypedEdition } from '../../packages/language/rule/typed-edition.ts';
import { type Prover, startProver } from '../../packages/workshop/prove/solver.ts';
import { Random } from './random.ts';
import { randomStandard } from './random-standard.ts';
import { scoreStandard } from './score-standard.ts';

let prover: Prover;
beforeAll(async () => {
  prover = await startProver();
});
afterAll(() => prover.close());

/** Every verdict Z3 finds for each declaration, as `id verdict`, and the conclusion. */
async function verdictsBySmt(
  { rules, schema, codes }: TypedEdition,
  asked: readonly DeclarationData[],
): Promise<string[][]> {
  const edition = {
    id: 'e',
    rules,
    schema,
    codes: (fact: Parameters<typeof codes>[0]) => codes(fact) ?? [],
  };
  const model = declarationModel([edition]);
  const { clauses, conclusion, definitions, constraints } = compileSmt(edition, model);
  const solver = await prover.open([
    ...model.declarations,
    ...definitions,
    ...[...model.constraints, ...constraints].map(term => `(assert ${term})`),
  ]);
  const wanted = [
    ...clauses.flatMap(({ met, notMet, notApplicable }) => [met, notMet, notApplicable]),
    ...Object.values(conclusion),
  ];
  const found: string[][] = [];
  for (const declaration of asked) {
    const values = await solver.find([...stateDeclaration(model, declaration), not(model.declared)], wanted);
    const verdicts = clauses.map(({ id, met, notMet, notApplicable }) => {
      if (values?.get(met)) return `${id} met`;
      if (values?.get(notMet)) return `${id} not_met`;
      return `${id} ${values?.get(notApplicable) ? 'not_applicable' : 'undetermined'}`;
    });
    const decided = values?.get(conclusion.recognised) ? 'recognised' : 'undetermined';
    found.push(
      values ? [...verdicts, values.get(conclusion.notRecognised) ? 'not_recognised' : decided] : ['invalid'],
    );
  }
  return found;
}

function verdictsByReference({ rules }: TypedEdition, declaration: DeclarationData): string[] {
  const { clauses, conclusion } = evaluateReference(rules, declaration, 'verified');
  return [...clauses.map(({ id, verdict }) => `${id} ${verdict}`), conclusion];
}

/** The value, or nothing in so many of a hundred. */
const mostly = <Value>(value: fc.Arbitrary<Value>, missing: number) =>
  fc.oneof(
    { weight: 100 - missing, arbitrary: value },
    { weight: missing, arbitrary: fc.constant(undefined) },
  );
const amounts = (...often: number[]) =>
  fc.oneof(fc.constantFrom(0, ...often), fc.integer({ min: 0, max: 300 }));
const days = fc.oneof(
  fc.constantFrom('2020-02-29', '2021-06-30', '2021-07-01', '2023-12-31', '2024-06-30', '2022-01-01'),
  fc
    .date({ min: new Date('2014-01-01'), max: new Date('2025-06-30'), noInvalidDate: true })
    .map(day => day.toISOString().slice(0, 10)),
);

function declarations(missing: number): fc.Arbitrary<DeclarationData> {
  const entry = (year: number) =>
    fc.record({
      year: fc.constant(year),
      revenue: mostly(amounts(50, 50.000001, 100, 110, 121, 200), missing),
      rd: mostly(amounts(3, 5), missing),
      debt: mostly(amounts(10, 100), missing),
      papers: mostly(fc.integer({ min: 0, max: 8 }), missing),
    });
  const award = fc.record({
    name: fc.constant('一'),
    rank: mostly(fc.integer({ min: 1, max: 5 }), missing),
    on: mostly(days, missing),
    level: mostly(fc.constantFrom('state', 'province', 'city'), missing),
  });
  return fc
    .record({
      as_of: fc.constantFrom('2024-06-30', '2024-02-29', '2023-03-01'),
      founded: mostly(days, missing),
      staff: mostly(fc.constantFrom(0, 99, 100, 101, 500), missing),
      researchers: mostly(fc.constantFrom(0, 9, 10, 11, 100), missing),
      tier: mostly(fc.constantFrom('gold', 'silver', 'bronze'), missing),
      mark: mostly(fc.integer({ min: 0, max: 10 }), missing),
      certified: mostly(fc.boolean(), missing),
      finance: mostly(fc.tuple(...[2020, 2021, 2022, 2023].map(entry)), missing),
      awards: mostly(fc.array(award, { maxLength: 3 }), missing),
    })
    .map(data => JSON.parse(JSON.stringify(data)) as DeclarationData);
}

describe('SMT terms say what the reference says of every node', () => {
  test.each([
    ['complete', 0, 40],
    ['with gaps', 15, 40],
    ['nearly empty', 60, 20],
  ])('for declarations that are %s', async (_, missing, numRuns) => {
    const edition = scoreStandard();
    const asked = fc.sample(declarations(missing), { numRuns, seed: 12 });
    const found = await verdictsBySmt(edition, asked);
    const decided = found.flat().filter(one => !one.endsWith('undetermined')).length;
    expect(decided).toBeGreaterThan(found.flat().length / (missing > 50 ? 20 : 3));
    asked.forEach((declaration, index) => {
      expect(found[index], JSON.stringify(declaration)).toEqual(verdictsByReference(edition, declaration));
    });
  });
});

/** `RANDOM_STANDARDS=500` looks at more of them. */
const STANDARDS = Number(process.env['RANDOM_STANDARDS'] ?? 20);
const FIRST = Number(process.env['RANDOM_FIRST'] ?? 1);

test('SMT terms say what the reference says of random standards', async () => {
  for (let seed = FIRST; seed < FIRST + STANDARDS; seed += 1) {
    const { edition, declaration } = randomStandard(seed);
    const random = new Random(seed);
    const asked = [0, 0, 20, 70].map(missing => {
      const { findings: _, ...data } = declaration(random, missing);
      return data as DeclarationData;
    });
    const found = await verdictsBySmt(edition, asked);
    asked.forEach((one, index) => {
      const shown = `standard ${seed}: ${JSON.stringify(one)}`;
      expect(found[index], shown).toEqual(verdictsByReference(edition, one));
    });
  }
});
