import { describe, expect, test } from 'vitest';
import {
  evaluateReference,
  type SizeResult,
} from '../../packages/language/backends/reference/evaluate-reference.ts';
import { edition2024 } from './arbitraries/edition-2024.ts';

interface Figures {
  readonly employees?: number;
  readonly revenue?: number | string;
  readonly total_assets?: number | string;
  readonly size?: string;
}

function sizeOf(industry: string | undefined, { revenue, ...figures }: Figures): SizeResult | undefined {
  const finance = revenue === undefined ? {} : { finance: [{ year: 2023, revenue }] };
  const enterprise = industry === undefined ? figures : { industry, ...figures };
  return evaluateReference(edition2024, { as_of: '2024-06-30', enterprise, ...finance }, 'verified').size;
}

describe('size by 国统字〔2017〕213号', () => {
  test.each<[string, Figures, string]>([
    ['software_it', { employees: 300, revenue: 10_000 }, 'large'],
    ['software_it', { employees: 299, revenue: 10_000 }, 'medium'],
    ['software_it', { employees: 300, revenue: '9999.999999' }, 'medium'],
    ['software_it', { employees: 100, revenue: 1000 }, 'medium'],
    ['software_it', { employees: 99, revenue: 1000 }, 'small'],
    ['software_it', { employees: 5000, revenue: '999.999999' }, 'small'],
    ['software_it', { employees: 10, revenue: 50 }, 'small'],
    ['software_it', { employees: 9, revenue: 50_000 }, 'micro'],
    ['software_it', { employees: 10, revenue: '49.999999' }, 'micro'],
    ['agriculture', { revenue: 20_000 }, 'large'],
    ['agriculture', { revenue: '19999.999999' }, 'medium'],
    ['agriculture', { revenue: '499.999999' }, 'small'],
    ['agriculture', { revenue: '49.999999' }, 'micro'],
    ['industry', { employees: 1000, revenue: 40_000 }, 'large'],
    ['industry', { employees: 1000, revenue: 2000 }, 'medium'],
    ['industry', { employees: 19, revenue: 40_000 }, 'micro'],
    ['construction', { revenue: 80_000, total_assets: 80_000 }, 'large'],
    ['construction', { revenue: 80_000, total_assets: '4999.999999' }, 'small'],
    ['real_estate', { revenue: 200_000, total_assets: 10_000 }, 'large'],
    ['real_estate', { revenue: 1000, total_assets: 5000 }, 'medium'],
    ['real_estate', { revenue: 200_000, total_assets: '1999.999999' }, 'micro'],
    ['information_transmission', { employees: 2000, revenue: 100_000 }, 'large'],
    ['information_transmission', { employees: 1999, revenue: 100_000 }, 'medium'],
    ['wholesale', { employees: 5, revenue: 1000 }, 'small'],
    ['wholesale', { employees: 4, revenue: 1000 }, 'micro'],
  ])('%s %o is %s', (industry, figures, value) => {
    expect(sizeOf(industry, figures)).toEqual({ value, basis: 'table', possible: [value] });
  });

  test.each<[string, Figures, string]>([
    ['storage', { employees: 99, revenue: 30_000 }, 'small'],
    ['storage', { employees: 100, revenue: 30_000 }, 'medium'],
    ['storage', { employees: 199, revenue: 30_000 }, 'medium'],
    ['storage', { employees: 200, revenue: 30_000 }, 'large'],
    ['property_management', { employees: 100, revenue: 500 }, 'small'],
    ['property_management', { employees: 99, revenue: 500 }, 'micro'],
    ['leasing_business', { employees: 10, total_assets: 100 }, 'small'],
    ['leasing_business', { employees: 10, total_assets: '99.999999' }, 'micro'],
    ['other', { employees: 10 }, 'small'],
    ['other', { employees: 9 }, 'micro'],
  ])('rows that public code got wrong: %s %o is %s', (industry, figures, value) => {
    expect(sizeOf(industry, figures)?.value).toBe(value);
  });

  test('an indicator the row does not use changes nothing', () => {
    expect(sizeOf('other', { employees: 300, revenue: 1, total_assets: 1 })?.value).toBe('large');
  });

  test.each<[string, Figures, string[]]>([
    ['software_it', { revenue: 60 }, ['micro', 'small']],
    ['software_it', { employees: 150 }, ['micro', 'small', 'medium']],
    ['software_it', {}, ['micro', 'small', 'medium', 'large']],
  ])('%s with only %o can still be %o', (industry, figures, possible) => {
    expect(sizeOf(industry, figures)).toEqual({ value: null, basis: 'undetermined', possible });
  });

  test('one indicator below the lowest limit decides alone', () => {
    expect(sizeOf('software_it', { employees: 9 })?.value).toBe('micro');
  });

  test('a stated size decides among what the table leaves open', () => {
    expect(sizeOf('software_it', { revenue: 60, size: 'small' })).toEqual({
      value: 'small',
      basis: 'stated',
      possible: ['micro', 'small'],
    });
    expect(sizeOf(undefined, { employees: 9, size: 'large' })).toMatchObject({
      value: 'large',
      basis: 'stated',
    });
  });

  test('a stated size that the table rules out is not heard', () => {
    expect(sizeOf('software_it', { revenue: 60, size: 'large' })?.value).toBeNull();
    expect(sizeOf('software_it', { employees: 9, revenue: 60, size: 'large' })).toMatchObject({
      value: 'micro',
      basis: 'table',
    });
  });

  test('an industry outside of the table leaves every size open', () => {
    expect(sizeOf('banking', { employees: 9 })?.possible).toHaveLength(4);
    expect(sizeOf('banking', { employees: 9, size: 'small' })).toMatchObject({
      value: 'small',
      basis: 'stated',
    });
  });
});
