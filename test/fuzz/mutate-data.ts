import type { Random } from '../../benchmark/data/random.ts';
import { DATES, KEYS, NUMBER_TEXTS, NUMBERS, TEXTS } from './hostile-values.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value and where it stands. */
interface Slot {
  readonly parent: Json[] | { [key: string]: Json };
  readonly key: string | number;
}

/** A copy with `count` changes of its structure and values; `others` lend values. */
export function mutateData(data: Json, count: number, random: Random, others: readonly Json[]): Json {
  const holder: Json[] = [structuredClone(data)];
  for (let n = 0; n < count; n++) {
    // The root itself is changed seldom: little of a declaration is left then.
    const slots = [...slotsOf(holder)];
    const slot = random.pick(slots.length > 1 && !random.chance(0.03) ? slots.slice(1) : slots);
    random.pick(MUTATIONS)(slot, random, others);
  }
  return holder[0] ?? null;
}

function* slotsOf(parent: Json): Generator<Slot> {
  if (typeof parent !== 'object' || parent === null) return;
  const keys: Iterable<string | number> = Array.isArray(parent) ? parent.keys() : Object.keys(parent);
  for (const key of keys) {
    yield { parent, key } as Slot;
    yield* slotsOf((parent as Record<string | number, Json>)[key] as Json);
  }
}

type Mutation = (slot: Slot, random: Random, others: readonly Json[]) => void;

const MUTATIONS: readonly Mutation[] = [
  remove,
  duplicate,
  (slot, random) => write(slot, retyped(read(slot), random)),
  (slot, random) => write(slot, hostile(read(slot), random)),
  (slot, random) => write(slot, hostile(read(slot), random)),
  (slot, random) => write(slot, nudged(read(slot), random)),
  (slot, random) => write(slot, padded(read(slot), random)),
  (slot, random) => write(slot, shuffled(read(slot), random)),
  (slot, random, others) => write(slot, lent(slot, random, others)),
  rename,
  addMember,
];

function read({ parent, key }: Slot): Json {
  return (parent as Record<string | number, Json>)[key] as Json;
}

/** Defined and not assigned, for a key may be `__proto__`. */
function write({ parent, key }: Slot, value: Json): void {
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });
}

function remove({ parent, key }: Slot): void {
  if (Array.isArray(parent)) parent.splice(key as number, 1);
  else delete parent[key];
}

/** A second one beside it in a list, or under another name. */
function duplicate(slot: Slot, random: Random): void {
  const { parent, key } = slot;
  const copy = structuredClone(read(slot));
  if (Array.isArray(parent)) parent.splice(key as number, 0, copy);
  else write({ parent, key: random.pick([...Object.keys(parent), ...KEYS]) }, copy);
}

function retyped(value: Json, random: Random): Json {
  return random.pick<Json>([
    null,
    String(value),
    Number(value) || 0,
    value !== false,
    value === null ? {} : [value],
    [],
    {},
    { value },
    typeof value === 'string' ? (value.split('') as Json[]).slice(0, 5) : JSON.stringify(value),
  ]);
}

function hostile(value: Json, random: Random): Json {
  if (typeof value === 'number') return random.pick<Json>([...NUMBERS, ...NUMBER_TEXTS]);
  if (typeof value !== 'string') return random.pick<Json>([null, 'true', '是', 0, 1, ...TEXTS]);
  const isDate = /^\d{4}-/.test(value) || value === 'long_term';
  return random.pick<Json>(isDate && random.chance(0.8) ? DATES : random.chance(0.2) ? DATES : TEXTS);
}

/** A little more or less, or to a limit: what a verdict turns on. */
function nudged(value: Json, random: Random): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'number') return value;
  const step = random.pick([0.000001, -0.000001, 0.01, 1, -1, value, -value, value * 0.05]);
  return Number((value + step).toFixed(6));
}

function padded(value: Json, random: Random): Json {
  const text = typeof value === 'string' ? value : String(value);
  const wide = text.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const pad = random.pick([' ', '\u3000', '\t', '\n', '\u00a0', '\u200b', '\ufeff', '"', "'"]);
  return random.pick([pad + text, text + pad, pad + text + pad, wide, text.toUpperCase(), `${text}${text}`]);
}

function shuffled(value: Json, random: Random): Json {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(() => random.next() - 0.5);
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** What stands at a like or any place of another declaration. */
function lent({ key }: Slot, random: Random, others: readonly Json[]): Json {
  const slots = [...slotsOf(random.pick(others))];
  const alike = slots.filter(slot => slot.key === key);
  return structuredClone(read(random.pick(alike.length > 0 && random.chance(0.8) ? alike : slots)));
}

function rename(slot: Slot, random: Random): void {
  if (Array.isArray(slot.parent)) return;
  const value = read(slot);
  const name = String(slot.key);
  remove(slot);
  const like = [name.toUpperCase(), `${name} `, name.slice(1), name.replaceAll('_', '-'), `${name}s`];
  write({ parent: slot.parent, key: random.pick(random.chance(0.5) ? like : KEYS) }, value);
}

function addMember({ parent, key }: Slot, random: Random): void {
  const value = random.pick<Json>([...NUMBERS, ...TEXTS, null, true, [], {}]);
  if (Array.isArray(parent)) parent.splice(key as number, 0, value);
  else write({ parent, key: random.pick(KEYS) }, value);
}
