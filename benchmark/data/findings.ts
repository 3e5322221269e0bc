import type { Declaration } from '../../build/types/2024/declaration.ts';
import type { Random } from './random.ts';

type Findings = NonNullable<Declaration['findings']>;
type Finding = NonNullable<Findings['premises']>;

const CLAUSES = [
  'premises',
  'main-business',
  'qualifications',
  'core-technology',
  'ip-results',
  'design-quality',
  'management-systems',
  'lawful-operation',
] as const satisfies readonly (keyof Findings)[];

const DOCUMENTS: ReadonlySet<string> = new Set(['qualifications', 'ip-results']);

/** Half are assessed, some in part, the rest not yet. A finding of met never stands against an own no. */
export function makeFindings(random: Random, declaration: Declaration): Findings | undefined {
  if (random.chance(0.4)) return undefined;
  const skip = random.chance(0.2) ? 0.4 : 0.003;
  const assessor = `评估员${random.integer(1, 60)}`;
  const findings: Findings = {};
  for (const clause of CLAUSES) {
    if (random.chance(DOCUMENTS.has(clause) ? 0.7 : skip)) continue;
    const met = !random.chance(0.012) && !ownNo(declaration, clause);
    findings[clause] = makeFinding(random, met, assessor, declaration.as_of);
  }
  return findings;
}

function makeFinding(random: Random, met: boolean, assessor: string, date: string): Finding {
  if (random.chance(0.95)) return { finding: met ? 'met' : 'not_met' };
  return { finding: met ? 'met' : 'not_met', assessor, date };
}

function ownNo({ operations, research, quality }: Declaration, clause: (typeof CLAUSES)[number]): boolean {
  switch (clause) {
    case 'premises':
      return operations?.premises === false || operations?.development_environment === false;
    case 'main-business':
      return operations?.main_business?.length === 0;
    case 'qualifications':
      return operations?.qualifications?.length === 0;
    case 'core-technology':
      return research?.owns_core_technology === false || research?.continuous_innovation === false;
    case 'ip-results':
      return research?.intellectual_property?.every(({ ai_related }) => ai_related === false) ?? false;
    case 'design-quality':
      return quality?.design_assurance === false || quality?.quality_system === false;
    case 'lawful-operation':
      return quality?.lawful_operation === false;
    default:
      return false;
  }
}
