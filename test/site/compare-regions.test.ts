import { describe, expect, test } from 'vitest';
import type { Region } from '../../packages/language/types/region.ts';
import { compareRegions } from '../../site/data/compare-regions.ts';

const NOTES = { document: 'drafting-notes-2024-03', section: '三' } as const;

function limit(clause: string, text: string | undefined): Region['limits'][number] {
  const common = { clause, source: NOTES, summary: { en: text ?? '' } };
  return text === undefined
    ? { ...common, text: '没有写明。', unspecified: true, provenance: 'editorial' }
    : { ...common, text, provenance: 'stated' };
}

function region(id: string, limits: Region['limits']): Region {
  return { id, names: { zh: id, en: id }, kind: 'city', provenance: 'stated', limits } as Region;
}

describe('regions side by side', () => {
  const regions = [
    region('甲', [limit('rd', '5%'), limit('size', '大')]),
    region('乙', [limit('rd', '5%'), limit('size', undefined)]),
    region('丙', [limit('rd', undefined)]),
    region('丁', [limit('rd', undefined), limit('size', '大')]),
  ];
  const comparison = compareRegions(['size', 'growth', 'rd'], regions);
  const cells = (row: number) =>
    comparison.rows[row]?.cells.map(({ regions: some, limit: one }) => [
      some.map(({ id }) => id).join(''),
      one?.text,
    ]);

  test('a region of which nothing is stated is no column', () => {
    expect(comparison.columns.map(({ id }) => id)).toEqual(['甲', '乙', '丁']);
    expect(comparison.silent.map(({ id }) => id)).toEqual(['丙']);
  });

  test('neighbours with the same requirement share a cell, others do not, and what is not stated has none', () => {
    expect(cells(0)).toEqual([
      ['甲', '大'],
      ['乙', undefined],
      ['丁', '大'],
    ]);
    expect(cells(1)).toEqual([
      ['甲乙', '5%'],
      ['丁', undefined],
    ]);
  });

  test('a clause that no region is compared with has no row and is named', () => {
    expect(comparison.rows.map(({ clause }) => clause)).toEqual(['size', 'rd']);
    expect(comparison.notCompared).toEqual(['growth']);
  });

  test('what a source names without a limit is not silence', () => {
    const named = { ...limit('rd', '按占比评分。'), unspecified: true } as Region['limits'][number];
    expect(compareRegions(['rd'], [region('戊', [named])]).rows[0]?.cells[0]?.limit?.text).toBe(
      '按占比评分。',
    );
  });
});
