import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openStandards, readDeclarations, UsageError } from '../../packages/checker/node.ts';
import type { Standings } from '../../packages/checker/standards/standings.ts';
import { buildCheckers } from '../../packages/command/build.ts';
import { checkAllStandards } from '../../packages/command/check-standards.ts';
import { ENTERPRISE_COMMANDS } from '../../packages/command/enterprise-commands.ts';
import { runCommand } from '../../packages/command/run-command.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { requireEditions } from '../../packages/workshop/project/require-editions.ts';
import { checkOneStandard } from '../../packages/workshop/standards/check-one-standard.ts';
import { readSharedFields } from '../../packages/workshop/standards/read-shared-fields.ts';
import { ROOT } from '../edition.ts';

const TINY = join(ROOT, 'test/fixtures/tiny-standard');
const SHARED = `fields:
  - { id: as-of, title: { zh: 基准日, en: Reference date }, paths: { tea: as_of, inn: as_of } }
  - { id: name, title: { zh: 名称, en: Name }, paths: { tea: enterprise.name, inn: enterprise.name } }
  - { id: organic, title: { zh: 是否有机, en: Organic }, paths: { tea: organic, inn: organic } }
  - { id: years, title: { zh: 年度数据, en: Years }, paths: { tea: harvests, inn: harvests } }
  - { id: year, title: { zh: 年度, en: Year }, paths: { tea: harvests.year, inn: harvests.year } }
  - { id: income, title: { zh: 收入, en: Income }, paths: { tea: harvests.income, inn: harvests.income } }
`;

let root: string;

/** A second standard with the same questions and another id. */
async function copyWithId(folder: string, id: string): Promise<void> {
  await cp(TINY, folder, { recursive: true });
  const path = join(folder, 'criteria/one/standard.yaml');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^id: .*$/m, `id: ${id}`));
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhunsheng-standards-'));
  await cp(TINY, root, { recursive: true });
  await copyWithId(join(root, 'standards/inn'), 'inn');
  await writeFile(join(root, 'standards/shared-fields.yaml'), SHARED);
  expect(await buildCheckers(root)).toBe(true);
});

async function check(...declarations: string[]): Promise<Standings> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-all-'));
  const files = declarations.map((_, index) => join(folder, `${index}.yaml`));
  await Promise.all(declarations.map((text, index) => writeFile(files[index] as string, text)));
  const out = join(folder, 'out.json');
  const options = { assurance: 'declared', lang: 'zh', format: 'json', out, force: false } as const;
  await checkAllStandards(files, { ...options, standards: openStandards(root) });
  return JSON.parse(await readFile(out, 'utf8'));
}

const HEAD = 'as_of: "2024-06-30"\nenterprise: { name: 虚构茶园 }\n';

describe('one enterprise by two standards', () => {
  test('what it declared for one counts for the other', async () => {
    const { standings, questions } = await check(
      `${HEAD}organic: true\nharvests: [{ year: 2023, income: 50 }]\n`,
    );
    expect(standings.map(({ standard, declared }) => [standard, declared])).toEqual([
      ['tea', true],
      ['inn', false],
    ]);
    const [tea, inn] = standings;
    expect(inn?.report.clauses).toEqual(tea?.report.clauses);
    expect(inn?.carried.map(({ zh }) => zh)).toEqual(['基准日', '名称', '是否有机', '收入']);
    // Only the season is still asked, and the standards do not share it.
    expect(questions.map(({ title, asked }) => [title.zh, asked.map(one => one.standard)])).toEqual([
      ['采摘季节', ['tea']],
      ['采摘季节', ['inn']],
    ]);
  });

  test('a question that both ask is asked once', async () => {
    const { questions } = await check(`${HEAD}season: spring\n`, `edition: inn/one\n${HEAD}season: spring\n`);
    const organic = questions.find(({ title }) => title.zh === '是否有机');
    expect(organic?.asked.map(({ standard, path }) => `${standard} ${path}`)).toEqual([
      'tea organic',
      'inn organic',
    ]);
  });

  test('two answers to one question give no verdict in either', async () => {
    const { standings } = await check(`${HEAD}organic: true\n`, `edition: inn/one\n${HEAD}organic: false\n`);
    for (const { report } of standings) {
      expect(report.conclusion).toBeNull();
      expect(report.problems.map(({ code }) => code)).toEqual(['standards-differ']);
    }
  });

  test('two files for one standard are refused', async () => {
    await expect(check(HEAD, HEAD)).rejects.toThrow(UsageError);
  });
});

describe('standards beside each other', () => {
  test('are chosen by their id', async () => {
    const standards = openStandards(join(root, 'standards/inn'));
    expect((await standards.list()).map(({ id }) => id)).toEqual(['inn', 'tea']);
    await expect(standards.choose('te')).rejects.toThrow('没有标准 te，现有：inn、tea');
  });

  test('may not have the same id', async () => {
    await copyWithId(join(root, 'standards/twin'), 'tea');
    await cp(join(root, 'build'), join(root, 'standards/twin/build'), { recursive: true });
    await expect(openStandards(root).list()).rejects.toThrow('是同一个标准 tea');
    const { problems } = await readSharedFields(openProject(root));
    expect(problems.map(({ code }) => code)).toEqual(['standard-twice']);
    const { rm } = await import('node:fs/promises');
    await rm(join(root, 'standards/twin'), { recursive: true });
  });

  test('an edition of another standard is none of this project', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-other-'));
    await cp(TINY, folder, { recursive: true });
    await cp(join(root, 'standards/inn/criteria/one'), join(folder, 'criteria/two'), { recursive: true });
    const project = openProject(folder);
    const problems = await checkOneStandard(project);
    expect(
      problems.map(({ code, location: { file, line } }) => `${code} ${file?.slice(folder.length)}:${line}`),
    ).toEqual(['edition-other-standard /criteria/two/standard.yaml:1']);
    await expect(requireEditions(project, ['one', 'two'])).rejects.toThrow('不同标准的版本（tea、inn）');
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await buildCheckers(folder)).toBe(false);
    vi.restoreAllMocks();
  });
});

describe('fields that are shared', () => {
  async function problemsOf(fields: string): Promise<string[]> {
    await writeFile(join(root, 'standards/shared-fields.yaml'), `fields:\n${fields}`);
    const { problems } = await readSharedFields(openProject(root));
    await writeFile(join(root, 'standards/shared-fields.yaml'), SHARED);
    return problems.map(({ code, location: { line } }) => `${line} ${code}`);
  }
  const line = (id: string, tea: string, inn: string) =>
    `  - { id: ${id}, title: { zh: 项, en: field }, paths: { tea: ${tea}, inn: ${inn} } }\n`;

  test('have to be there, in known standards, of one unit, within shared lists', async () => {
    expect(await problemsOf(line('a', 'as_of', 'as_off'))).toEqual(['2 shared-field-path']);
    expect(await problemsOf(line('a', 'as_of', 'as_of').replace('inn:', 'hotel:'))).toEqual([
      '2 shared-field-standard',
    ]);
    expect(await problemsOf(line('a', 'as_of', 'organic'))).toEqual(['2 shared-field-unit']);
    expect(await problemsOf(line('a', 'harvests.income', 'harvests.income'))).toEqual([
      '2 shared-field-list',
      '2 shared-field-list',
    ]);
    expect(await problemsOf(line('a', 'as_of', 'as_of') + line('a', 'organic', 'organic'))).toEqual([
      '3 shared-field-twice',
    ]);
  });
});

describe('a form filled in with what data for another standard say', () => {
  const TEA = `${HEAD}season: spring\norganic: true\nharvests: [{ year: 2023, income: 50 }]\n`;

  async function fill(format: 'xlsx' | 'json'): Promise<{ tea: string; form: string; told: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-from-'));
    const [tea, form] = [join(folder, 'tea.yaml'), join(folder, `inn.${format}`)];
    await writeFile(tea, TEA);
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const args = ['--root', root, '--standard', 'inn', '--from', tea, '--format', format, '--out', form];
    expect(await runCommand(ENTERPRISE_COMMANDS, ['template', ...args], ROOT)).toBe(0);
    const told = said.mock.calls.join('');
    said.mockRestore();
    return { tea, form, told };
  }

  test('as Excel it is read by its own standard and beside the other, and says what was carried', async () => {
    const { tea, form, told } = await fill('xlsx');
    expect(told).toContain('沿用：基准日、名称、是否有机、收入');
    const { editions } = await openStandards(root).choose('inn');
    const [located] = [...(await readDeclarations(form, await editions.load('one')))];
    expect(located?.problems).toEqual([]);
    expect(located?.data).toEqual({
      edition: 'inn/one',
      as_of: '2024-06-30',
      enterprise: { name: '虚构茶园' },
      organic: true,
      harvests: [{ year: 2023, income: 50 }],
    });
    const out = join(form, '../out.json');
    const options = { assurance: 'declared', lang: 'zh', format: 'json', out, force: false } as const;
    await checkAllStandards([tea, form], { ...options, standards: openStandards(root) });
    const { standings } = JSON.parse(await readFile(out, 'utf8')) as Standings;
    expect(standings.map(({ standard, declared }) => [standard, declared])).toEqual([
      ['tea', true],
      ['inn', true],
    ]);
    expect(standings.flatMap(({ report }) => report.problems)).toEqual([]);
  });

  test('as JSON what is not carried is still to be filled in', async () => {
    const { form } = await fill('json');
    const data = JSON.parse(await readFile(form, 'utf8'));
    expect(data).toMatchObject({ edition: 'inn/one', organic: true, harvests: [{ year: 2023, income: 50 }] });
    expect(data.season).toContain('采摘季节');
  });

  test('data of the same standard, and data with errors, are refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-from-'));
    const refuse = async (text: string) => {
      await writeFile(join(folder, 'a.yaml'), text);
      const args = ['--root', root, '--standard', 'inn', '--from', join(folder, 'a.yaml')];
      return runCommand(ENTERPRISE_COMMANDS, ['template', ...args], ROOT);
    };
    await expect(refuse(`edition: inn/one\n${TEA}`)).rejects.toThrow(/就是标准 inn 的数据/);
    await expect(refuse(TEA.replace('organic: true', 'organic: 7'))).rejects.toThrow(/有错误/);
  });
});
