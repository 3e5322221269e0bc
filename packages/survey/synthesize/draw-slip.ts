import { type Field, readConstraints, WAN } from '@zhunsheng/language';
import { creditCode } from './credit-code.ts';
import type { Draft, Drawn } from './drawn.ts';
import { pickWeighted, type RandomStream } from './random-stream.ts';

/** A way to spoil a declaration; false where it has nothing that can be spoilt so. Amounts are in 分. */
type Slip = (draft: Draft, drawn: Drawn, index: number) => boolean;

const FULL_WIDTH = 0xfee0;
const YUAN = 10_000;
const FEW = 50;

const KINDS = {
  check_character: 5,
  full_width: 4,
  yuan_for_wan: 4,
  constraint_broken: 4,
  bad_date: 3,
  entry_twice: 2,
  unknown_code: 2,
  negative_amount: 2,
  duplicate: 2,
  unknown_field: 2,
  words_for_number: 2,
} as const;

export type SlipKind = keyof typeof KINDS;

const TYPED = Object.fromEntries(
  Object.entries(KINDS).filter(([kind]) => kind !== 'unknown_field' && kind !== 'words_for_number'),
) as typeof KINDS;

/** How each slip is made. */
const SLIPS: Readonly<Record<SlipKind, Slip>> = {
  check_character: change(isCode, code => code.slice(0, 17) + (code.endsWith('A') ? 'B' : 'A')),
  full_width: change(isCode, code => code.replace(/./g, toFullWidth)),
  duplicate: change(isCode, (_, index) => creditCode('999999', index % FEW)),
  yuan_for_wan(draft, drawn) {
    const list = [...drawn.typed.fields.values()].find(
      ({ unit, list: own }) => unit === 'amount' && own,
    )?.list;
    const [latest] = entriesOf(draft, list);
    if (!latest || list === undefined) return false;
    for (const name of Object.keys(latest))
      if (drawn.typed.fields.get(`${list}.${name}`)?.unit === 'amount')
        latest[name] = (latest[name] as number) * YUAN;
    return true;
  },
  constraint_broken(draft, { typed }) {
    const { constraints } = readConstraints(typed.schema, typed.fields);
    for (const one of constraints) {
      if (one.kind === 'same_province' || one.severity !== 'error' || one.measure !== 'fen') continue;
      const [latest] = entriesOf(draft, one.at);
      const [left, right] = [one.left, one.right].map(({ path }) => path[0] ?? '') as [string, string];
      if (!latest || one.left.absolute || one.right.absolute) continue;
      latest[left] = Number(latest[right] ?? 0) + WAN;
      return true;
    }
    return false;
  },
  bad_date(draft, { asOf }) {
    if (draft['as_of'] === undefined) return false;
    draft['as_of'] = `${asOf.slice(0, 4)}-06-31`;
    return true;
  },
  entry_twice(draft, { typed }) {
    const list = [...typed.fields.values()].find(({ unique }) => unique !== undefined);
    const [first] = entriesOf(draft, list?.path);
    if (!first) return false;
    (draft[list?.path ?? ''] as Draft[]).push({ ...first });
    return true;
  },
  unknown_code: change(
    ({ unit, list, codes }) => unit === 'codes' && list === undefined && codes !== undefined,
    () => ['no_such_code'],
  ),
  negative_amount(draft, { typed }) {
    const amount = [...typed.fields.values()].find(
      ({ unit, list, minimum }) => unit === 'amount' && list && minimum === 0,
    );
    const [latest] = entriesOf(draft, amount?.list);
    const name = amount?.path.split('.').at(-1);
    if (!latest || name === undefined) return false;
    latest[name] = -1 - Number(latest[name] ?? 0);
    return true;
  },
  unknown_field(draft, { typed }) {
    const amount = [...typed.fields.values()].find(({ unit, list }) => unit === 'amount' && list);
    const [latest] = entriesOf(draft, amount?.list);
    const name = amount?.path.split('.').at(-1);
    if (!latest || name === undefined || latest[name] === undefined) return false;
    latest[name.slice(0, -1)] = Number(latest[name]) / WAN;
    delete latest[name];
    return true;
  },
  words_for_number: change(
    ({ unit, list }) => unit === 'count' && list === undefined,
    () => '约 60',
  ),
};

/** Spoils a copy of `draft` in one way, and says in which; undefined for the many that hold no slip. */
export function drawSlip(
  stream: RandomStream,
  draft: Draft,
  index: number,
  drawn: Drawn & { readonly typedOnly: boolean },
): { readonly draft: Draft; readonly slip: SlipKind | undefined } {
  if (!stream.chance(drawn.calibration.slips)) return { draft, slip: undefined };
  const slip = pickWeighted(stream, drawn.typedOnly ? TYPED : KINDS);
  const spoilt = structuredClone(draft);
  return SLIPS[slip](spoilt, drawn, index) ? { draft: spoilt, slip } : { draft, slip: undefined };
}

function isCode({ format, list }: Field): boolean {
  return format === 'uscc' && list === undefined;
}

/** Writes over the first field that fits, where it is given. */
function change(fits: (field: Field) => boolean, make: (value: string, index: number) => unknown): Slip {
  return (draft, { typed }, index) => {
    const field = [...typed.fields.values()].find(fits);
    const path = field?.path.split('.') ?? [];
    const name = path.pop();
    const group = path.reduce<Draft | undefined>((value, step) => value?.[step] as Draft | undefined, draft);
    if (name === undefined || group?.[name] === undefined) return false;
    group[name] = make(String(group[name]), index);
    return true;
  };
}

/** The entries of a list of the root. */
function entriesOf(draft: Draft, list: string | undefined): Draft[] {
  const entries = list === undefined ? undefined : draft[list];
  return Array.isArray(entries) ? (entries as Draft[]) : [];
}

function toFullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH);
}
