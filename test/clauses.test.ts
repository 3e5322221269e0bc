import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { evaluateReference } from '../packages/language/backends/reference/evaluate-reference.ts';
import type { Cases } from '../packages/language/types/case.ts';
import { caseDeclaration } from '../packages/workshop/adequacy/case-declaration.ts';
import { openProject } from '../packages/workshop/project/project.ts';
import { contentOf, generatedEdition, ROOT } from './edition.ts';

const FOLDER = join(ROOT, 'test/clauses');
const files = readdirSync(FOLDER).filter(name => name.endsWith('.yaml'));
const EDITIONS = await Promise.all(
  (await openProject(ROOT).editions()).map(async id => ({
    id,
    ...(await contentOf(id)),
    module: await generatedEdition(id),
  })),
);

function casesOf(clause: string, edition: string): Cases['cases'] {
  const { editions, cases } = parse(readFileSync(join(FOLDER, `${clause}.yaml`), 'utf8')) as Cases;
  return cases.filter(one => (one.editions ?? editions).includes(edition)) as Cases['cases'];
}

for (const { id: edition, content, assembled, module } of EDITIONS) {
  for (const [clause, { data }] of content.clauses) {
    describe(`${edition} ${clause}`, () => {
      const cases = casesOf(clause, edition);

      for (const { name, quotes, given, verdict, assurance = 'verified', basis, missing } of cases) {
        test(name, () => {
          const sentence = assembled.description.clauses.find(({ id }) => id === clause)?.text;
          expect(sentence, 'the case quotes words that the clause no longer has').toContain(quotes);

          const declaration = caseDeclaration(given);
          const reported = module
            .evaluate(declaration, { assurance })
            .clauses.find(({ id }) => id === clause);
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

      test('has cases that are met, not met and undetermined', () => {
        const verdicts = new Set(cases.map(({ verdict }) => verdict));
        const expected = ['met', 'not_met', 'undetermined', ...(data.applies_when ? ['not_applicable'] : [])];
        expect([...verdicts].sort()).toEqual(expected.sort());
      });
    });
  }
}

function withoutTitle({ reason, subject, year }: { reason: string; subject: string; year?: number | null }) {
  return { reason, subject, year: year ?? null };
}

test('every clause of an edition has its file of cases, and every file its clause', () => {
  const clauses = new Set(EDITIONS.flatMap(({ content }) => [...content.clauses.keys()]));
  expect(files.map(name => name.replace('.yaml', '')).sort()).toEqual([...clauses].sort());
});
