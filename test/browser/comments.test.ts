import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import type { Comments } from '../../packages/language/types/comments.ts';
import { ROOT } from '../edition.ts';
import { overflow, test } from './browser.ts';
import { DIST } from './site-pages.ts';

const run = promisify(execFile);
const ROUND = parse(
  await readFile(join(ROOT, 'standard/draft/comments/example-round.yaml'), 'utf8'),
) as Comments;
const PAGE = '/draft/comments/';
/** By hand: the order of the document, with the whole first. */
const ORDER = [
  'standard',
  'clause:rd-intensity',
  'clause:ai-revenue',
  'clause:growth',
  'clause:management-systems',
];

describe('comments on an edition', () => {
  test('all of them stand by clause in the order of the standard, with all that is known of each', async ({
    open,
  }) => {
    const page = await open(PAGE);
    const ids = await page.locator('.comment').evaluateAll(all => all.map(one => one.id));
    const about = (id: string) => ROUND.comments.find(comment => comment.id === id)?.about;
    expect(ids.map(about)).toEqual(ORDER);
    for (const { id, from, date, text, wording, reason } of ROUND.comments) {
      const shown = await page.locator(`[id="${id}"]`).innerText();
      for (const words of [from, date, text, wording, reason]) expect(shown).toContain(words ?? '');
    }
  });

  test('the counts are those of the round, and it is called fictional', async ({ open }) => {
    const page = await open(PAGE);
    const figures = await page.locator('.units dd').allInnerTexts();
    expect(figures).toEqual(['12', '9', '4', '3']);
    const tally = await page.locator('.tally').innerText();
    expect(tally.replace(/\s/g, '')).toBe('共5条意见：采纳2条部分采纳1条不采纳1条待定1条');
    expect(await page.locator('.callout').innerText()).toMatch(/示例.*虚构.*不是真实的征求意见/);
    const english = await open(`/en${PAGE}`);
    expect(await english.locator('.callout').first().innerText()).toMatch(/made up.*nobody was consulted/);
  });

  test('a clause has those on it and leads to the others; the change leads to its entry in the log', async ({
    open,
  }) => {
    const page = await open('/draft/clauses/growth/');
    const section = page.locator('section:has(> #comments)');
    expect(await section.locator('.comment').evaluateAll(all => all.map(one => one.id))).toEqual([
      'example-round-001',
    ]);
    expect(await section.innerText()).toContain('虚构');
    await section.getByRole('link', { name: '草案的全部意见和空白表' }).click();
    await page.waitForURL(`**${PAGE}`);
    await page
      .locator('[id="example-round-001"]')
      .getByRole('link', { name: '修改记录：7.2 增长速度' })
      .click();
    await page.waitForURL('**/editions/#log:draft/growth');
    expect(await page.locator('li:target .subject').innerText()).toBe('7.2 增长速度');
  });

  test('an edition without any says so and has the form; document and editions lead there', async ({
    open,
  }) => {
    const page = await open('/2024/clauses/growth/');
    expect(await page.locator('section:has(> #comments)').innerText()).toContain('没有对本条的意见');
    await page.goto('/2024/');
    await page.getByRole('link', { name: '对2024 版提出意见' }).click();
    await page.waitForURL('**/2024/comments/');
    expect(await page.locator('.lead').innerText()).toBe('2024 版没有征求意见的记录。');
    expect(await page.locator('a[download$="comment-form.xlsx"]').isVisible()).toBe(true);
    await page.goto('/editions/');
    await page.locator('[id="edition:draft"]').getByRole('link', { name: '5 条意见' }).click();
    await page.waitForURL(`**${PAGE}`);
  });

  test.for(['xlsx', 'docx'])(
    'the blank form in %s is what the command writes',
    async (format, { onTestFinished }) => {
      const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-form-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      const out = join(folder, 'form');
      const args = ['export', 'comments', '--blank', '--edition', 'draft', '--format', format, '--out', out];
      await run(process.execPath, [join(ROOT, 'packages/zhunsheng/zhunsheng.js'), ...args], { cwd: ROOT });
      const served = await readFile(join(DIST, `downloads/draft/comment-form.${format}`));
      expect(served.equals(await readFile(out))).toBe(true);
    },
  );

  test('the page fits a phone', async ({ open }) => {
    expect(await overflow(await open(PAGE, { viewport: { width: 390, height: 844 } }))).toBe(0);
  });
});
