import type { CompiledClause } from '@zhunsheng/language';
import type { Draft } from './drawn.ts';
import { type Drawn, written } from './drawn.ts';
import type { RandomStream } from './random-stream.ts';

const MET = 950;
const UNKNOWN = 1;

/**
 * What the assessor found, for those that have been assessed: on each clause that takes a finding and that the data leave
 * open. Where the declarant itself says no there is nothing to find, and where documents are in order neither.
 */
export function drawFindings(stream: RandomStream, draft: Draft, drawn: Drawn): Draft {
  const { module, typed, calibration } = drawn;
  const takes = module.dictionary.tree.members.get('findings')?.members;
  if (!takes || !stream.chance(calibration.findings.assessed)) return draft;
  const facts = module.edition.readFacts(written(draft, typed));
  const met: Readonly<Record<string, number>> = calibration.findings.met;
  const findings: Record<string, unknown> = {};
  for (const [index, { id, mode }] of module.edition.description.clauses.entries()) {
    const share = met[id] ?? (mode === 'judgement' ? MET : undefined);
    const { rule } = module.edition.clauses[index] as CompiledClause;
    if (share === undefined || !takes.has(id) || rule(facts, false) !== UNKNOWN) continue;
    findings[id] = { finding: stream.chance(share) ? 'met' : 'not_met' };
  }
  return { ...draft, findings };
}
