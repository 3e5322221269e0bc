import { expect, test } from 'vitest';
import { countAnswers, formSteps, stepOf } from '../../../site/self-check/form-steps.ts';
import { generatedEdition } from '../../edition.ts';

const { dictionary } = await generatedEdition('2024');
const steps = formSteps(dictionary.tree);

test('the steps are the top-level groups and lists; the reference date stands in the first', () => {
  expect(steps.map(({ id }) => id)).toEqual([
    'enterprise',
    'operations',
    'research',
    'finance',
    'quality',
    'scope',
    'findings',
  ]);
  expect(steps[0]?.nodes.map(({ name }) => name)).toEqual(['as_of', 'enterprise']);
});

test('a pointer is in the step of its top-level field', () => {
  expect(stepOf(steps, '/as_of')?.id).toBe('enterprise');
  expect(stepOf(steps, '/finance/3/year')?.id).toBe('finance');
  expect(stepOf(steps, '')?.id).toBe('enterprise');
});

test('a list is one question; that there are no entries is an answer', () => {
  const operations = steps[1];
  if (!operations) throw new Error('no second step');
  expect(countAnswers(operations, {})).toEqual({ answered: 0, all: 4 });
  expect(countAnswers(operations, { operations: { premises: false, qualifications: [] } })).toEqual({
    answered: 2,
    all: 4,
  });
});
