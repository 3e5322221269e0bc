import { describe, expect, test } from 'vitest';
import { carryOver, type DataOwner } from '../../packages/checker/standards/carry-over.ts';
import { completeDeclaration } from '../../packages/checker/standards/complete-declaration.ts';
import type { SharedField } from '../../packages/checker/standards/shared-field.ts';
import { readFields } from '../../packages/language/rule/fields.ts';

const amount = { type: 'number', 'x-unit': 'amount' };
const list = (unique: string | undefined, properties: object) => ({
  type: 'array',
  ...(unique && { 'x-unique': unique }),
  items: { type: 'object', properties },
});
const owner = (standard: string, properties: object): DataOwner => ({
  standard,
  dictionary: { fields: readFields({ type: 'object', properties }), vocabularies: {} },
});
const year = { type: 'integer', 'x-unit': 'year' };

const tea = owner('tea', {
  name: { type: 'string' },
  kind: { type: 'string', enum: ['green', 'black'] },
  kinds: { type: 'array', items: { type: 'string', enum: ['green', 'black'] } },
  staff: { type: 'integer' },
  harvests: list('year', { year, income: amount }),
  prizes: list(undefined, { title: { type: 'string' }, kind: { type: 'string', enum: ['gold', 'silver'] } }),
});
const inn = owner('inn', {
  house: { type: 'object', properties: { name: { type: 'string' } } },
  kind: { type: 'string', enum: ['black', 'white'] },
  kinds: { type: 'array', items: { type: 'string', enum: ['black', 'white'] } },
  staff: amount,
  years: list('year', { year, turnover: amount, guests: { type: 'integer' } }),
  honours: list(undefined, { title: { type: 'string' }, kind: { type: 'string', enum: ['gold'] } }),
});
const field = (id: string, inTea: string, inInn: string): SharedField => ({
  id,
  title: { zh: id, en: id },
  paths: { tea: inTea, inn: inInn },
});
const SHARED = [
  field('name', 'name', 'house.name'),
  field('kind', 'kind', 'kind'),
  field('kinds', 'kinds', 'kinds'),
  field('staff', 'staff', 'staff'),
  field('years', 'harvests', 'years'),
  field('year', 'harvests.year', 'years.year'),
  field('income', 'harvests.income', 'years.turnover'),
  field('prizes', 'prizes', 'honours'),
  field('prize', 'prizes.title', 'honours.title'),
  field('prize-kind', 'prizes.kind', 'honours.kind'),
];
const carried = (declaration: Record<string, unknown>) => carryOver(declaration, tea, inn, SHARED);

describe('a declaration under another standard', () => {
  test('has the shared values in the places of that standard', () => {
    expect(carried({ name: '甲', harvests: [{ year: 2023, income: 5 }, { year: 2022 }] })).toEqual({
      house: { name: '甲' },
      years: [{ year: 2023, turnover: 5 }, { year: 2022 }],
    });
  });

  test('lacks a code that the other does not know, and a list of codes with one such', () => {
    expect(carried({ kind: 'green' })).toEqual({});
    expect(carried({ kind: 'black' })).toEqual({ kind: 'black' });
    expect(carried({ kinds: ['black', 'green'] })).toEqual({});
    expect(carried({ kinds: [] })).toEqual({ kinds: [] });
  });

  test('keeps an entry of which one member is not known there', () => {
    const prizes = [
      { title: '一', kind: 'gold' },
      { title: '二', kind: 'silver' },
    ];
    expect(carried({ prizes })).toEqual({ honours: [{ title: '一', kind: 'gold' }, { title: '二' }] });
  });

  test('lacks a value of another unit', () => {
    expect(carried({ staff: 7 })).toEqual({});
  });

  test('lacks what is not shared, and null, which is not given', () => {
    expect(carried({ name: null, other: 1 })).toEqual({});
  });
});

describe('a declaration completed by another', () => {
  const { fields } = inn.dictionary;
  const complete = (own: object, other: object) =>
    completeDeclaration(own as Record<string, unknown>, other as Record<string, unknown>, fields);

  test('keeps its own entries and gets the years and members it lacks', () => {
    const own = { years: [{ year: 2023, guests: 9 }] };
    const { data, filled, differing } = complete(own, {
      years: [
        { year: 2022, turnover: 4 },
        { year: 2023, turnover: 5 },
      ],
    });
    expect(data).toEqual({
      years: [
        { year: 2023, guests: 9, turnover: 5 },
        { year: 2022, turnover: 4 },
      ],
    });
    expect(filled).toEqual(['years.turnover']);
    expect(differing).toEqual([]);
    expect(own).toEqual({ years: [{ year: 2023, guests: 9 }] });
  });

  test('names what is said otherwise; an amount as text is the same amount', () => {
    const { differing } = complete(
      { house: { name: '乙' }, years: [{ year: 2023, turnover: '5.00' }] },
      { house: { name: '甲' }, years: [{ year: 2023, turnover: 5 }] },
    );
    expect(differing.map(({ field, own, carried }) => [field.path, own, carried])).toEqual([
      ['house.name', '乙', '甲'],
    ]);
  });

  test('keeps a list of its own whose entries have no year', () => {
    const { data, filled } = complete({ honours: [] }, { honours: [{ title: '一' }] });
    expect([data, filled]).toEqual([{ honours: [] }, []]);
  });
});
