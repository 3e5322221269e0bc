import type { Declaration } from '../build/types/2024/declaration.ts';
import { LIAONING } from './data/divisions.ts';
import { makeFinance } from './data/finance.ts';
import { makeFindings } from './data/findings.ts';
import { Random } from './data/random.ts';
import { makeUscc } from './data/uscc.ts';

type Enterprise = Declaration['enterprise'];

const SEED = 20240630;

const INDUSTRIES = [
  'agriculture',
  'industry',
  'construction',
  'wholesale',
  'retail',
  'transport',
  'storage',
  'post',
  'accommodation',
  'catering',
  'information_transmission',
  'software_it',
  'real_estate',
  'property_management',
  'leasing_business',
  'other',
] as const satisfies readonly Enterprise['industry'][];

const LINES = [
  'development_production',
  'system_integration',
  'application_service',
  'other_technical_service',
] as const;
const IP_KINDS = [
  'software_copyright',
  'software_copyright',
  'invention_patent',
  'utility_model',
  'standard',
] as const;
const LAYERS = ['foundation', 'framework', 'model', 'application'] as const;
const TECHNOLOGIES = ['support_products', 'base_platforms', 'key_general', 'key_domain'] as const;
const TYPES = ['software', 'hardware', 'service'] as const;
const ELSEWHERE = ['110108', '220102', '370102'];

/**
 * `count` valid declarations as JSON.parse gives them: the same ones every time, and the n-th does not depend on
 * `count`. Mixed: data missing, findings in part, figures exactly at a limit and one 分 below.
 */
export function* generateDeclarations(count: number): Generator<Declaration> {
  for (let index = 0; index < count; index++) yield JSON.parse(JSON.stringify(makeDeclaration(index)));
}

function makeDeclaration(index: number): Declaration {
  const random = new Random(SEED + Math.imul(index, 0x9e3779b1));
  const year = random.integer(2023, 2025);
  const as_of = `${year}-${random.pick(['03-31', '06-30', '09-15'])}`;
  const declaration: Declaration = {
    as_of,
    enterprise: makeEnterprise(random, index),
    operations: random.unless(0.005, makeOperations(random, year)),
    research: random.unless(0.005, makeResearch(random)),
    finance: makeFinance(random, year - 1),
    quality: random.unless(0.005, makeQuality(random, year)),
    scope: random.unless(0.005, makeScope(random)),
  };
  declaration.findings = makeFindings(random, declaration);
  return declaration;
}

function makeEnterprise(random: Random, index: number): Enterprise {
  const region = random.chance(0.02) ? random.pick(ELSEWHERE) : random.pick(LIAONING);
  return {
    name: `示例${index}号智能公司`,
    uscc: random.unless(0.3, makeUscc(random, /^\d/.test(region) ? region : '210181')),
    region: random.unless(0.008, region),
    independent_legal_person: statement(random),
    industry: random.unless(0.02, random.chance(0.6) ? 'software_it' : random.pick(INDUSTRIES)),
    employees: random.unless(0.03, Math.round(Math.exp(4 + 1.3 * random.normal()))),
    total_assets: random.unless(0.5, Math.round(Math.exp(7.5 + 1.6 * random.normal()) * 100) / 100),
    size: random.chance(0.1) ? random.pick(['micro', 'small', 'medium', 'large'] as const) : undefined,
  };
}

function makeOperations(random: Random, year: number): Declaration['operations'] {
  const qualification = () => ({
    name: random.pick(['信息系统建设', '高新技术企业', '软件企业']),
    valid_until: random.unless(0.03, expiry(random, year)),
  });
  return {
    premises: statement(random),
    development_environment: statement(random),
    main_business: codes(random, LINES, 0.1),
    qualifications: list(random, 0.03, 1, qualification),
  };
}

function makeResearch(random: Random): Declaration['research'] {
  const result = () => ({
    kind: random.pick(IP_KINDS),
    ai_related: random.unless(0.03, random.chance(0.85)),
  });
  return {
    owns_core_technology: statement(random),
    continuous_innovation: statement(random),
    intellectual_property: list(random, 0.02, 2, result),
  };
}

function makeQuality(random: Random, year: number): Declaration['quality'] {
  const kinds = (['software_rd_quality', 'it_service_quality'] as const).filter(() => random.chance(0.75));
  return {
    design_assurance: statement(random),
    quality_system: statement(random),
    lawful_operation: statement(random),
    certificates: random.unless(
      0.03,
      kinds.map(kind => ({ kind, valid_until: random.unless(0.02, expiry(random, year)) })),
    ),
  };
}

function makeScope(random: Random): Declaration['scope'] {
  return {
    chain_layers: codes(random, LAYERS, 0.15),
    core_technologies: codes(random, TECHNOLOGIES, 0.15),
    business_types: codes(random, TYPES, 0.2),
  };
}

/** Mostly yes, seldom no, now and then left out. */
function statement(random: Random): boolean | undefined {
  return random.unless(0.008, !random.chance(0.01));
}

function codes<Code>(random: Random, vocabulary: readonly Code[], p: number): Code[] | undefined {
  return random.unless(0.008, random.chance(0.008) ? [] : random.some(vocabulary, p));
}

function list<Entry>(random: Random, empty: number, most: number, make: () => Entry): Entry[] | undefined {
  const length = random.chance(empty) ? 0 : random.integer(1, most);
  return random.unless(0.02, Array.from({ length }, make));
}

/** Around the reference date, the very day included; some for good. */
function expiry(random: Random, year: number): string {
  if (random.chance(0.1)) return 'long_term';
  return `${year + random.integer(0, 3)}-${random.pick(['03-31', '06-30', '12-31'])}`;
}
