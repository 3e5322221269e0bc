import { describe, expect, test } from 'vitest';
import { migrateDraft, readDraft, saveDraft } from '../../../site/self-check/draft.ts';
import { generatedEdition } from '../../edition.ts';

const checker = await generatedEdition('2024');
const holding = (text: string | null) => ({ getItem: () => text });
const refusing = {
  setItem: () => {
    throw new Error('quota');
  },
};

describe('the draft', () => {
  test('is read as it was kept', () => {
    let kept = '';
    const draft = { edition: '2024', data: { as_of: '2024-06-30' }, assurance: 'verified' as const };
    expect(
      saveDraft('one', draft, {
        setItem: (_, text) => {
          kept = text;
        },
      }),
    ).toBe(true);
    expect(readDraft('one', holding(kept))).toEqual(draft);
  });

  test('for one standard is none for another on the same host', () => {
    const kept = new Map<string, string>();
    const storage = {
      setItem: (key: string, text: string) => void kept.set(key, text),
      getItem: (key: string) => kept.get(key) ?? null,
    };
    saveDraft('one', { edition: '2024', data: {}, assurance: 'declared' }, storage);
    expect(readDraft('two', storage)).toBeUndefined();
  });

  test.each([null, '', '{', '[]', '1', '{"edition":"2024","data":[1]}', '{"data":{}}'])(
    '%s is none',
    text => {
      expect(readDraft('one', holding(text))).toBeUndefined();
    },
  );

  test('a browser that refuses to keep it is noticed', () => {
    expect(saveDraft('one', { edition: '2024', data: {}, assurance: 'declared' }, refusing)).toBe(false);
  });

  test('loses the fields that the edition does not have, at every level', () => {
    const data = {
      as_of: '2024-06-30',
      telex: 1,
      enterprise: { name: 'A', fax: 2 },
      finance: [{ year: 2023, tax: 3 }],
    };
    const { data: kept, dropped } = migrateDraft(checker, data);
    expect(kept).toEqual({ as_of: '2024-06-30', enterprise: { name: 'A' }, finance: [{ year: 2023 }] });
    expect([...dropped].sort()).toEqual(['/enterprise/fax', '/finance/0/tax', '/telex']);
  });
});
