import { WAN } from '@zhunsheng/language';
import { calibration, type SlipKind } from './calibration.ts';
import { creditCode } from './credit-code.ts';
import type { Draft } from './draw-declaration.ts';
import type { FiscalYear } from './draw-finance.ts';
import { pickWeighted, type RandomStream } from './random-stream.ts';

type Slip = (draft: Draft, latest: FiscalYear & Record<string, unknown>, index: number) => void;

const { kinds, untyped } = calibration.slips;
const TYPED = Object.fromEntries(
  Object.entries(kinds).filter(([kind]) => !untyped.includes(kind)),
) as typeof kinds;
const FULL_WIDTH = 0xfee0;

/** How each slip is made. Amounts are still in 分. */
const SLIPS: Readonly<Record<SlipKind, Slip>> = {
  check_character: ({ enterprise }) => {
    const code = String(enterprise['uscc'] ?? creditCode('210199', 0));
    enterprise['uscc'] = code.slice(0, 17) + (code.endsWith('A') ? 'B' : 'A');
  },
  full_width: ({ enterprise }) => {
    enterprise['uscc'] = String(enterprise['uscc'] ?? '').replace(/./g, toFullWidth) || undefined;
  },
  yuan_for_wan: (_, latest) => {
    for (const member of ['revenue', 'rd_expense', 'ai_revenue', 'ai_profit'] as const)
      if (latest[member] !== undefined) latest[member] *= 10_000;
  },
  ai_above_revenue: (_, latest) => {
    latest.ai_revenue = (latest.revenue ?? 0) + WAN;
  },
  bad_date: draft => {
    draft['as_of'] = '2024-06-31';
  },
  year_twice: ({ finance }, latest) => {
    finance?.push({ ...latest });
  },
  unknown_code: ({ scope }) => {
    scope['chain_layers'] = ['appliction'];
  },
  negative_revenue: (_, latest) => {
    latest.revenue = -1 - (latest.revenue ?? 0);
  },
  duplicate: ({ enterprise }, _, index) => {
    enterprise['uscc'] = creditCode('210199', index % 50);
  },
  unknown_field: (_, latest) => {
    latest['revenu'] = latest.revenue;
    delete latest.revenue;
  },
  words_for_number: ({ enterprise }) => {
    enterprise['employees'] = '约 60 人';
  },
};

/** Spoils `draft` in one way, and says in which; undefined for the many that hold no slip. */
export function drawSlip(
  stream: RandomStream,
  draft: Draft,
  index: number,
  typed: boolean,
): SlipKind | undefined {
  if (!stream.chance(calibration.slips.share)) return undefined;
  const kind = pickWeighted(stream, typed ? TYPED : kinds);
  const latest = draft.finance?.[0] as (FiscalYear & Record<string, unknown>) | undefined;
  if (latest === undefined) return undefined;
  SLIPS[kind](draft, latest, index);
  return kind;
}

function toFullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH);
}
