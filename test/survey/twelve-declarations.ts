/** A small software enterprise that meets every clause under `declared`. */
function sound(
  number: number,
  enterprise: object,
  year: object = {},
  before: object = {},
  scope: object = {},
) {
  return {
    as_of: '2024-06-30',
    enterprise: {
      name: `企业 ${number}`,
      region: '210112',
      independent_legal_person: true,
      industry: 'software_it',
      employees: 50,
      ...enterprise,
    },
    operations: {
      premises: true,
      development_environment: true,
      main_business: ['system_integration'],
      qualifications: [{ name: '资质', valid_until: 'long_term' }],
    },
    research: {
      owns_core_technology: true,
      continuous_innovation: true,
      intellectual_property: [{ kind: 'standard', ai_related: true }],
    },
    finance: [
      { year: 2023, revenue: 1000, rd_expense: 100, ai_revenue: 600, ai_profit: 50, ...year },
      { year: 2022, revenue: 900, rd_expense: 90, ai_revenue: 500, ai_profit: 40, ...before },
    ],
    quality: {
      design_assurance: true,
      quality_system: true,
      lawful_operation: true,
      certificates: [
        { kind: 'software_rd_quality', valid_until: 'long_term' },
        { kind: 'it_service_quality', valid_until: 'long_term' },
      ],
    },
    scope: {
      chain_layers: ['application'],
      core_technologies: ['key_domain'],
      business_types: ['software'],
      ...scope,
    },
  };
}

/** Eleven declarations to judge and one to reject; what they come to is counted by hand in the tests. */
export const twelveDeclarations: readonly unknown[] = [
  sound(1, {}),
  sound(2, { region: '210100' }, {}, {}, { chain_layers: ['application', 'model'] }),
  sound(3, { region: '210200' }, { rd_expense: 50 }), // 5 % exactly
  sound(4, { name: '<b>四</b>' }, { rd_expense: 49.999999 }), // one 分 below
  sound(5, {}, { rd_expense: 20 }),
  sound(6, {}, { rd_expense: 20, ai_revenue: 100 }, { ai_revenue: 50 }),
  sound(7, {}, { ai_revenue: 390 }, { ai_revenue: 300 }), // 39 % where 40 % is asked
  sound(8, {}, { ai_profit: 40 }, { ai_revenue: 600 }), // neither grows
  sound(9, {}, { rd_expense: undefined }),
  sound(10, { region: undefined }),
  sound(11, {}, {}, {}, { chain_layers: [] }),
  sound(12, {}, { ai_revenue: 2000 }), // above revenue: rejected
].map(declaration => JSON.parse(JSON.stringify(declaration)));
