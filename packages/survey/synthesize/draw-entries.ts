import type { FieldNode } from '@zhunsheng/checker';
import type { Field } from '@zhunsheng/language';
import type { DrawContext } from './draw-context.ts';
import { drawValue } from './draw-value.ts';
import { drawYears } from './draw-years.ts';
import type { Draft } from './drawn.ts';
import { atRank, drawRank, RANKS } from './quantile.ts';

/** How many members of an entry that need not be given are left out, in per mille. */
const DETAILS_LEFT_OUT = 940;
const SOME = [0, 1, 2, 4];

/** The entries of a list. */
export function drawEntries(node: FieldNode, context: DrawContext): Draft[] {
  const field = node.field as Field;
  const unique = node.members.get(field.unique ?? '')?.field;
  if (unique?.unit === 'year') return drawYears(node, unique, context);
  const draw = context.draws[field.path] ?? {};
  const each = draw.each ?? (unique?.unit === 'code' ? unique.path.split('.').at(-1) : undefined);
  if (each !== undefined) return drawEach(node, each, context);
  if (
    typeof draw.share === 'number'
      ? !context.stream.chance(draw.share)
      : !context.stream.chance(shareBy(field, context))
  )
    return [];
  const count = Math.min(
    context.at(draw, draw.entries ?? SOME, context.rank(field.path)),
    field.maxItems ?? Infinity,
  );
  return Array.from({ length: count }, (_, at) => drawEntry(node, context, at));
}

/** For each code of a member an entry, or none. */
function drawEach(node: FieldNode, member: string, context: DrawContext): Draft[] {
  const field = node.field as Field;
  const codes = node.members.get(member)?.field?.codes ?? [];
  return codes
    .filter(() => {
      const { like, correlation = 1000 } = context.draws[field.path] ?? {};
      const { stream } = context;
      const rank =
        like !== undefined && stream.chance(correlation) ? context.rank(like) : stream.below(RANKS);
      return atRank([1000, 0], rank) < shareBy(field, context);
    })
    .map((code, at) => ({ ...drawEntry(node, context, at), [member]: code }));
}

function shareBy({ path }: Field, context: DrawContext): number {
  const { share = 850, by: [id] = [] } = context.draws[path] ?? {};
  return typeof share === 'number' ? share : (share[id === undefined ? '' : context.code(id)] ?? 0);
}

function drawEntry({ members }: FieldNode, context: DrawContext, at: number): Draft {
  const { stream, draws } = context;
  const details = !stream.chance(DETAILS_LEFT_OUT);
  // Every entry is drawn for itself.
  const own = {
    ...context,
    once: <Value>(_: string, make: () => Value) => make(),
    rank: () => drawRank(stream),
  };
  return Object.fromEntries(
    [...members.values()].flatMap(({ name, field }) => {
      if (!field || (field.unit === 'text' && !field.required && !details)) return [];
      const first = at === 0 && field.unit === 'boolean';
      const { missing = 0 } = draws[field.path] ?? {};
      if (!field.required && stream.chance(missing)) return [];
      return [[name, first ? true : drawValue(field, own)]];
    }),
  );
}
