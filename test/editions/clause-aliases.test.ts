import { expect, test } from 'vitest';
import { aliasesBetween } from '../../packages/workshop/edition/clause-aliases.ts';

const reason = { zh: '改名', en: 'renamed' };
const older = { clauses: [{ id: 'growth' }, { id: 'income' }] };
/** growth became growth-rate, and that growth-speed. */
const newer = {
  clauses: [{ id: 'growth-speed' }, { id: 'income' }],
  tombstones: {
    retired: [
      { id: 'growth', last_edition: 'one', replaced_by: 'growth-rate', reason },
      { id: 'growth-rate', last_edition: 'two', replaced_by: 'growth-speed', reason },
    ],
  },
};

test('a renamed clause is found from the older edition to the newer one, and back', () => {
  expect(aliasesBetween(older, newer).get('growth')).toBe('growth-speed');
  expect(Object.fromEntries(aliasesBetween(newer, older))).toEqual({ 'growth-speed': 'growth' });
});
