import { describe, expect, test } from 'vitest';
import { assess } from '../../../site/self-check/assess.ts';
import { generatedEdition } from '../../edition.ts';

const checker = await generatedEdition('2024');
const verdictOf = (data: Record<string, unknown>, clause: string) =>
  assess(checker, data, 'declared').report.clauses.find(({ id }) => id === clause)?.verdict;
const IP = { kind: 'invention_patent', ai_related: true };

describe('a form that is being filled in', () => {
  test('has verdicts before the name is given, and the name stays open', () => {
    const { report, problems, open } = assess(checker, { as_of: '2024-06-30' }, 'declared');
    expect(report.conclusion).toBe('undetermined');
    expect(report.enterprise.name).toBeNull();
    expect(problems).toEqual([]);
    expect(open.map(({ location }) => location.pointer)).toEqual(['/enterprise']);
  });

  test('has none without a reference date, by which everything is judged', () => {
    const { report, problems } = assess(checker, { enterprise: { name: 'A' } }, 'declared');
    expect(report.conclusion).toBeNull();
    expect(problems.map(({ location }) => location.pointer)).toEqual(['/as_of']);
  });

  test('with an error has no verdicts, and the error is at its field', () => {
    const { report, problems } = assess(
      checker,
      { as_of: '2024-06-30', enterprise: { employees: -1 } },
      'declared',
    );
    expect(report.clauses).toEqual([]);
    expect(problems.map(({ location }) => location.pointer)).toEqual(['/enterprise/employees']);
  });

  test('takes a list with an entry that is not finished as not given', () => {
    const data = (entries: unknown[]) => ({
      as_of: '2024-06-30',
      research: { intellectual_property: entries },
    });
    expect(verdictOf(data([]), 'ip-results')).toBe('not_met');
    expect(verdictOf(data([{}]), 'ip-results')).toBe('undetermined');
    expect(verdictOf(data([IP, { title: 'x' }]), 'ip-results')).toBe('undetermined');
    expect(verdictOf(data([IP]), 'ip-results')).toBe('met');
  });

  test('of a list with one entry a year leaves out only the entry without a year', () => {
    const finance = [{ revenue: 1 }, { year: 2023, revenue: 100, rd_expense: 5 }, {}];
    expect(verdictOf({ as_of: '2024-06-30', finance }, 'rd-intensity')).toBe('met');
  });
});
