import type { FieldNode } from '@zhunsheng/checker';
import type { Field } from '@zhunsheng/language';
import type { DrawContext } from './draw-context.ts';
import { drawNumber, inBounds, portion } from './draw-value.ts';
import type { Draft } from './drawn.ts';
import { atRank, drawRank, rankLike } from './quantile.ts';

/** How many leave out a year: the latest, the one before, and any member of the latest. */
const YEAR_MISSING = [8, 25];
const DEFAULT_YEARS = [950, 800];
const GROWTH = [-400, -100, 20, 90, 170, 320, 900];
/** The share of declarants, in per mille, of which one year is as the next. */
const PERSISTENCE = 300;

/** An entry a fiscal year, the latest first: what earlier years were follows from how it grew. */
export function drawYears({ members, field: list }: FieldNode, year: Field, context: DrawContext): Draft[] {
  const { draws, drawn, stream } = context;
  const latest = Number(drawn.asOf.slice(0, 4)) - 1;
  const figures = [...members.values()].flatMap(({ field }) =>
    field && (field.unit === 'amount' || field.unit === 'count') ? [field] : [],
  );
  const entries = [new Map(figures.map(field => [field, drawNumber(field, context)]))];
  const given = draws[list?.path ?? '']?.years ?? DEFAULT_YEARS;
  const count = 2 + given.findIndex(share => !stream.chance(share));
  const years = count === 1 ? 2 + given.length : count;
  while (entries.length < years) entries.push(earlier(figures, entries, context));
  return entries.flatMap((entry, back) => {
    if (stream.chance(YEAR_MISSING[back] ?? 0)) return [];
    const kept = [...entry].filter(([field]) => !stream.chance(draws[field.path]?.missing ?? 20));
    const values = kept.map(([field, value]) => [nameOf(field), value] as const);
    return [{ [nameOf(year)]: latest - back, ...Object.fromEntries(values) }];
  });
}

function earlier(
  figures: readonly Field[],
  entries: readonly ReadonlyMap<Field, number>[],
  context: DrawContext,
): Map<Field, number> {
  const { draws, drawn, stream, rank, step } = context;
  const back = entries.length;
  const later = entries[back - 1] as ReadonlyMap<Field, number>;
  const made = new Map<Field, number>();
  for (const field of figures) {
    const draw = draws[field.path] ?? {};
    const own = growthRank(field.path, back, context);
    const of = drawn.typed.fields.get(draw.of ?? '');
    if (draw.change && of && made.has(of)) {
      const points =
        context.at(draw, draw.quantiles ?? [], rank(field.path)) - back * atRank(draw.change, own);
      made.set(field, inBounds(portion(made.get(of) as number, points), field, step));
      continue;
    }
    const value = Math.floor(((later.get(field) ?? 0) * 1000) / (1000 + atRank(draw.growth ?? GROWTH, own)));
    const part = of && made.has(of) ? Math.min(value, made.get(of) as number) : value;
    made.set(field, inBounds(part, field, step));
  }
  return made;

  function growthRank(path: string, years: number, { draws: all }: DrawContext): number {
    const { like, correlation = 1000 } = all[`${path} growth`] ?? {};
    if (like === undefined) return drawRank(stream);
    return rankLike(
      stream,
      rank(like),
      years === 1 ? correlation : Math.floor((correlation * PERSISTENCE) / 1000),
    );
  }
}

function nameOf({ path }: Field): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
