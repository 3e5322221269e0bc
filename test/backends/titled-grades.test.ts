import { expect, test } from 'vitest';
import { type EditionSource, typedEdition } from '../../packages/language/rule/typed-edition.ts';
import { compiled } from './compiled.ts';

const say = (zh: string, en: string) => ({ zh, en });
const source = (titles?: object) =>
  ({
    schema: { properties: { sales: { 'x-unit': 'amount', type: 'number', minimum: 0, maximum: 1e9 } } },
    facts: {
      sales: { title: say('收入', 'sales'), field: 'sales' },
      tier: {
        title: say('分档', 'tier'),
        grade: 'sales',
        steps: [{ is: 'large', more_than: '5000 万元' }],
        else: 'small',
        ...(titles && { titles }),
      },
    },
    vocabularies: {},
    clauses: [
      { id: 'one', mode: 'computed', rule: { id: 'x', fact: 'tier', equals: 'large' } },
      { id: 'some', mode: 'computed', rule: { id: 'x', fact: 'tier', in: ['large', 'small'] } },
    ],
  }) as unknown as EditionSource;

async function requirements(name: string, titles?: object) {
  const { clauses } = await compiled(typedEdition(source(titles)), name);
  return clauses.map(({ leaves: [leaf] }) =>
    typeof leaf?.required === 'function'
      ? leaf.required({ 'tier.large': '大户', 'tier.small': '小户' })
      : leaf?.required,
  );
}

test('a condition on a grade carries the titles of the grades', async () => {
  const titles = { large: '大户', small: '小户' };
  const own = { large: say('大户', 'large'), small: say('小户', 'small') };
  expect(await requirements('titled', own)).toEqual([
    { operator: 'equals', value: 'large', unit: 'code', titles },
    { operator: 'in', value: ['large', 'small'], unit: 'code', titles },
  ]);
});

test('where only some have one, only those', async () => {
  expect(await requirements('half-titled', { small: say('小户', 'small') })).toMatchObject([
    { titles: { small: '小户' } },
    { titles: { small: '小户' } },
  ]);
});

test('without titles it has none', async () => {
  expect(await requirements('untitled')).toEqual([
    { operator: 'equals', value: 'large', unit: 'code' },
    { operator: 'in', value: ['large', 'small'], unit: 'code' },
  ]);
});
