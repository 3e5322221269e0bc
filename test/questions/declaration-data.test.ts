import { describe, expect, test } from 'vitest';
import { hasValue, listValues, writeAt } from '../../packages/checker/questions/declaration-data.ts';

describe('writing into a declaration', () => {
  test('groups on the way are made, and go when they become empty', () => {
    const data = writeAt({ as_of: 'x' }, '/enterprise/name', 'A');
    expect(data).toEqual({ as_of: 'x', enterprise: { name: 'A' } });
    expect(writeAt(data, '/enterprise/name', undefined)).toEqual({ as_of: 'x' });
  });

  test('what was there is not changed', () => {
    const data = { finance: [{ year: 2023 }] };
    writeAt(data, '/finance/0/year', 2022);
    expect(data).toEqual({ finance: [{ year: 2023 }] });
  });

  test('an entry that becomes empty stays, one that is removed goes, an empty list stays', () => {
    expect(writeAt({ finance: [{ year: 2023 }] }, '/finance/0/year', undefined)).toEqual({ finance: [{}] });
    expect(writeAt({ finance: [{ year: 1 }, { year: 2 }] }, '/finance/0', undefined)).toEqual({
      finance: [{ year: 2 }],
    });
    expect(writeAt({ a: { list: [1] } }, '/a/list/0', undefined)).toEqual({ a: { list: [] } });
  });

  test('text where a group belongs gives way to it', () => {
    expect(writeAt({ enterprise: 'x' }, '/enterprise/name', 'A')).toEqual({ enterprise: { name: 'A' } });
  });

  test('__proto__ is a name as any other', () => {
    const data = writeAt({}, '/__proto__/polluted', true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(data)).toEqual(['__proto__']);
  });

  test('a single value, however deep, is one, an empty list, too; groups and entries around nothing are none', () => {
    for (const some of ['', 0, false, null, [], { a: [{ b: 1 }] }, { a: {}, b: [[]] }])
      expect(hasValue(some)).toBe(true);
    for (const none of [undefined, {}, { a: {} }, [{}], { a: [{}, { b: undefined }] }])
      expect(hasValue(none)).toBe(false);
  });

  test('every single value is listed with its pointer; an empty list is one', () => {
    expect(listValues({ a: { 'b/c': 1, d: [] }, e: [false] })).toEqual([
      ['/a/b~1c', 1],
      ['/a/d', []],
      ['/e/0', false],
    ]);
  });
});
