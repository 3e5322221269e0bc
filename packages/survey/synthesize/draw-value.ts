import { type Field, WAN } from '@zhunsheng/language';
import type { Draw } from './calibration.ts';
import { creditCode } from './credit-code.ts';
import type { DrawContext } from './draw-context.ts';
import { drawDate, drawExpiry } from './draw-date.ts';
import { pickWeighted } from './random-stream.ts';
import { syntheticName } from './synthetic-mark.ts';

const MOST_CODES = 200;
/** Shares of the example of a number that it is drawn from, in basis points, where nothing is known. */
const AROUND = [100, 4000, 8000, 10_000, 15_000, 30_000, 120_000];
const LONG = 2000;

/** A value of a field outside of a list with an entry a year, as the calibration or, without, the schema says. */
export function drawValue(field: Field, context: DrawContext): unknown {
  const { path, unit } = field;
  const { draws, drawn, stream } = context;
  const draw = draws[path] ?? {};
  switch (unit) {
    case 'boolean':
      return stream.chance(typeof draw.share === 'number' ? draw.share : 900);
    case 'code':
      return drawCode(field, draw, context);
    case 'codes':
      return drawCodes(field, draw, context);
    case 'amount':
    case 'count':
      return drawNumber(field, context);
    case 'year':
      return Number(drawn.asOf.slice(0, 4)) - 1;
    case 'date':
      return path === 'as_of' ? drawn.asOf : drawDate(stream, drawn.asOf);
    case 'expiry':
      return drawExpiry(stream, drawn);
    case 'text':
      return drawText(field, draw, context);
    case 'list':
    case 'group':
      return undefined;
  }
}

/** A count, or an amount in 分, within what the schema allows. */
export function drawNumber(field: Field, context: DrawContext): number {
  return context.once(`value ${field.path}`, () => {
    const draw = context.draws[field.path] ?? {};
    const of = draw.of === undefined ? undefined : context.drawn.typed.fields.get(draw.of);
    const scale = field.unit === 'amount' ? WAN : 1;
    const rank = context.rank(field.path);
    if (of && draw.quantiles) {
      const whole = drawNumber(of, context);
      if (of.unit === 'count')
        return inBounds(whole * context.at(draw, draw.quantiles, rank, scale), field, context.step);
      return inBounds(portion(whole, context.at(draw, draw.quantiles, rank)), field, context.step);
    }
    if (draw.quantiles) return inBounds(context.at(draw, draw.quantiles, rank, scale), field, context.step);
    const { minimum = 0, maximum = LONG } = field;
    const example = typeof field.example === 'number' ? field.example : Math.floor((minimum + maximum) / 2);
    return inBounds(portion(example * scale, context.at(draw, AROUND, rank)), field, context.step);
  });
}

/** `points` basis points of an amount, away from 0 rounded down. */
export function portion(of: number, points: number): number {
  const part = Math.floor((Math.abs(of) * Math.abs(points)) / 10_000);
  return part === 0 || of < 0 === points < 0 ? part : -part;
}

/** Kept to `step`, and to what the schema allows. */
export function inBounds(value: number, { unit, minimum, maximum }: Field, step: number): number {
  const scale = unit === 'amount' ? WAN : 1;
  const kept = unit === 'amount' ? value - (value % step) : Math.floor(value);
  return Math.min(Math.max(kept, (minimum ?? -Infinity) * scale), (maximum ?? Infinity) * scale);
}

function drawCode(field: Field, draw: Draw, context: DrawContext): string {
  if (draw.as !== undefined) return context.code(draw.as);
  if (draw.weights === undefined) return pickWeighted(context.stream, evenly(field, context));
  if (field.list !== undefined) return pickWeighted(context.stream, draw.weights);
  const code = context.code(field.path);
  const parts = partsOf(field, code, context);
  const named = draw.within !== undefined && context.stream.chance(draw.within);
  return named && parts.length > 0 ? (parts[context.stream.below(parts.length)] as string) : code;
}

/** One code, for some a second, for a few none. */
function drawCodes(field: Field, draw: Draw, context: DrawContext): string[] {
  const { stream } = context;
  const weights = (draw.as === undefined ? draw : context.draws[draw.as])?.weights ?? evenly(field, context);
  if (stream.chance(draw.none ?? 30)) return [];
  const first = draw.as === undefined ? pickWeighted(stream, weights) : context.code(draw.as);
  const second = stream.chance(draw.second ?? 260) ? pickWeighted(stream, weights) : first;
  return second === first ? [first] : [first, second];
}

function evenly(field: Field, { drawn }: DrawContext): Record<string, number> {
  const known = evenWeights.get(field);
  if (known) return known;
  const codes = field.codes ?? drawn.typed.vocabularies[field.vocabulary ?? ''] ?? [];
  const weights = Object.fromEntries(codes.slice(0, MOST_CODES).map(code => [code, 1]));
  evenWeights.set(field, weights);
  return weights;
}

const evenWeights = new WeakMap<Field, Record<string, number>>();

function partsOf({ vocabulary = '' }: Field, code: string, { drawn }: DrawContext): readonly string[] {
  const entries = drawn.module.edition.description.vocabularies[vocabulary] ?? [];
  return (entries.find(entry => entry.code === code)?.parts ?? []).map(part => part.code);
}

/** Marked as synthetic where it names who declares; else the example of the schema, which fits its form. */
function drawText(field: Field, draw: Draw, context: DrawContext): unknown {
  const { declarant } = context.drawn.typed;
  const { path, example, maxLength = Infinity } = field;
  if (field.format === 'uscc') return creditCode(registrarOf(draw, context), context.index);
  if (path === declarant.name?.path && field.pattern === undefined) return syntheticName(context.index);
  const words = `模拟${field.title.zh}`.slice(0, maxLength);
  if (field.pattern !== undefined || typeof example !== 'string') return example ?? words;
  return field.list ? `${words} ${context.stream.below(900_000) + 100_000}`.slice(0, maxLength) : words;
}

/** The digits of an authority that no place has: those of the place of the declarant, and 99. */
function registrarOf({ registrar = {}, by: [place] = [] }: Draw, context: DrawContext): string {
  const code = place === undefined ? '' : context.code(place);
  return registrar[code] ?? (/^\d{4}/.test(code) ? `${code.slice(0, 4)}99` : '999999');
}
