import { FEN_PER_WAN, type Field, type Fields, type JsonSchema, readFields } from '@zhunsheng/language';
import type { CellList, DeclarationModel, ValueVariable } from '@zhunsheng/language/smt';
import {
  and,
  atLeast,
  constraintTerms,
  dayOf,
  equal,
  int,
  not,
  or,
  plus,
  type Term,
  times,
} from '@zhunsheng/language/smt';

/** A figure and its example in the schema, which is taken for typical. */
interface Figure {
  readonly variable: ValueVariable;
  readonly field: Field;
  readonly example: bigint;
}

/**
 * What a plausible enterprise looks like, each item a wish by itself, the weightiest first. Nothing is known here of any
 * field: an enterprise is plausible when no warning of the schema is due, its figures are near the schema's examples,
 * stand to each other about as those do, grow at moderate rates, and are round.
 */
export function typicalWishes(model: DeclarationModel, schema: JsonSchema): Term[] {
  const fields = readFields(schema);
  const figures = figuresOf(model, fields);
  const lists = [...model.lists.values()];
  return [
    and(...constraintTerms(schema, model.values, 'warning')),
    and(...lists.map(fewEntries)),
    and(
      ...figures.map(figure => within(figure, 60n)),
      ...moderateGrowth(figures, 1n, 2n),
      ...proportions(figures, 10n),
    ),
    ...lists.map(list => exampleEntries(list, fields)),
    ...exampleChoices(model, fields),
    roundTo(figures, FEN_PER_WAN / 100n),
    roundTo(figures, FEN_PER_WAN),
    roundTo(figures, 10n * FEN_PER_WAN),
    and(...figures.map(figure => within(figure, 8n)), ...proportions(figures, 4n)),
    and(...figures.map(figure => within(figure, 3n)), ...moderateGrowth(figures, 2n, 3n)),
  ];
}

function figuresOf({ values }: DeclarationModel, fields: Fields): Figure[] {
  return [...values.values()].flatMap(variable => {
    const field = fields.get(variable.path);
    if (!field || typeof field.example !== 'number' || field.example <= 0) return [];
    if (variable.kind !== 'amount' && variable.kind !== 'count') return [];
    const scale = variable.kind === 'amount' ? Number(FEN_PER_WAN) : 1;
    return [{ variable, field, example: BigInt(Math.round(field.example * scale)) }];
  });
}

function within({ variable: { value }, example }: Figure, factor: bigint): Term {
  return and(atLeast(value, int(example / factor)), atLeast(int(example * factor), value));
}

/** From one year to the next no more than by the factor of / to, up or down. */
function moderateGrowth(figures: readonly Figure[], of: bigint, to: bigint): Term[] {
  return figures.flatMap(({ variable: later }) =>
    figures
      .filter(({ variable: { path, back = 0 } }) => path === later.path && back === (later.back ?? 0) + 1)
      .map(({ variable: earlier }) =>
        and(
          atLeast(times(to, later.value), times(of, earlier.value)),
          atLeast(times(to, earlier.value), times(of, later.value)),
        ),
      ),
  );
}

/** Each figure against the first of its entry, and those outside of entries against the latest year: as the examples, within a factor. */
function proportions(figures: readonly Figure[], factor: bigint): Term[] {
  const yearly = figures.filter(({ variable }) => variable.back !== undefined);
  return figures.flatMap(figure => {
    const back = figure.variable.back ?? 1;
    const first = yearly.find(({ variable }) => variable.back === back);
    if (!first || first === figure) return [];
    return [and(atMostTimes(first, figure, factor), atMostTimes(figure, first, factor))];
  });
}

/** `one` is at most `factor` times what it is in the examples against `other`, by a whole number to keep terms simple. */
function atMostTimes(one: Figure, other: Figure, factor: bigint): Term {
  const more = (factor * one.example) / other.example;
  if (more > 0n) return atLeast(times(more, other.variable.value), one.variable.value);
  return atLeast(other.variable.value, times(other.example / (factor * one.example), one.variable.value));
}

function exampleChoices({ values, codes }: DeclarationModel, fields: Fields): Term[] {
  const single = [...values.values()].flatMap(({ kind, path, value, codes: all = [] }) => {
    const example = fields.get(path)?.example;
    if (kind === 'code' && all.includes(example as string))
      return [equal(value, int(all.indexOf(example as string)))];
    if (kind === 'boolean') return [example === false ? not(value) : value];
    return kind === 'date' && typeof example === 'string' ? [equal(value, int(dayOf(example)))] : [];
  });
  const several = [...codes.values()].map(({ path, has }) => {
    const example = (fields.get(path)?.example ?? []) as readonly string[];
    return and(...[...has].map(([code, term]) => (example.includes(code) ? term : not(term))));
  });
  return [...single, ...several];
}

/** A few entries, all of them complete, none out of date. */
function fewEntries({ cells }: CellList): Term {
  const odd = cells.filter(({ members }) =>
    Object.values(members).some(
      one => one.is === 'absent' || (one.is === 'date' && (one.from === undefined || one.from > 0)),
    ),
  );
  const total = plus(cells.map(({ count }) => count));
  return and(
    ...odd.map(({ count }) => equal(count, '0')),
    ...cells.map(({ count }) => atLeast('1', count)),
    atLeast('3', total),
  );
}

/** Entries of the kinds that the schema gives as examples. */
function exampleEntries({ list, cells }: CellList, fields: Fields): Term {
  const others = cells.filter(({ members }) =>
    Object.entries(members).some(
      ([member, one]) =>
        one.is === 'value' && !one.values.includes(fields.get(`${list}.${member}`)?.example as string),
    ),
  );
  return and(...others.map(({ count }) => equal(count, '0')));
}

function roundTo(figures: readonly Figure[], step: bigint): Term {
  const amounts = figures.filter(({ variable }) => variable.kind === 'amount');
  return and(
    ...amounts.map(({ variable: { known, value } }) => or(not(known), `(= (mod ${value} ${step}) 0)`)),
  );
}
