import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStandards } from '../../packages/checker/node.ts';
import type { Standings } from '../../packages/checker/standards/standings.ts';
import { checkAllStandards } from '../../packages/command/check-standards.ts';
import { ROOT } from '../edition.ts';

/** What one fictional enterprise declares for the AI standard, `rdExpense` 万元 of R&D expense in 2023 if it says so. */
const aiDeclaration = (rdExpense?: number) => `
edition: liaoning-ai-enterprise/2024
as_of: "2024-06-30"
enterprise:
  { name: 虚构智造有限公司, uscc: 91210199000000019L, established_on: "2018-03-15", independent_legal_person: false,
    region: "210112", industry: software_it, employees: 86, total_assets: 5000 }
finance:
  - { year: 2023, revenue: 3600${rdExpense === undefined ? '' : `, rd_expense: ${rdExpense}`} }
  - { year: 2022, revenue: 3100, rd_expense: 300 }
`;

/** And for innovative SMEs: everything but what it said there already. */
const SME_DECLARATION = `
edition: innovative-sme/2022
as_of: "2024-06-30"
enterprise: { name: 虚构智造有限公司 }
main_product: { field: strategic_emerging }
intellectual_property: [{ class: class_1, related: true, in_force: true, own_research: true, high_value: false }]
finance:
  - { year: 2023, main_revenue: 3240, total_assets: 5200, total_liabilities: 2080 }
  - { year: 2022, main_revenue: 2700 }
awards: []
honours: []
institutions: []
`;

async function standingsOf(...declarations: string[]): Promise<Standings> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-enterprise-'));
  const files = declarations.map((_, index) => join(folder, `${index}.yaml`));
  await Promise.all(declarations.map((text, index) => writeFile(files[index] as string, text)));
  const out = join(folder, 'out.json');
  const options = { assurance: 'declared', lang: 'zh', format: 'json', out, force: false } as const;
  await checkAllStandards(files, { ...options, standards: openStandards(ROOT) });
  return JSON.parse(await readFile(out, 'utf8'));
}

const conclusions = ({ standings }: Standings) =>
  Object.fromEntries(standings.map(({ standard, report }) => [standard, report.conclusion]));
const carried = ({ standings }: Standings) =>
  Object.fromEntries(
    standings.map(({ standard, carried: titles }) => [standard, titles.map(({ zh }) => zh)]),
  );
const metOf = ({ standings }: Standings, id: string) =>
  standings
    .find(({ standard }) => standard === id)
    ?.report.clauses.filter(({ verdict }) => verdict === 'met')
    .map(clause => clause.id);

test('what it says once is enough for the score of the other standard', async () => {
  const found = await standingsOf(aiDeclaration(410.5), SME_DECLARATION);
  expect(conclusions(found)).toEqual({
    // No legal person of its own.
    'liaoning-ai-enterprise': 'not_recognised',
    // IP of class I from own R&D 15 + 410.5 ÷ 3600 = 11.4 % 20; 3240 ÷ 2700 = +20 % 20 + 2080 ÷ 5200 = 40 % 10;
    // strategic field 10 + 3240 ÷ 3600 = 90 % 20: 95 of 100, each group above its floor.
    'innovative-sme': 'recognised',
    'high-tech-enterprise': 'undetermined',
  });
  expect(carried(found)).toEqual({
    // Its revenue, date and name stand in both; total assets are those of a year there and of no year here.
    'liaoning-ai-enterprise': [],
    'innovative-sme': ['统一社会信用代码', '成立日期', '营业收入总额', '研发费用总额'],
    // Neither sales nor R&D expense: both are something else there.
    'high-tech-enterprise': ['申请日', '企业名称', '统一社会信用代码', '注册日期', '资产总额', '负债总额'],
  });
  // Six years in the register; everything else is open.
  expect(metOf(found, 'high-tech-enterprise')).toEqual(['registered-one-year']);
});

test('a figure that two standards wait for is the first question', async () => {
  const found = await standingsOf(aiDeclaration(), SME_DECLARATION);
  // Without it the score is 75 to 95 and the innovation score 15 to 35, with a floor of 20.
  expect(conclusions(found)['innovative-sme']).toBe('undetermined');
  expect(metOf(found, 'innovative-sme')).toEqual(['total-score', 'growth', 'specialisation']);
  const [first] = found.questions;
  expect([first?.title.zh, first?.year]).toEqual(['研发费用总额', 2023]);
  // One clause each: R&D intensity there, innovation here.
  expect(first?.asked).toEqual([
    { standard: 'liaoning-ai-enterprise', path: 'finance.rd_expense', decides: 1 },
    { standard: 'innovative-sme', path: 'finance.rd_expense', decides: 1 },
  ]);
});

test('two reference dates are a difference, and give no verdict', async () => {
  const later = SME_DECLARATION.replace('2024-06-30', '2024-07-31');
  expect(conclusions(await standingsOf(aiDeclaration(410.5), later))).toMatchObject({
    'liaoning-ai-enterprise': null,
    'innovative-sme': null,
  });
});
