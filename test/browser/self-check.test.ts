import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Download, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import type { Cases } from '../../packages/language/types/case.ts';
import type { Report } from '../../packages/language/types/report.ts';
import { caseDeclaration } from '../../packages/workshop/adequacy/case-declaration.ts';
import { ROOT } from '../edition.ts';
import { overflow, test } from './browser.ts';
import { BASE, DIST } from './site-pages.ts';

interface Verdicts {
  readonly conclusion: string | null;
  readonly verdicts: readonly string[];
}

const PHONE = { viewport: { width: 390, height: 844 } };
const EXAMPLES = join(ROOT, 'examples');
const expected = parse(readFileSync(join(EXAMPLES, 'expected.yaml'), 'utf8')) as Record<
  string,
  Record<'verified' | 'declared', { conclusion: string; not_met: string[]; undetermined: string[] }>
>;
const WORDS: Record<string, string> = {
  recognised: '符合认定条件',
  not_recognised: '不符合认定条件',
  undetermined: '尚不能确定',
};

const at = (page: Page, pointer: string) => page.locator(`[id="${pointer}"]`);
const conclusion = (page: Page) => page.locator('.conclusion .title').innerText();
const step = (page: Page, name: string) => page.locator('.steps').getByRole('button', { name }).click();
const answerYes = async (page: Page, ...pointers: string[]) => {
  for (const pointer of pointers) await at(page, pointer).check();
};
const choose = (page: Page, name: string, content: string | Uint8Array) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

async function openForm(
  open: (path: string, options?: object) => Promise<Page>,
  options = {},
): Promise<Page> {
  const page = await open('/check/', options);
  await page.locator('.self-check').waitFor();
  return page;
}

/** A small software company, as in the guide: everything met by its own account. */
async function fillIn(page: Page): Promise<void> {
  await at(page, '/as_of').fill('2024-06-30');
  await at(page, '/enterprise/name').fill('示例智能科技有限公司');
  await answerYes(page, '/enterprise/independent_legal_person');
  await at(page, '/enterprise/region').selectOption('210112');
  await at(page, '/enterprise/industry').selectOption('software_it');
  await at(page, '/enterprise/employees').fill('86');
  await step(page, '经营情况');
  await answerYes(
    page,
    '/operations/premises',
    '/operations/development_environment',
    '/operations/main_business',
  );
  await page.getByRole('button', { name: '增加一项 相关资质' }).click();
  await at(page, '/operations/qualifications/0/name').fill('示例证书');
  await at(page, '/operations/qualifications/0/valid_until').fill('2026-12-31');
  await step(page, '研发情况');
  await answerYes(page, '/research/owns_core_technology', '/research/continuous_innovation');
  await page.getByRole('button', { name: '增加一项 自主知识产权成果' }).click();
  await at(page, '/research/intellectual_property/0/kind').selectOption('invention_patent');
  await answerYes(page, '/research/intellectual_property/0/ai_related');
  await step(page, '财务数据');
  await page.getByRole('button', { name: '增加 2023 年度' }).click();
  await page.getByRole('button', { name: '增加 2022 年度' }).click();
  const figures = {
    revenue: ['3600', '3100'],
    rd_expense: ['410.5', '372'],
    ai_revenue: ['2100', '1650'],
    ai_profit: ['260', '210'],
  };
  for (const [name, [latest = '', before = '']] of Object.entries(figures)) {
    await at(page, `/finance/0/${name}`).fill(latest);
    await at(page, `/finance/1/${name}`).fill(before);
  }
  await step(page, '质量保证');
  await answerYes(page, '/quality/design_assurance', '/quality/quality_system', '/quality/lawful_operation');
  for (const [index, kind] of ['software_rd_quality', 'it_service_quality'].entries()) {
    await page.getByRole('button', { name: '增加一项 管理体系证书' }).click();
    await at(page, `/quality/certificates/${index}/kind`).selectOption(kind);
    await page.getByLabel('长期').nth(index).check();
  }
  await step(page, '业务归属');
  await answerYes(page, '/scope/chain_layers', '/scope/core_technologies', '/scope/business_types');
}

async function textOf(download: Promise<Download>): Promise<string> {
  return readFileSync(await (await download).path(), 'utf8');
}

describe('filling in the form', () => {
  test('an empty form is undetermined, asks the question that decides most, and leads to it', async ({
    open,
  }) => {
    const page = await openForm(open);
    expect(await conclusion(page)).toContain('尚不能确定');
    expect(await page.locator('.next strong').innerText()).toBe('是否具有独立法人资格');
    await page.getByRole('button', { name: '去填写' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      '/enterprise/independent_legal_person',
    );
  });

  test('answers lead to recognised as declared, and to undetermined when findings are needed', async ({
    open,
  }) => {
    const page = await openForm(open);
    await fillIn(page);
    expect(await page.locator('.clause:not(.met) .name').allInnerTexts()).toEqual([]);
    expect(await conclusion(page)).toBe('✓ 符合认定条件（按企业自报，未经评估）');
    await page.getByRole('radio', { name: '须经评估' }).check();
    expect(await conclusion(page)).toBe('? 尚不能确定');
    expect(await page.locator('.clause.undetermined').count()).toBeGreaterThan(0);
  });

  test('one figure moves verdicts: not recognised with the gap; the base brings it back', async ({
    open,
  }) => {
    const page = await openForm(open);
    await fillIn(page);
    await page.getByText('假如', { exact: true }).click();
    await page.getByRole('button', { name: '记为基准' }).click();
    await step(page, '财务数据');
    // 5 % of 3600 is 180: 30 less.
    await at(page, '/finance/0/rd_expense').fill('150');
    expect(await conclusion(page)).toBe('✗ 不符合认定条件');
    const box = await page.locator('.box').first().innerText();
    expect(box).toContain('410.5 → 150');
    expect(box).toMatch(/6\.3 .*满足 → 不满足/);
    await page.locator('.clause.not_met summary').click();
    expect(await page.locator('.clause.not_met .gap').innerText()).toContain('再增加 30 万元即满足');
    await page.getByRole('button', { name: '恢复到基准' }).click();
    expect(await conclusion(page)).toContain('✓ 符合认定条件');
  });

  test('what is wrong is said beside its field, and there is no verdict until it is right', async ({
    open,
  }) => {
    const page = await openForm(open);
    await at(page, '/enterprise/employees').fill('八十');
    expect(await conclusion(page)).toContain('数据有误');
    const described = await at(page, '/enterprise/employees').getAttribute('aria-describedby');
    const [problems = ''] = (described ?? '').split(' ');
    expect(await at(page, problems).innerText()).toContain('从业人员');
    expect(await at(page, '/enterprise/employees').getAttribute('aria-invalid')).toBe('true');
    await at(page, '/enterprise/employees').fill('80');
    expect(await conclusion(page)).toContain('尚不能确定');
  });

  test('the keyboard alone gets through: answers, next step, an entry, a clause', async ({ open }) => {
    const page = await openForm(open);
    await at(page, '/enterprise/name').focus();
    await page.keyboard.type('键盘公司');
    for (const _ of ['code', 'place', 'legal person']) await page.keyboard.press('Tab');
    // Of three answers the last, “not answered”, is chosen; the arrow goes round to the first.
    await page.keyboard.press('ArrowDown');
    expect(await at(page, '/enterprise/independent_legal_person').isChecked()).toBe(true);
    await page.getByRole('button', { name: '下一步' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('经营情况');
    await page.locator('.clause summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.clause[open]').count()).toBe(1);
  });

  test('hostile and very long values are text', async ({ open }) => {
    const page = await openForm(open, PHONE);
    const hostile = '<script>document.title="x"</script><img src=x onerror=alert(1)>=1+1';
    await at(page, '/enterprise/name').fill(hostile);
    await at(page, '/enterprise/uscc').fill('长'.repeat(5000));
    expect(await page.title()).not.toBe('x');
    expect(await page.locator('.self-check :is(script, img)').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    await choose(
      page,
      `${hostile.replaceAll('/', '')}.json`,
      JSON.stringify({ as_of: hostile, '<b>': { '=1+1': hostile }, finance: hostile, enterprise: [hostile] }),
    );
    await page.locator('.notice').waitFor();
    expect(await page.locator('.self-check :is(script, img, b)').count()).toBe(0);
    expect(await conclusion(page)).toContain('数据有误');
    expect(await overflow(page)).toBe(0);
  });
});

describe('files', () => {
  test.for(Object.keys(expected))(
    '%s is concluded as expected, under both assurances',
    async (name, { open }) => {
      const page = await openForm(open);
      await choose(page, name, readFileSync(join(EXAMPLES, name)));
      await page.locator('.notice').waitFor();
      for (const [assurance, label] of [
        ['declared', '采信自报'],
        ['verified', '须经评估'],
      ] as const) {
        await page.getByRole('radio', { name: label }).check();
        const {
          conclusion: wanted,
          not_met,
          undetermined,
        } = expected[name]?.[assurance] ?? { conclusion: '', not_met: [], undetermined: [] };
        expect((await conclusion(page)).slice(2)).toMatch(new RegExp(`^${WORDS[wanted]}`));
        expect(await page.locator('.clause.not_met').count()).toBe(not_met.length);
        expect(await page.locator('.clause.undetermined').count()).toBe(undetermined.length);
      }
    },
  );

  test('a file can be dropped', async ({ open }) => {
    const page = await openForm(open);
    const text = readFileSync(join(EXAMPLES, 'recognised-small.yaml'), 'utf8');
    await page.evaluate(content => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'a.yaml'));
      document
        .querySelector('.self-check')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    }, text);
    await page.locator('.notice').waitFor();
    expect(await at(page, '/enterprise/name').inputValue()).toBe('示例慧眼视觉科技有限公司');
  });

  test.for([
    ['broken.json', '{"as_of": "2024-06-30",, }'],
    ['broken.yaml', 'as_of: [2024\nenterprise: {'],
    ['broken.xlsx', 'PK\u0003\u0004 no zip'],
    ['broken.csv', ''],
    ['list.json', '[1, 2]'],
    ['package.json', '{"dependencies": {}}'],
    ['picture.png', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
    ['report.docx', 'PK'],
  ])(
    '%s is refused with a reason, and the form is as it was',
    async ([name = '', content = ''], { open }) => {
      const page = await openForm(open);
      await at(page, '/enterprise/name').fill('留下的公司');
      await choose(page, name, Buffer.from(content, 'latin1'));
      await page.locator('.notice.refused').waitFor();
      expect(await page.locator('.notice .problems li').count()).toBeGreaterThan(0);
      expect(await page.locator('.notice').innerText()).not.toMatch(/Error|undefined|at .*\.js/);
      expect(await at(page, '/enterprise/name').inputValue()).toBe('留下的公司');
    },
  );

  test('of several declarations one is chosen, and loading can be undone', async ({ open }) => {
    const page = await openForm(open);
    await at(page, '/enterprise/name').fill('原来的公司');
    const one = (name: string) => ({ as_of: '2024-06-30', enterprise: { name } });
    await choose(page, 'two.json', JSON.stringify([one('甲公司'), one('乙公司')]));
    await page.getByRole('button', { name: '乙公司' }).click();
    expect(await at(page, '/enterprise/name').inputValue()).toBe('乙公司');
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await at(page, '/enterprise/name').inputValue()).toBe('原来的公司');
  });

  test('what is saved, as JSON and as Excel, gives the same form again; the report is one page', async ({
    open,
  }) => {
    const page = await openForm(open);
    await fillIn(page);
    const name = await page.locator('.conclusion').innerText();
    const json = page.waitForEvent('download');
    await page.getByRole('button', { name: '数据（JSON）' }).click();
    const data = JSON.parse(await textOf(json));
    expect(data.finance[0]).toEqual({
      year: 2023,
      revenue: 3600,
      rd_expense: 410.5,
      ai_revenue: 2100,
      ai_profit: 260,
    });
    const excel = page.waitForEvent('download');
    await page.getByRole('button', { name: '申报表（Excel）' }).click();
    const bytes = readFileSync(await (await excel).path());
    const report = page.waitForEvent('download');
    await page.getByRole('button', { name: '报告（可打印）' }).click();
    expect(await textOf(report)).toContain('示例智能科技有限公司');
    await page.getByRole('button', { name: '清除' }).click();
    await choose(page, 'again.xlsx', bytes);
    await page.locator('.notice.loaded').waitFor();
    expect(await page.locator('.conclusion').innerText()).toBe(name);
  });
});

describe('the draft', () => {
  test('outlives a reload, says so, and is gone once cleared', async ({ open }) => {
    const page = await openForm(open);
    await at(page, '/enterprise/name').fill('草稿公司');
    await page.waitForFunction(() =>
      localStorage.getItem('zhunsheng:self-check:1:liaoning-ai-enterprise')?.includes('草稿公司'),
    );
    await page.reload();
    await page.locator('.notice.restored').waitFor();
    expect(await at(page, '/enterprise/name').inputValue()).toBe('草稿公司');
    await page.getByRole('button', { name: '清除' }).click();
    expect(await at(page, '/enterprise/name').inputValue()).toBe('');
    await page.reload();
    await page.locator('.self-check').waitFor();
    expect(await at(page, '/enterprise/name').inputValue()).toBe('');
    expect(
      await page.evaluate(() => localStorage.getItem('zhunsheng:self-check:1:liaoning-ai-enterprise')),
    ).toBeNull();
  });

  test('of another version of the form keeps what is still known, and names the rest', async ({ open }) => {
    const page = await openForm(open);
    await page.evaluate(() =>
      localStorage.setItem(
        'zhunsheng:self-check:1:liaoning-ai-enterprise',
        JSON.stringify({
          edition: '1999',
          assurance: 'x',
          data: { enterprise: { name: '老公司', fax: '1' }, telex: 2 },
        }),
      ),
    );
    await page.reload();
    await page.locator('.notice.migrated').waitFor();
    expect(await page.locator('.notice').innerText()).toMatch(
      /enterprise\/fax.*telex|telex.*enterprise\/fax/,
    );
    expect(await at(page, '/enterprise/name').inputValue()).toBe('老公司');
  });
});

describe('the page', () => {
  test('works offline once it is in use: verdicts, a file, Excel, other regions', async ({ open }) => {
    const page = await openForm(open);
    const parts = ['read-file', 'export-file', 'regions'].map(name =>
      page.waitForEvent('requestfinished', request => request.url().includes(name)),
    );
    await at(page, '/enterprise/name').fill('离线公司');
    const urls = (await Promise.all(parts)).map(request => request.url());
    // Imported again they are the same modules, and there once all that they import is.
    await page.evaluate(`Promise.all(${JSON.stringify(urls)}.map(url => import(url)))`);
    await page.context().setOffline(true);
    await choose(page, 'small.yaml', readFileSync(join(EXAMPLES, 'recognised-small.yaml')));
    await page.locator('.notice.loaded').waitFor();
    expect(await conclusion(page)).toContain('符合认定条件');
    const excel = page.waitForEvent('download');
    await page.getByRole('button', { name: '申报表（Excel）' }).click();
    await excel;
    await page.getByText('这家企业在其他地区').click();
    await page.locator('.region').first().waitFor();
  });

  test('this enterprise elsewhere: stated limits have verdicts, the others are said to be unspecified', async ({
    open,
  }) => {
    const page = await openForm(open);
    await choose(page, 'small.yaml', readFileSync(join(EXAMPLES, 'recognised-small.yaml')));
    await page.getByText('这家企业在其他地区').click();
    const dalian = page.locator('.region', { hasText: '大连' });
    await dalian.locator('summary').click();
    // R&D of 410.5 against 500 万元 in Dalian.
    expect(await dalian.locator('li', { hasText: '研发投入' }).getAttribute('class')).toBe('not_met');
    expect(await dalian.locator('li.unspecified').count()).toBeGreaterThan(0);
  });

  test('another edition judges the same data', async ({ open }) => {
    const page = await openForm(open);
    await choose(page, 'small.yaml', readFileSync(join(EXAMPLES, 'recognised-small.yaml')));
    await page.locator('.notice.loaded').waitFor();
    await page.getByLabel('对照版本').selectOption('draft');
    await page.waitForFunction(() =>
      document.querySelector('.clause a')?.getAttribute('href')?.includes('/draft/'),
    );
    expect(await at(page, '/enterprise/name').inputValue()).toBe('示例慧眼视觉科技有限公司');
  });

  test('in English: titles, problems and verdicts', async ({ open }) => {
    const page = await open('/en/check/');
    await page.locator('.self-check').waitFor();
    expect(await conclusion(page)).toContain('ndetermined');
    await at(page, '/enterprise/employees').fill('-1');
    expect(await page.locator('.problems .error').first().innerText()).toContain('Employees');
  });

  test('without JavaScript says so and names the form and the command', async ({ open }) => {
    const page = await open('/check/', { javaScriptEnabled: false });
    const text = await page.locator('.no-script').innerText();
    expect(text).toContain('zhunsheng template');
    expect(text).toContain('zhunsheng check');
  });

  test('on a phone nothing is wider than the page, and the verdicts open as a sheet', async ({ open }) => {
    const page = await openForm(open, PHONE);
    await page.getByRole('button', { name: '填入示例' }).click();
    for (const name of ['经营情况', '研发情况', '财务数据', '质量保证', '业务归属', '评估结论']) {
      await step(page, name);
      expect(await overflow(page), name).toBe(0);
    }
    expect(await page.locator('.clause').first().isVisible()).toBe(false);
    await page.getByRole('button', { name: '展开逐条结论' }).click();
    expect(await page.locator('.clause').first().isVisible()).toBe(true);
  });

  test.for(['light', 'dark'] as const)(
    'axe finds nothing in %s, empty, filled in and with errors',
    async (colorScheme, { open }) => {
      const page = await openForm(open, { colorScheme });
      const violations = async () => {
        // The policy of the page allows no inline script; evaluating is not one.
        await page.evaluate(axe.source);
        const { violations: found } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(),
        );
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).slice(0, 2)}`);
      };
      expect(await violations()).toEqual([]);
      await page.getByRole('button', { name: '填入示例' }).click();
      await step(page, '财务数据');
      await at(page, '/finance/0/revenue').fill('三千');
      await page
        .locator('.clause summary, .box summary')
        .first()
        .click()
        .catch(() => {});
      expect(await violations()).toEqual([]);
    },
  );
});

describe('one meaning', () => {
  test.for(['2024', 'draft'])(
    'every example and case of %s has in the browser the verdicts of the command',
    async (edition, { open }) => {
      const page = await open('/check/');
      const chunk = readdirSync(join(DIST, '_astro')).find(name =>
        new RegExp(`^${edition}\\.[\\w-]+\\.js$`).test(name),
      );
      // As text, because the test runner would put an import of its own in the function's place.
      const verdicts = (declarations: readonly unknown[], assurance: 'verified' | 'declared') =>
        page.evaluate<Verdicts[]>(`import('${BASE}/_astro/${chunk}').then(({ check }) =>
          ${JSON.stringify(declarations)}.map(one => {
            const { conclusion, clauses } = check(one, { assurance: '${assurance}' });
            return { conclusion, verdicts: clauses.map(({ id, verdict, basis }) => id + ' ' + verdict + ' ' + basis) };
          }))`);
      const command = (files: readonly string[], assurance: string) => {
        const args = [
          'packages/zhunsheng/zhunsheng.js',
          'check',
          '--edition',
          edition,
          '--assurance',
          assurance,
          '--format',
          'json',
          ...files,
        ];
        let output: string;
        try {
          output = execFileSync(process.execPath, args, {
            cwd: ROOT,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
          });
        } catch (error) {
          output = (error as { stdout: string }).stdout;
        }
        const reports = JSON.parse(output) as Report[];
        return reports.map(({ conclusion: whole, clauses }) => ({
          conclusion: whole,
          verdicts: clauses.map(({ id, verdict, basis }) => `${id} ${verdict} ${basis}`),
        }));
      };
      const files = Object.keys(expected)
        .filter(name => /\.(ya?ml|json)$/.test(name))
        .map(name => join('examples', name));
      const data = files.map(name => ({
        ...(parse(readFileSync(join(ROOT, name), 'utf8')) as object),
        edition,
      }));
      for (const assurance of ['verified', 'declared'] as const) {
        expect(await verdicts(data, assurance)).toEqual(command(files, assurance));
      }

      const folder = join(ROOT, 'test/clauses');
      const cases = readdirSync(folder).flatMap(name => {
        const { editions, cases: all } = parse(readFileSync(join(folder, name), 'utf8')) as Cases;
        return all
          .filter(one => (one.editions ?? editions).includes(edition))
          .map(one => ({
            ...one,
            clause: name.replace('.yaml', ''),
            declaration: caseDeclaration(one.given),
          }));
      });
      for (const assurance of ['verified', 'declared'] as const) {
        const some = cases.filter(one => (one.assurance ?? 'verified') === assurance);
        const found = await verdicts(
          some.map(({ declaration }) => declaration),
          assurance,
        );
        const ofClause = (index: number) =>
          found[index]?.verdicts.find(one => one.startsWith(`${some[index]?.clause} `))?.split(' ')[1];
        expect(some.map((_, index) => ofClause(index))).toEqual(some.map(({ verdict }) => verdict));
      }
    },
  );
});
