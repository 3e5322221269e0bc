import type { FieldUnit } from '../../rule/fields.ts';
import {
  BLANKS,
  CODE_FILLERS,
  LARGEST_AMOUNT,
  LARGEST_AS_TEXT,
  normaliseUscc,
} from '../../rule/normal-text.ts';
import { type Dialect, ENTRY, type Reading, type WhenText } from './dialect.ts';
import type { JsonReader } from './json-reader.ts';
import { columnName } from './names.ts';
import { allOf, type Column, select, stage } from './select.ts';
import type { Shape } from './shape.ts';

/** A day of the Gregorian calendar. */
const DAY = [
  '[0-9]{4}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])',
  '[0-9]{4}-(0[469]|11)-(0[1-9]|[12][0-9]|30)',
  '[0-9]{4}-02-(0[1-9]|1[0-9]|2[0-8])',
  '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29',
].join('|');
/** What a template has in a field that is still to be filled in, as the checker knows it. */
const PLACEHOLDER = '^【待填[：:].*】$';
const USCC_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Every letter and digit that a credit code has in another form than its own. */
const FOLDED = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  character => normaliseUscc(character) !== character && /[0-9A-Z]/.test(normaliseUscc(character)),
);

/** The text of a value in normal form: see rule/normal-text.ts. */
export function normalText({ field }: Shape, value: string, { text, json }: Dialect): string {
  const written = json.textOf(value);
  if (field.format !== 'uscc') return json.without(written, ends(json));
  const bare = json.without(written, `${json.someOf(CODE_FILLERS)}`);
  return json.translate(bare, text(FOLDED.join('')), text(FOLDED.map(normaliseUscc).join('')));
}

/** The text of an entry of a list of codes. */
export function normalCode({ json }: Dialect): string {
  return json.without(json.textOf(ENTRY), ends(json));
}

function ends({ someOf }: JsonReader): string {
  return `^${someOf(BLANKS)}|${someOf(BLANKS)}$`;
}

/** A field outside of lists: the columns of its JSON value and of its text in normal form. */
interface Place {
  readonly shape: Shape;
  readonly value: string;
  readonly text: string;
  /** Absent for the declaration itself. */
  readonly parent?: Place;
}

/** What of a declaration, the JSON in the column `j`, the checker refuses: by field, for lists as a whole. */
export function compileReading(members: readonly Shape[], edition: string, dialect: Dialect): Reading {
  const { json, text } = dialect;
  const levels: Place[][] = [];
  let level = members.map(shape => placeOf(shape));
  for (; level.length > 0; level = level.flatMap(below)) levels.push(level);
  const places = levels.flat();
  const values = levels.map(some =>
    some.map(({ shape, value, parent }) => ({
      name: value,
      expression: json.member(parent?.value ?? 'j', shape.name),
    })),
  );
  const texts = places
    .filter(({ shape: { unit } }) => TEXTS.includes(unit))
    .map(place => ({ name: place.text, expression: normalText(place.shape, place.value, dialect) }));
  const named = places.find(({ shape }) => shape.field.path === 'edition');
  return {
    stages: [...values, texts],
    refusals: [
      { when: dialect.isNotTrue(json.isKind('j', 'object')), text: text('declaration') },
      { when: json.hasOthers('j', namesOf(members)), text: text('unknown-field') },
      ...places.flatMap(place => placeRefusals(place, dialect)),
      ...(named ? [{ when: `${named.text} <> ${text(edition)}`, text: text('edition') }] : []),
    ],
  };
}

const TEXTS: readonly FieldUnit[] = ['amount', 'date', 'expiry', 'code', 'text'];

function placeOf(shape: Shape, parent?: Place): Place {
  const name = columnName(shape.field.path);
  return { shape, value: `json__${name}`, text: `text__${name}`, ...(parent && { parent }) };
}

function below(place: Place): Place[] {
  return place.shape.unit === 'group' ? place.shape.members.map(member => placeOf(member, place)) : [];
}

function namesOf(members: readonly Shape[]): string[] {
  return members.map(({ name }) => name);
}

function placeRefusals({ shape, value, text: own, parent }: Place, dialect: Dialect): WhenText[] {
  const path = dialect.text(shape.field.path);
  const missing = parent
    ? `${dialect.isNull(value)} AND NOT ${dialect.isNull(parent.value)}`
    : dialect.isNull(value);
  return [
    ...(shape.field.required ? [{ when: missing, text: path }] : []),
    { when: isWrong(shape, value, own, dialect), text: path },
  ];
}

/** True where the value is there and the checker refuses it. */
function isWrong(shape: Shape, value: string, own: string, dialect: Dialect): string {
  const { json } = dialect;
  const { field, unit } = shape;
  const not = (truth: string) => dialect.isFalse(`(${truth})`);
  const isKind = (kind: Parameters<JsonReader['isKind']>[1]) => json.isKind(value, kind);
  const number = json.numberOf(value);
  switch (unit) {
    case 'boolean':
      return not(isKind('boolean'));
    case 'count':
    case 'year':
      return not(`${isKind('number')} AND trunc(${number}) = ${number}${within(number, field)}`);
    case 'amount':
      return not(
        `CASE WHEN ${isKind('number')} THEN ${json.hasSixDecimals(number)}${within(number, field)}
    ELSE ${isKind('text')} AND ${amountTest(own, field, json)} END`,
      );
    case 'date':
    case 'expiry':
      return not(`${isKind('text')} AND ${dayTest(own, unit, dialect)}`);
    case 'group':
      return any(dialect, [not(isKind('object')), json.hasOthers(value, namesOf(shape.members))]);
    case 'list':
      return any(dialect, [
        not(isKind('list')),
        ...(field.maxItems === undefined ? [] : [`${json.length(value)} > ${field.maxItems}`]),
        json.hasEntry(value, isWrongEntry(shape, dialect)),
        ...uniqueMember(shape).map(member =>
          json.hasTwice(value, comparable(member, json.member(ENTRY, member.name), dialect)),
        ),
      ]);
    case 'codes': {
      const code = normalCode(dialect);
      const isCode = `${json.isKind(ENTRY, 'text')} AND ${codeTest(shape, code, dialect)}`;
      return any(dialect, [
        not(isKind('list')),
        json.hasEntry(value, dialect.isNotTrue(`(${isCode})`)),
        ...(field.distinct ? [json.hasTwice(value, code)] : []),
      ]);
    }
    case 'code':
      return not(`${isKind('text')} AND ${codeTest(shape, own, dialect)}`);
    case 'text':
      return not(`${isKind('text')} AND ${textTest(shape, own, dialect)}`);
  }
}

/** Whether one of the tests is true; never NULL. */
function any({ isTrue }: Dialect, tests: readonly string[]): string {
  return `(${tests.map(test => isTrue(`(${test})`)).join('\n    OR ')})`;
}

/** An entry that is no object of the right members; that a member it has to have is absent is part of it. */
function isWrongEntry({ members }: Shape, dialect: Dialect): string {
  const { json } = dialect;
  const below = members.flatMap(member => {
    const value = json.member(ENTRY, member.name);
    const wrong = isWrong(member, value, normalText(member, value, dialect), dialect);
    return member.field.required ? [dialect.isNull(value), wrong] : [wrong];
  });
  return any(dialect, [
    dialect.isNotTrue(json.isKind(ENTRY, 'object')),
    json.hasOthers(ENTRY, namesOf(members)),
    ...below,
  ]);
}

function uniqueMember({ field, members }: Shape): Shape[] {
  return members.filter(({ name }) => name === field.unique);
}

function comparable(shape: Shape, value: string, dialect: Dialect): string {
  const { unit } = shape;
  return unit === 'count' || unit === 'year'
    ? dialect.json.numberOf(value)
    : normalText(shape, value, dialect);
}

function within(number: string, { minimum, maximum }: Shape['field']): string {
  const least = minimum === undefined ? '' : ` AND ${number} >= ${minimum}`;
  return `${least}${maximum === undefined ? '' : ` AND ${number} <= ${maximum}`}`;
}

/** The largest amount is a number, which the field takes or not; of other texts the form decides. */
function amountTest(amount: string, field: Shape['field'], json: JsonReader): string {
  const { minimum = -LARGEST_AMOUNT, maximum = LARGEST_AMOUNT, pattern } = field;
  const largest = (sign: string, taken: boolean) =>
    `WHEN ${json.matches(amount, `^${sign}${LARGEST_AS_TEXT}$`)} THEN ${taken ? 'TRUE' : 'FALSE'}`;
  return [
    `CASE ${largest('', maximum >= LARGEST_AMOUNT)}`,
    largest('-', minimum <= -LARGEST_AMOUNT),
    `ELSE ${fits(negativeZero(amount, json), pattern, json)} END`,
  ].join('\n    ');
}

/** A negative zero is zero before its form is looked at. */
function negativeZero(amount: string, json: JsonReader): string {
  return `CASE WHEN ${json.matches(amount, '^-0([.]0+)?$')} THEN ${json.without(amount, '^-')} ELSE ${amount} END`;
}

function dayTest(day: string, unit: 'date' | 'expiry', { json, text }: Dialect): string {
  const isDay = `${json.matches(day, `^(${DAY})$`)} AND ${day} >= ${text(json.days.first)} AND ${day} <= ${text(json.days.last)}`;
  return unit === 'date' ? isDay : `(${isDay} OR ${day} = 'long_term')`;
}

function codeTest({ field, codes }: Shape, code: string, { json, text }: Dialect): string {
  if (!codes) return fits(code, field.pattern, json);
  const listed = `${code} IN (${codes.map(text).join(', ')})`;
  return field.open === undefined ? listed : `(${listed} OR ${fits(code, field.open, json)})`;
}

function textTest({ field }: Shape, own: string, dialect: Dialect): string {
  const { json } = dialect;
  const tests = [
    ...(field.minLength ? [`${json.characters(own)} >= ${field.minLength}`] : []),
    ...(field.maxLength ? [`${json.characters(own)} <= ${field.maxLength}`] : []),
    ...(field.pattern ? [fits(own, field.pattern, json)] : []),
    ...(field.format === 'uscc' ? [checkCharacter(own, dialect)] : [`NOT ${json.matches(own, PLACEHOLDER)}`]),
  ];
  return tests.join(' AND ');
}

/** Whether the last character of a credit code is that which belongs to the others (GB 32100). */
function checkCharacter(code: string, { json, text }: Dialect): string {
  const all = text(USCC_CHARACTERS);
  const terms = Array.from({ length: 17 }, (_, index) => {
    const weight = 3 ** index % 31;
    return `(${json.place(all, `substr(${code}, ${index + 1}, 1)`)} - 1) * ${weight}`;
  });
  const last = `${json.place(all, `substr(${code}, 18, 1)`)} - 1`;
  return `(${last} + ${terms.join(' + ')}) % 31 = 0`;
}

/**
 * Whether a text has the form of a pattern. A pattern may begin by ruling out beginnings, `^(?!21)`, which is told apart, for
 * not all engines have that; of others that they do not have nothing is said.
 */
function fits(value: string, pattern: string | undefined, json: JsonReader): string {
  const [, ruledOut, rest = pattern] = /^\^\(\?!([^()]*)\)(.*)$/.exec(pattern ?? '') ?? [];
  if (ruledOut !== undefined)
    return `(NOT ${json.matches(value, `^(${ruledOut})`)} AND ${json.matches(value, `^${rest}`)})`;
  return rest === undefined || rest.includes('(?') ? 'TRUE' : json.matches(value, rest);
}

/**
 * The query that reads `lines`, which has "row" and `j`, the JSON or NULL, into columns. Of a row that is refused nothing
 * else is read, so that no value can end the statement.
 */
export function readingQuery(
  lines: string,
  { stages, refusals }: Reading,
  columns: readonly Column[],
  { joinTexts, most }: Dialect,
): string {
  const refused = { name: 'refused', expression: joinTexts(refusals) };
  let width = 2;
  const queries = [
    lines,
    ...[...stages, [refused]].map((own, number) => {
      const all = allOf('p', width);
      width += own.length;
      return select([all, ...own], `read_${number} AS p`, most?.query);
    }),
    select(
      [column('"row"'), column('refused'), { name: 'j', expression: "CASE WHEN refused = '' THEN j END" }],
      `read_${stages.length + 1}`,
    ),
  ];
  const last = `read_${queries.length - 1}`;
  return `WITH ${queries.map((query, number) => stage(`read_${number}`, query)).join(',\n')}
${select([column('"row"'), column('refused'), ...columns], last)}`;
}

function column(expression: string): Column {
  return { name: expression.replaceAll('"', ''), expression };
}
