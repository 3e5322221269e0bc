import { expect, test } from 'vitest';
import type { EditionModule } from '../../packages/checker/checker.ts';
import { contentOf, ROOT } from '../edition.ts';

test.each(['2024', 'draft'])(
  'the English module of %s says what the edition says, each text in its place',
  async id => {
    const { assembled } = await contentOf(id);
    const { edition } = (await import(`${ROOT}/build/editions/${id}.en.js`)) as EditionModule;
    const { schema: _, clauses, ...compiled } = edition.description;
    const { schema: __, clauses: own, ...description } = assembled.description;
    expect(compiled).toEqual(description);
    expect(clauses).toEqual(own.map(({ sheet: ___, ...clause }) => clause));
  },
);
