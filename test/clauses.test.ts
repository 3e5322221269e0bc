import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Cases } from '../build/types/case.ts';
import { evaluateReference } from '../checker/backends/reference/evaluate-reference.ts';
import { contentOf, generatedEdition, ROOT } from './edition.ts';

const FOLDER = join(ROOT, 'test/clauses');
const files = readdirSync(FOLDER).filter(name => name.endsWith('.yaml'));
const { evaluate } = await generatedEdition('2024');
const { content, assembled } = await contentOf('2024');

/** The least that a declaration has; a case lays its own data over it. */
const BASE = { as_of: '2024-06-30', enterprise: { name: '示例企业' } };

function layOver(base: unknown, given: unknown): unknown {
  if (!isObject(base) || !isObject(given)) return given === undefined ? base : given;
  const merged = { ...base };
  for (const [key, value] of Object.entries(given)) merged[key] = layOver(base[key], value);
  return merged;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

for (const file of files) {
  const { clause, cases } = parse(readFileSync(join(FOLDER, file), 'utf8')) as Cases;
  describe(clause, () => {
    for (const { name, quotes, given, verdict, assurance = 'verified', basis, missing } of cases) {
      test(name, () => {
        const sentence = assembled.description.clauses.find(({ id }) => id === clause)?.text;
        expect(sentence, 'the case quotes words that the clause no longer has').toContain(quotes);

        const declaration = layOver(BASE, given) as typeof BASE;
        const reported = evaluate(declaration, { assurance }).clauses.find(({ id }) => id === clause);
        expect(reported?.verdict).toBe(verdict);
        if (basis) expect(reported?.basis).toBe(basis);
        if (missing) expect(reported?.missing.map(withoutTitle)).toEqual(missing.map(withoutTitle));

        const oracle = evaluateReference(assembled.rules, declaration, assurance).clauses.find(
          ({ id }) => id === clause,
        );
        expect(oracle?.verdict).toBe(verdict);
        if (missing) expect(oracle?.reasons.map(withoutTitle)).toEqual(missing.map(withoutTitle));
      });
    }
  });
}

function withoutTitle({ reason, subject, year }: { reason: string; subject: string; year?: number | null }) {
  return { reason, subject, year: year ?? null };
}

test('every clause has its file of cases, and every file its clause', () => {
  expect(files.map(name => name.replace('.yaml', '')).sort()).toEqual([...content.clauses.keys()].sort());
});

for (const [id, { data }] of content.clauses) {
  test(`${id} has cases that are met, not met and undetermined`, () => {
    const { cases } = parse(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8')) as Cases;
    const verdicts = new Set(cases.map(({ verdict }) => verdict));
    const expected = ['met', 'not_met', 'undetermined', ...(data.applies_when ? ['not_applicable'] : [])];
    expect([...verdicts].sort()).toEqual(expected.sort());
  });
}
