import { describe, expect, test } from 'vitest';
import { type FormAction, type FormState, formState } from '../../../site/self-check/form-state.ts';

const START: FormState = {
  edition: '2024',
  data: { edition: '2024' },
  assurance: 'declared',
  step: 'enterprise',
};
const play = (...actions: FormAction[]) => actions.reduce(formState, START);
const named = (value: string): FormAction => ({ type: 'write', pointer: '/enterprise/name', value });

describe('the form', () => {
  test('says in its data which edition they are judged by, whatever a file says', () => {
    const load: FormAction = {
      type: 'load',
      data: { edition: 7 },
      edition: 'draft',
      notice: { kind: 'loaded' },
    };
    expect(play(load).data).toEqual({ edition: 'draft' });
    expect(play({ type: 'edition', edition: 'draft' }).data).toEqual({ edition: 'draft' });
  });

  test('loading and clearing can be undone', () => {
    const load: FormAction = { type: 'load', data: {}, edition: 'draft', notice: { kind: 'loaded' } };
    const undone = play(named('A'), load, { type: 'undo' });
    expect(undone).toMatchObject({ edition: '2024', data: { enterprise: { name: 'A' } } });
    expect(play(named('A'), { type: 'clear', data: {}, step: 'x' }, { type: 'undo' }).data).toEqual(
      undone.data,
    );
  });

  test('returns to the base, with its edition and assurance', () => {
    const state = play(
      named('A'),
      { type: 'markBase' },
      named('B'),
      { type: 'assurance', assurance: 'verified' },
      { type: 'returnToBase' },
    );
    expect(state).toMatchObject({ data: { enterprise: { name: 'A' } }, assurance: 'declared' });
  });

  test('going to a field shows its step, every time anew', () => {
    const twice = play(
      { type: 'goTo', pointer: '/finance/0/year' },
      { type: 'goTo', pointer: '/finance/0/year' },
    );
    expect(twice).toMatchObject({ step: 'finance', target: { pointer: '/finance/0/year', count: 2 } });
  });
});
