import fc from 'fast-check';

/** A change to the value at one place of a declaration, as people and their programs write it. */
type Change = (value: unknown) => unknown;

const BLANKS = ' \t\n\u3000\u00a0\u2003\u200b\ufeff\u202a\u2060\u00ad\u0085';
const pads = fc.string({ unit: fc.constantFrom(...BLANKS), minLength: 1, maxLength: 3 });
const ofText =
  (change: (text: string) => string): Change =>
  value =>
    typeof value === 'string' ? change(value) : value;
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const asText: Change = value => (['number', 'boolean'].includes(typeof value) ? String(value) : value);
const asNumber: Change = value =>
  typeof value === 'string' && value !== '' ? Number(value) || value : value;
const inList =
  (change: (list: unknown[]) => unknown[]): Change =>
  value =>
    Array.isArray(value) ? change(value) : value;
const inObject =
  (members: object): Change =>
  value =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, ...members } : value;

/** A number as it stands in the file: JSON.stringify would write each of them in one way. */
const raw = (digits: string) => `@raw:${digits}@`;
const NUMBERS = [
  '50.0',
  '1e3',
  '1E-6',
  '-0',
  '-0.00',
  '0.0000001',
  '1000000000',
  '1000000001',
  '12.345678900',
];
const TEXTS = [
  '-0',
  '-0.000',
  '007',
  '1e3',
  '12.3456789',
  '1,000',
  '５０',
  '长期',
  '【待填：名称】',
  '是',
  '',
  ' ',
];
const OTHERS = [true, false, 0, 1, -1, 2.5, 20_240_630, {}, [], [null], { a: 1 }, null];
const DATES = ['2024/06/30', '2024-02-30', '2023-02-29', '2024-02-29', '20240630', 'long_term', '1900-01-01'];
const CODES = ['219999', '110105', 'LN-SHENFU', '210100', 'small', 'Micro', 'met', 'standard', 'software_it'];

/** Those that leave a declaration what it is are the more frequent. */
const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(pads, pads).map(([before, after]) => ofText(text => before + text + after)),
  },
  { weight: 4, arbitrary: pads.map(pad => ofText(text => text + pad)) },
  { weight: 4, arbitrary: fc.constant<Change>(() => null) },
  { weight: 3, arbitrary: fc.constant<Change>(() => undefined) },
  { weight: 2, arbitrary: fc.constant<Change>(inList(() => [])) },
  { weight: 2, arbitrary: fc.constantFrom(asText, asNumber) },
  { weight: 1, arbitrary: fc.constant(ofText(fullWidth)) },
  { weight: 1, arbitrary: fc.constant(ofText(text => text.toLowerCase())) },
  { weight: 1, arbitrary: fc.constant(ofText(text => text.replace(/.{4}/gu, '$&-\u3000'))) },
  { weight: 1, arbitrary: fc.constant(ofText(text => `${text}x`.repeat(30))) },
  { weight: 1, arbitrary: fc.constant(inList(list => [...list, ...list.slice(0, 1)])) },
  { weight: 1, arbitrary: fc.constant(inList(list => [...list, null])) },
  { weight: 1, arbitrary: fc.constantFrom({ revenu: 1 }, { 名称: null }).map(inObject) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...NUMBERS).map(
      (digits): Change =>
        value =>
          typeof value === 'number' ? raw(digits) : value,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(...TEXTS, ...OTHERS, ...DATES, ...CODES).map(
      (other): Change =>
        () =>
          other,
    ),
  },
);

/** Declarations as lines of a file, each changed at a few places, and some only padded through and through. */
export function asPeopleWrite(declarations: fc.Arbitrary<object>): fc.Arbitrary<string> {
  const some = fc.array(fc.tuple(fc.nat({ max: 9999 }), changes), { maxLength: 3 });
  const padded = pads.map(pad => (data: unknown) => padAll(data, pad));
  return fc
    .tuple(
      declarations,
      fc.oneof(
        fc.constant((data: unknown) => data),
        padded,
      ),
      some,
    )
    .map(([data, pad, list]) =>
      list.reduce(
        (changed, [at, change]) => {
          const places = placesOf(changed, []);
          return changeAt(changed, places[at % places.length] ?? [], change);
        },
        pad(JSON.parse(JSON.stringify(data))),
      ),
    )
    .map(data => JSON.stringify(data).replace(/"@raw:([^@]*)@"/g, '$1'));
}

function padAll(value: unknown, pad: string): unknown {
  if (typeof value === 'string') return pad + value + pad;
  if (Array.isArray(value)) return value.map(item => padAll(item, pad));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, padAll(member, pad)]);
  return { ...Object.fromEntries(members) };
}

function placesOf(value: unknown, path: readonly string[]): string[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name]))
      : [];
  return path.length > 0 ? [[...path], ...below] : below;
}

function changeAt(value: unknown, [name, ...rest]: readonly string[], change: Change): unknown {
  if (name === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = changeAt(copy[name], rest, change);
  return copy;
}
