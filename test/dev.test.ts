import { describe, expect, test } from 'vitest';
import { touchedBy } from '../scripts/dev.ts';

describe('what a saved file touches', () => {
  test('a clause touches itself in its edition', () => {
    expect(touchedBy('criteria/draft/clauses/growth.yaml')).toEqual({
      editions: ['draft'],
      clauses: ['growth'],
    });
  });

  test('facts, vocabularies, prose and the declaration schema touch their edition', () => {
    for (const path of [
      'criteria/draft/facts.yaml',
      'criteria/draft/vocabularies/sizes.yaml',
      'standard/draft/02-scope.mdx',
      'schemas/draft/declaration.schema.json',
    ]) {
      expect(touchedBy(path)).toEqual({ editions: ['draft'] });
    }
  });

  test('cases touch their clause in every edition', () => {
    expect(touchedBy('test/clauses/growth.yaml')).toEqual({ clauses: ['growth'] });
  });

  test('regions and shared schemas touch everything', () => {
    expect(touchedBy('criteria/regions/hubei.yaml')).toEqual({});
    expect(touchedBy('schemas/clause.schema.json')).toEqual({});
    expect(touchedBy('criteria/in-force.yaml')).toEqual({});
  });
});
