import { expect, test } from 'vitest';
import type { Field } from '../../../packages/language/rule/fields.ts';
import { fieldPointer } from '../../../site/self-check/field-pointer.ts';
import { generatedEdition } from '../../edition.ts';

const { dictionary, edition } = await generatedEdition('2024');
const place = (path: string, year: number | null, data: object) =>
  fieldPointer(
    dictionary.fields.get(path) as Field,
    year,
    data as Record<string, unknown>,
    edition.description.schema,
  );

test('a field outside of lists has its own place', () => {
  expect(place('enterprise.name', null, {})).toEqual({ pointer: '/enterprise/name' });
});

test('a figure of a year is in the entry of that year, which is added when there is none', () => {
  const data = { finance: [{ year: 2022 }, { year: 2023 }] };
  expect(place('finance.revenue', 2023, data)).toEqual({ pointer: '/finance/1/revenue' });
  expect(place('finance.revenue', 2021, data)).toEqual({
    pointer: '/finance/2/revenue',
    entries: { pointer: '/finance', value: [{ year: 2022 }, { year: 2023 }, { year: 2021 }] },
  });
});

test('a member of a list of documents is asked for in the first entry that lacks it', () => {
  const data = {
    research: { intellectual_property: [{ kind: 'standard', ai_related: true }, { kind: 'standard' }] },
  };
  expect(place('research.intellectual_property.ai_related', null, data).pointer).toBe(
    '/research/intellectual_property/1/ai_related',
  );
});
