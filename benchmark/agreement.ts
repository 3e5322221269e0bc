import type { Declaration } from '../build/types/2024/declaration.ts';
import type { Engine } from './competitors/engines.ts';
import { concludeByHand, fen, NO, OPEN, share, YES } from './competitors/hand-written.ts';
import { type PlainFacts, plainFacts } from './competitors/plain-facts.ts';
import type { Subject } from './subject.ts';

const ASSURANCES = ['verified', 'declared'] as const;

/** Throws unless the hand-written rules conclude as ours on every declaration, under both assurances. */
export function assertHandWrittenAgrees({ checker, declarations }: Subject): void {
  for (const assurance of ASSURANCES) {
    for (const one of declarations) {
      const ours = checker.conclude(one, { assurance });
      const theirs = concludeByHand(one, assurance === 'declared');
      if (ours !== theirs)
        throw new Error(`${assurance}: ours ${ours}, by hand ${theirs}: ${JSON.stringify(one)}`);
    }
  }
}

/** How often an engine concludes otherwise than ours, under both assurances, and why. */
export async function countDisagreements(
  { checker, declarations }: Subject,
  engine: Engine,
): Promise<string> {
  const size = Math.min(engine.sample, declarations.length);
  let floats = 0;
  let others = 0;
  for (const assurance of ASSURANCES) {
    for (const one of declarations.slice(0, size)) {
      const theirs = await engine.conclude(one, assurance === 'declared');
      if (theirs === checker.conclude(one, { assurance })) continue;
      if (floatsErr(one)) floats++;
      else others++;
    }
  }
  const share = (((floats + others) * 100) / (2 * size)).toFixed(2);
  const why = `${floats} because floats miss an exact limit, ${others} otherwise`;
  return `  ${engine.name}: ${floats + others} of ${2 * size} wrong (${share} %): ${why}`;
}

/** Whether a float quotient falls on the other side of a limit than the exact one. */
function floatsErr(declaration: Declaration): boolean {
  const facts = plainFacts(declaration, true);
  const year = Number(declaration.as_of.slice(0, 4));
  const latest = declaration.finance?.find(entry => entry.year === year - 1);
  const before = declaration.finance?.find(entry => entry.year === year - 2);
  const revenue = fen(latest?.revenue);
  return (
    share(fen(latest?.rd_expense), revenue, 1, 20) !== byFloat(facts, 'rd_intensity', 0.05) ||
    share(fen(latest?.ai_revenue), revenue, 2, 5) !== byFloat(facts, 'ai_revenue_share', 0.4) ||
    share(fen(latest?.ai_revenue), revenue, 3, 10) !== byFloat(facts, 'ai_revenue_share', 0.3) ||
    share(fen(latest?.ai_revenue), fen(before?.ai_revenue), 21, 20) !==
      byFloat(facts, 'ai_revenue_growth', 0.05) ||
    share(fen(latest?.ai_profit), fen(before?.ai_profit), 21, 20) !== byFloat(facts, 'ai_profit_growth', 0.05)
  );
}

function byFloat(facts: PlainFacts, name: keyof PlainFacts, limit: number): number {
  const value = facts[name] as number | null;
  return value === null ? OPEN : value >= limit ? YES : NO;
}
