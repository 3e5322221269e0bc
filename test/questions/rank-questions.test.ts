import { describe, expect, test } from 'vitest';
import { rankQuestions } from '../../packages/checker/questions/rank-questions.ts';
import { assess } from '../../site/self-check/assess.ts';
import { generatedEdition } from '../edition.ts';

const checker = await generatedEdition('2024');

function ask(data: Record<string, unknown>, assurance: 'declared' | 'verified' = 'declared') {
  const { declaration, report } = assess(checker, { as_of: '2024-06-30', ...data }, assurance);
  const question = declaration && rankQuestions(checker, declaration, report, assurance)[0];
  return question && { path: question.field.path, year: question.year, clauses: question.clauses };
}

/** All that is asked beside the figures. */
const ANSWERED = {
  enterprise: { region: '210112', independent_legal_person: true },
  operations: { premises: true, development_environment: true, main_business: [], qualifications: [] },
  research: { owns_core_technology: true, continuous_innovation: true, intellectual_property: [] },
  quality: { design_assurance: true, quality_system: true, lawful_operation: true, certificates: [] },
  scope: { chain_layers: [], core_technologies: [], business_types: [] },
};

describe('the question to answer next', () => {
  test('among those that decide one clause is the one that more clauses name', () => {
    // With revenue known either figure decides a clause; AI revenue is asked for by growth as well.
    const question = ask({ ...ANSWERED, finance: [{ year: 2023, revenue: 1000 }] });
    expect(question).toEqual({ path: 'finance.ai_revenue', year: 2023, clauses: ['7.1', '7.2'] });
  });

  test('is one that decides, before one that takes another answer as well, though that is less effort', () => {
    // The industry is a click, but without the number of employees there is no size.
    const question = ask({ ...ANSWERED, finance: [{ year: 2023, revenue: 1000, ai_revenue: 900 }] });
    expect(question).toMatchObject({ path: 'finance.rd_expense', year: 2023 });
  });

  test('when none decides alone is the one that most clauses name', () => {
    expect(ask(ANSWERED)?.clauses.length).toBeGreaterThan(1);
  });

  test('is none when only findings are awaited', () => {
    const finance = [
      { year: 2023, revenue: 1000, rd_expense: 100, ai_revenue: 900, ai_profit: 10 },
      { year: 2022, revenue: 900, rd_expense: 100, ai_revenue: 500, ai_profit: 5 },
    ];
    const enterprise = { ...ANSWERED.enterprise, industry: 'software_it', employees: 50 };
    expect(
      ask(
        {
          ...ANSWERED,
          enterprise,
          finance,
          quality: {
            ...ANSWERED.quality,
            certificates: [
              { kind: 'it_service_quality', valid_until: 'long_term' },
              { kind: 'software_rd_quality', valid_until: 'long_term' },
            ],
          },
        },
        'verified',
      ),
    ).toBeUndefined();
  });
});
