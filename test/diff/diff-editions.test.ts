import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../packages/checker/node/usage-error.ts';
import { displayWidth } from '../../packages/language/diagnostic/display-width.ts';
import type { Clause, Diff } from '../../packages/language/types/diff.ts';
import { type DiffResult, diffEditions, type Progress } from '../../packages/workshop/diff/diff-editions.ts';
import { renderDiffMarkdown } from '../../packages/workshop/diff/render-diff-markdown.ts';
import { renderDiffText } from '../../packages/workshop/diff/render-diff-text.ts';
import { writeWitnesses } from '../../packages/workshop/diff/write-witnesses.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { run, runEditor, temporaryFolder } from '../cli/run.ts';
import { ROOT } from '../edition.ts';
import { places } from '../editions/tiny-project.ts';
import { revisedProject } from './revised-project.ts';

interface Compared extends Required<DiffResult> {
  readonly steps: readonly Progress[];
}

async function compare(root: string, from: string, to: string): Promise<Compared> {
  const steps: Progress[] = [];
  const result = await diffEditions(openProject(root), from, to, { onProgress: step => steps.push(step) });
  expect(result.problems).toEqual([]);
  return { ...(result as Required<DiffResult>), steps };
}

let draft: Compared;
let tiny: Compared;
let tinyRoot: string;
beforeAll(async () => {
  tinyRoot = await revisedProject();
  tiny = await compare(tinyRoot, 'one', 'two');
  draft = await compare(ROOT, '2024', 'draft');
}, 90_000);

function clauseOf({ diff }: Compared, id: string): Clause {
  return diff.clauses.find(clause => clause.id === id) as Clause;
}

function contextOf({ sides }: Compared, lang: 'zh' | 'en' = 'zh') {
  return { lang, from: sides.from.edition.description, to: sides.to.edition.description };
}

describe('2024 against draft', () => {
  test('growth moves enterprises both ways, shown by a confirmed witness each', () => {
    const { change, logic, witnesses, expected } = clauseOf(draft, 'growth');
    expect([change, logic?.class, expected]).toEqual(['both', 'incomparable', 'both']);
    expect(
      witnesses.map(({ direction, from_verdict, to_verdict, from_conclusion, to_conclusion }) =>
        [direction, from_verdict, to_verdict, from_conclusion, to_conclusion].join(' '),
      ),
    ).toEqual([
      'stricter met not_met recognised not_recognised',
      'looser not_met met not_recognised recognised',
    ]);
    expect(draft.diff.conclusion.class).toBe('incomparable');
  });

  test('every other clause is equivalent and decides as much, the clarified ones too', () => {
    const others = draft.diff.clauses.filter(({ id }) => id !== 'growth');
    expect(others).toHaveLength(14);
    for (const { logic } of others)
      expect(logic).toMatchObject({ class: 'equivalent', undetermined_differs: 'never' });
    const reworded = others.filter(({ change }) => change === 'text').map(({ id }) => id);
    expect(reworded).toEqual(['ip-results', 'ai-revenue', 'management-systems']);
  });

  test('the change log expects what is proved, and neither edition has a flaw', () => {
    expect(draft.diff.problems).toEqual([]);
    expect(clauseOf(draft, 'ai-revenue')).toMatchObject({ expected: 'none' });
    expect(clauseOf(draft, 'ai-revenue').reasons[0]?.zh).toContain('30% 补“以上”');
  });

  test('a witness names the figures that either rule reads, and what each makes of them', () => {
    const [witness] = clauseOf(draft, 'growth').witnesses;
    const read = witness?.figures.map(({ path, year }) => `${path} ${year}`);
    expect(read).toEqual(
      ['finance.ai_revenue', 'finance.ai_profit'].flatMap(path =>
        [2021, 2022, 2023].map(year => `${path} ${year}`),
      ),
    );
    expect(witness?.conditions.map(({ edition, id }) => `${edition} ${id}`)).toEqual([
      '2024 revenue-growth',
      '2024 profit-growth',
      'draft revenue-growth',
      'draft profit-growth',
    ]);
    expect(
      witness?.conditions.filter(({ verdict }) => verdict === 'met').map(({ edition }) => edition),
    ).toContain('2024');
    for (const { observed } of witness?.conditions ?? [])
      expect(observed.zh).toMatch(/^−?[\d,.]+%（由 .+变为 .+）$/);
  });

  test('progress names each clause before it is proved, the conclusion after them', () => {
    const proved = draft.steps.flatMap(({ step, what }) => (step === 'prove' ? [what] : []));
    expect(proved).toEqual([...draft.diff.clauses.map(({ id }) => id), null]);
  });
});

describe('a revision with a renamed, a new and a moved clause', () => {
  test('the renamed clause is followed and proved stricter, the new one is added', () => {
    expect(tiny.diff.clauses.map(({ id, change, logic }) => [id, change, logic?.class])).toEqual([
      ['earnings', 'both', 'stricter'],
      ['organic', 'none', 'equivalent'],
      ['crew', 'added', undefined],
    ]);
    // Of two that change places either may be said to have moved.
    expect(tiny.diff.clauses.filter(({ moved }) => moved)).toHaveLength(1);
    expect(clauseOf(tiny, 'earnings')).toMatchObject({
      renamed: true,
      from: { id: 'income' },
      to: { id: 'earnings' },
    });
    expect(tiny.diff.conclusion.class).toBe('stricter');
  });

  test('a change log that expects the contrary is an error at its effect', () => {
    expect(places(tinyRoot, tiny.diff.problems as never)).toEqual([
      'criteria/two/changes.yaml:5 effect-disagrees',
    ]);
    expect(tiny.diff.problems[0]?.message.zh).toBe(
      'changes.yaml 预期条款 earnings 的影响是“更宽”，证明的结果是“更严”',
    );
  });
});

test('the JSON of both fits diff.schema.json', () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')));
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/diff.schema.json', 'utf8')));
  for (const { diff } of [draft, tiny])
    expect(validate(JSON.parse(JSON.stringify(diff))), JSON.stringify(validate.errors)).toBe(true);
});

describe('witness files', () => {
  test('are declarations that `zhunsheng check` decides as the diff says, in both editions', async () => {
    const folder = temporaryFolder();
    const { conclusion, clauses } = await writeWitnesses(draft.diff, draft.sides, folder, false);
    const witnesses = [...clauses.flatMap(clause => clause.witnesses), ...conclusion.witnesses];
    expect(witnesses.map(({ files }) => files?.from.replace(`${folder}/`, ''))).toEqual([
      'growth-stricter.yaml',
      'growth-looser.yaml',
      'growth-stricter.yaml',
      'growth-looser.yaml',
    ]);
    const status = { recognised: 0, not_recognised: 1, undetermined: 2 };
    for (const { files, from_conclusion, to_conclusion } of conclusion.witnesses) {
      expect(run('check', files?.from ?? '', '--edition', '2024').status).toBe(status[from_conclusion]);
      expect(run('check', files?.to ?? '', '--edition', 'draft').status).toBe(status[to_conclusion]);
    }
    await expect(writeWitnesses(draft.diff, draft.sides, folder, false)).rejects.toThrow('--force');
  });

  test('are two where the editions have different fields', async () => {
    const folder = temporaryFolder();
    const { conclusion } = await writeWitnesses(tiny.diff, tiny.sides, folder, false);
    const { files } = conclusion.witnesses[0] as Diff['conclusion']['witnesses'][number];
    expect(readFileSync(files?.from ?? '', 'utf8')).not.toContain('crew');
    expect(readFileSync(files?.to ?? '', 'utf8')).toContain('crew');
  });
});

describe('the terminal', () => {
  test('says on the first screen what changes for enterprises', () => {
    const lines = renderDiffText(draft.diff, contextOf(draft), { colour: false, width: 88 }).split('\n');
    const screen = lines.slice(0, 20).join('\n');
    expect(screen).toContain('◆ 两个方向都有');
    expect(screen).toContain('有的企业原来符合，改后不再符合；有的企业原来不符合，改后符合或者未定。');
    expect(screen).toContain('1 条：7.2 增长速度');
    expect(screen).toContain('= 等效          其余 14 条');
    expect(screen).toContain('由 Z3 证明');
  });

  test.each([60, 88])('keeps to %i columns', width => {
    for (const compared of [draft, tiny]) {
      const lines = renderDiffText(compared.diff, contextOf(compared), { colour: true, width }).split('\n');
      expect(lines.filter(line => displayWidth(line) > width)).toEqual([]);
    }
  });

  test('never calls unknown equivalent', () => {
    const clauses = draft.diff.clauses.map(clause =>
      clause.id === 'growth' && clause.logic
        ? { ...clause, logic: { ...clause.logic, class: 'unknown' as const }, witnesses: [] }
        : clause,
    );
    const conclusion = { ...draft.diff.conclusion, class: 'unknown' as const, witnesses: [] };
    const text = renderDiffText({ ...draft.diff, clauses, conclusion }, contextOf(draft), {
      colour: false,
      width: 88,
    });
    expect(text).toContain('? 未能证明');
    expect(text).toContain('证明超时，没有定论；不能当作等效。');
    expect(text).toMatch(/\? 未能证明 +1 条：7\.2 增长速度/);
    expect(text).toContain('其余 14 条');
  });
});

test('Markdown has the same, with a table of figures', () => {
  const text = renderDiffMarkdown(draft.diff, contextOf(draft));
  expect(text).toContain('# 版本比较 2024 → draft');
  expect(text).toContain('| 会计年度 | 2021 | 2022 | 2023 |\n| --- | ---: | ---: | ---: |');
  expect(text).toContain('企业**近三个会计年度**的');
});

describe('the command', () => {
  const diff = (...args: string[]) =>
    spawnSync(process.execPath, ['packages/zhunsheng/zhunsheng.js', 'diff', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  test('an edition that does not exist is wrong usage and names those that do', () => {
    const { status, stdout, stderr } = diff('2024', '2025');
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toContain('没有版本 2025，现有：2024、draft');
  });

  test.each([
    [['2024'], 'zhunsheng diff E1 E2'],
    [['2024', 'draft', '--format', 'html'], '--format'],
    [['2024', 'draft', '--timeout', '0'], '--timeout'],
    [['2024', 'draft', '--population', 'nowhere.ndjson'], 'nowhere.ndjson（ENOENT）'],
    [['2024', 'draft', '--witnesses', 'criteria/2024/clauses'], '请写到别处'],
    [['2024', 'draft', '--out', 'schemas/diff.md', '--force'], '请写到别处'],
  ])('%j is wrong usage', async (args, said) => {
    const refused = (await runEditor('diff', ...args).catch((error: Error) => error)) as Error;
    expect(refused).toBeInstanceOf(UsageError);
    expect(refused.message).toContain(said);
  });

  test('exits 1 when the change log is wrong, says so with its place, and still shows the diff', () => {
    const { status, stdout, stderr } = diff('one', 'two', '--root', tinyRoot, '--format', 'json');
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as Diff).conclusion.class).toBe('stricter');
    expect(stderr).toContain('证明：条款 earnings …');
    expect(stderr).toContain('changes.yaml:5:');
  });
});
