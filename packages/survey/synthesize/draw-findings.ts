import { calibration } from './calibration.ts';
import type { RandomStream } from './random-stream.ts';

/** What the enterprise says on each clause of judgement: all of it yes, something no, or something not said. */
interface Said {
  readonly operations: Readonly<Record<string, unknown>>;
  readonly research: Readonly<Record<string, unknown>>;
  readonly quality: Readonly<Record<string, unknown>>;
}

type Finding = { finding: 'met' | 'not_met' };

const { findings: shares } = calibration;

/**
 * What the assessor found, for those that have been assessed. Where the enterprise itself says no there is nothing to
 * find, and where both certificates are in order neither.
 */
export function drawFindings(stream: RandomStream, { operations, research, quality }: Said) {
  if (!stream.chance(shares.assessed)) return undefined;
  const found = (share: number): Finding => ({ finding: stream.chance(share) ? 'met' : 'not_met' });
  const judged: Record<string, readonly unknown[]> = {
    premises: [operations['premises'], operations['development_environment']],
    'main-business': [operations['main_business']],
    'core-technology': [research['owns_core_technology'], research['continuous_innovation']],
    'design-quality': [quality['design_assurance'], quality['quality_system']],
    'lawful-operation': [quality['lawful_operation']],
  };
  const findings: Record<string, Finding> = {};
  for (const [clause, said] of Object.entries(judged))
    if (!said.some(isNo)) findings[clause] = found(shares.met);
  if (!certified(quality['certificates'])) findings['management-systems'] = found(shares.systems_met);
  return findings;
}

function isNo(said: unknown): boolean {
  return said === false || (Array.isArray(said) && said.length === 0);
}

function certified(certificates: unknown): boolean {
  if (!Array.isArray(certificates)) return false;
  const valid = (certificates as { valid_until?: string }[]).filter(
    ({ valid_until: until }) => until === 'long_term' || (until !== undefined && until >= calibration.as_of),
  );
  return valid.length === 2;
}
