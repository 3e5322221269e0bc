import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countFlips } from '../../packages/workshop/diff/count-flips.ts';
import type { DiffSides } from '../../packages/workshop/diff/describe-witness.ts';
import { pairSides } from '../../packages/workshop/diff/diff-editions.ts';
import { type DiffSide, readSide } from '../../packages/workshop/diff/read-side.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { temporaryFolder } from '../cli/run.ts';
import { ROOT } from '../edition.ts';
import { revisedProject } from './revised-project.ts';

async function sidesOf(root: string, from: string, to: string): Promise<DiffSides> {
  const [one, other] = await Promise.all([
    readSide(openProject(root), from),
    readSide(openProject(root), to),
  ]);
  return pairSides(one.side as DiffSide, other.side as DiffSide);
}

let draft: DiffSides;
let tiny: DiffSides;
beforeAll(async () => {
  draft = await sidesOf(ROOT, '2024', 'draft');
  tiny = await sidesOf(await revisedProject(), 'one', 'two');
});

/** An enterprise that is recognised, with AI revenue of three years, the latest first; profit as it was every year. */
const recognised = parse(readFileSync('examples/recognised-small.yaml', 'utf8')) as Record<string, unknown>;
function enterprise(...aiRevenue: (number | undefined)[]): unknown {
  const finance = aiRevenue.flatMap((ai_revenue, index) =>
    ai_revenue === undefined
      ? []
      : [{ year: 2023 - index, revenue: 3000, rd_expense: 300, ai_revenue, ai_profit: 200 }],
  );
  return { ...recognised, finance };
}

function file(name: string, ...lines: unknown[]): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

function count(path: string, sides = draft) {
  return countFlips({ file: path, assurance: 'verified' }, sides);
}

describe('a population worked out by hand', () => {
  const steady = enterprise(2205, 2100, 2000);
  const rebound = enterprise(2000, 1900, 2000);
  const dip = enterprise(2200, 2300, 1900);
  const young = enterprise(2100, 2000);

  test('has each flip counted, with the first ordinals', async () => {
    const { flips, conclusions, declarations, invalid } = await count(
      file('some.ndjson', steady, rebound, dip, young, rebound),
    );
    expect([declarations, invalid]).toEqual([5, 0]);
    expect(flips).toEqual([
      { clause: null, from: 'recognised', to: 'not_recognised', count: 2, first: [2, 5] },
      { clause: null, from: 'not_recognised', to: 'recognised', count: 1, first: [3] },
      { clause: null, from: 'recognised', to: 'undetermined', count: 1, first: [4] },
      { clause: 'growth', from: 'met', to: 'not_met', count: 2, first: [2, 5] },
      { clause: 'growth', from: 'not_met', to: 'met', count: 1, first: [3] },
      { clause: 'growth', from: 'met', to: 'undetermined', count: 1, first: [4] },
    ]);
    expect(conclusions).toEqual({
      from: { recognised: 4, not_recognised: 1, undetermined: 0 },
      to: { recognised: 2, not_recognised: 2, undetermined: 1 },
    });
  });

  test('of one JSON file is read, too', async () => {
    const { flips, declarations } = await count(file('one.json', rebound));
    expect(declarations).toBe(1);
    expect(flips.map(({ clause }) => clause)).toEqual([null, 'growth']);
  });
});

describe('what is wrong in a population', () => {
  test('is counted and shown with its line, and keeps nothing else from being compared', async () => {
    const wrong = { ...recognised, as_of: '2024-13-01' };
    const path = file('mixed.ndjson', enterprise(2000, 1900, 2000), '{ "as_of": oops', '', wrong);
    const { declarations, invalid, flips, problems } = await count(path);
    expect([declarations, invalid, flips.length]).toEqual([3, 2, 2]);
    expect(problems.map(({ code, location }) => [code, location.line])).toEqual([
      ['json-syntax', 2],
      ['date-impossible', 4],
    ]);
  });

  test('beyond the first piece of a long file has its line, too', async () => {
    const line = JSON.stringify(enterprise(2205, 2100, 2000));
    const many = Array.from({ length: Math.ceil((5 << 20) / line.length) }, () => line);
    const path = file('long.ndjson', ...many, 'oops');
    const { declarations, invalid, problems } = await count(path);
    expect([declarations, invalid]).toEqual([many.length + 1, 1]);
    expect(problems[0]?.location.line).toBe(many.length + 1);
  });

  test('a file without a declaration has one that is invalid, not none', async () => {
    const { declarations, invalid, problems } = await count(file('blank.ndjson', '', ''));
    expect([declarations, invalid, problems.length]).toEqual([1, 1, 1]);
  });
});

test('an edition is not shown what only the other one asks for, a field that neither knows is refused by both', async () => {
  const garden = { as_of: '2030-05-01', enterprise: { name: '甲' }, organic: true, season: 'spring' };
  const harvests = (income: number) => [{ year: 2029, income }];
  const path = file(
    'gardens.ndjson',
    { ...garden, harvests: harvests(15), crew: 5 },
    { ...garden, harvests: harvests(30), crew: 2 },
    { ...garden, harvests: harvests(30), crew: -1 },
    { ...garden, harvests: harvests(30), weather: 'fair' },
  );
  const { flips, invalid, refused_by_from, refused_by_to } = await count(path, tiny);
  expect({ invalid, refused_by_from, refused_by_to }).toEqual({
    invalid: 2,
    refused_by_from: 0,
    refused_by_to: 1,
  });
  expect(flips).toEqual([
    { clause: null, from: 'recognised', to: 'not_recognised', count: 2, first: [1, 2] },
    { clause: 'earnings', from: 'met', to: 'not_met', count: 1, first: [1] },
  ]);
});
