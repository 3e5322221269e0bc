import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { contentOf, generatedEdition, ROOT } from '../edition.ts';
import { overflow, test } from './browser.ts';
import { sentenceOf } from './sentence-of.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const COMPARISON = '/editions/2024..draft/';
const PAGES = ['/editions/', COMPARISON, `${COMPARISON}text/`, '/en/editions/', `/en${COMPARISON}`];

/** The words of a redline without its deletions (or its insertions): the newer (or older) text. */
function without(page: Page, selector: string, tag: 'del' | 'ins'): Promise<string[]> {
  return page.locator(selector).evaluateAll(
    (elements, gone) =>
      elements.map(element => {
        const copy = element.cloneNode(true) as Element;
        for (const one of copy.querySelectorAll(gone)) one.remove();
        return copy.textContent?.trim() ?? '';
      }),
    tag,
  );
}

describe('the editions', () => {
  test('each says its state: in force and frozen with its digest, or a draft that is no policy', async ({
    open,
  }) => {
    const page = await open('/editions/');
    const frozen = await page.locator('[id="edition:2024"]').innerText();
    const manifest = readFileSync(join(ROOT, 'criteria/2024/manifest.yaml'));
    expect(frozen).toContain('现行');
    expect(frozen).toContain('已定稿');
    expect(frozen).toContain('2026-11-22');
    expect(frozen).toContain(createHash('sha256').update(manifest).digest('hex'));
    const draft = await page.locator('[id="edition:draft"]').innerText();
    expect(draft).toContain('示意，不是政策');
    expect(draft).not.toContain('已定稿');
  });

  test('the log of changes has every entry with its reason', async ({ open }) => {
    const { changes } = parse(readFileSync(join(ROOT, 'criteria/draft/changes.yaml'), 'utf8'));
    const page = await open('/editions/');
    const text = await page.locator('main').innerText();
    expect(await page.locator('.log > li').count()).toBe(changes.length);
    for (const { reason } of changes) expect(text).toContain(reason.zh);
  });

  test('they lead to the comparison and to the redline of the whole text', async ({ open }) => {
    const page = await open('/editions/');
    await page.getByRole('link', { name: '2024 版与草案的比较' }).click();
    await page.waitForURL(`**${COMPARISON}`);
    await page.getByRole('link', { name: '看全文对照' }).click();
    await page.waitForURL(`**${COMPARISON}text/`);
  });
});

describe('the comparison of 2024 and draft', () => {
  test('growth goes both ways, and no other clause has an effect', async ({ open }) => {
    const page = await open(COMPARISON);
    const groups = await page.locator('.groups li').allInnerTexts();
    expect(groups[0]).toMatch(/↕ 两个方向都有\s+1 条：7\.2 增长速度/);
    expect(groups[1]).toMatch(/= 等效\s+其余 14 条/);
    expect(groups).toHaveLength(2);
  });

  test.for(['ip-results', 'ai-revenue', 'growth', 'management-systems'])(
    'the redline of %s gives both sentences back',
    async (clause, { open }) => {
      const page = await open(COMPARISON);
      const redline = `.clause:has([id="clause:${clause}"]) .normative >> nth=0`;
      expect(await without(page, redline, 'ins')).toEqual([sentenceOf('2024', clause)]);
      expect(await without(page, redline, 'del')).toEqual([sentenceOf('draft', clause)]);
    },
  );

  test('deletions are struck out and insertions underlined, so that colour is not needed', async ({
    open,
  }) => {
    const page = await open(COMPARISON);
    const line = (tag: string) =>
      page.locator(`.legend ${tag}`).evaluate(element => getComputedStyle(element).textDecorationLine);
    expect(await line('del')).toBe('line-through');
    expect(await line('ins')).toBe('underline');
  });

  test('the checkers of both editions confirm every enterprise shown', async ({ open }) => {
    const page = await open(COMPARISON);
    const shown = await page.locator('.witness').evaluateAll(all =>
      all.map(one => ({
        outcome: one.querySelector('p')?.textContent ?? '',
        data: one.querySelector('pre')?.textContent ?? '',
      })),
    );
    const [before, after] = await Promise.all(['2024', 'draft'].map(generatedEdition));
    const words: Record<string, string> = { met: '满足', not_met: '不满足', undetermined: '未定' };
    const growth = (edition: typeof before, data: string) =>
      edition?.check(JSON.parse(data)).clauses.find(({ id }) => id === 'growth')?.verdict ?? '';
    expect(shown).toHaveLength(2);
    for (const { outcome, data } of shown)
      expect(outcome).toContain(`条款：${words[growth(before, data)]} → ${words[growth(after, data)]}`);
    expect(shown.map(({ outcome }) => outcome.slice(0, 11))).toEqual([
      '条款：满足 → 不满足',
      '条款：不满足 → 满足',
    ]);
  });

  test('the counts of the fictional declarations are those of the checkers', async ({ open }) => {
    const lines = readFileSync(join(ROOT, 'build/site/sample/fictional.ndjson'), 'utf8').trim().split('\n');
    const [before, after] = await Promise.all(['2024', 'draft'].map(generatedEdition));
    const both = lines.map(line => [before, after].map(one => one?.check(JSON.parse(line)).conclusion));
    const valid = both.filter(([one, other]) => one && other);
    const count = (index: number, conclusion: string) =>
      String(valid.filter(pair => pair[index] === conclusion).length).replace(/\B(?=(\d{3})+$)/g, ',');
    const page = await open(COMPARISON);
    const rows = await page
      .locator('#population ~ table >> nth=0')
      .locator('tbody tr')
      .evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent)));
    expect(rows).toEqual(
      ['recognised', 'not_recognised', 'undetermined'].map((one, index) => [
        ['符合认定条件', '不符合认定条件', '尚不能确定'][index],
        count(0, one),
        count(1, one),
      ]),
    );
    expect(await page.locator('#population ~ p >> nth=1').innerText()).toContain(
      `共 ${lines.length} 份，比较了 ${valid.length} 份`,
    );
  });
});

describe('the redline of the whole text', () => {
  test('prose is in it, and what did not change is folded away and can be opened', async ({ open }) => {
    const page = await open(`${COMPARISON}text/`);
    const year = '[id="chapter:general-requirements/年度"] ~ p >> nth=0';
    const prose = (edition: string) =>
      readFileSync(join(ROOT, `standard/${edition}/05-general-requirements.mdx`), 'utf8');
    const [older] = await without(page, year, 'ins');
    const [newer] = await without(page, year, 'del');
    expect(prose('2024')).toContain(older);
    expect(prose('draft')).toContain(newer);
    const same = page.locator('[id="clause:legal-person"]');
    expect(await same.isVisible()).toBe(false);
    await page.locator('details:has([id="clause:legal-person"]) summary').click();
    expect(await same.isVisible()).toBe(true);
  });

  test('every clause of both editions is in it once, under its permanent id', async ({ open }) => {
    const page = await open(`${COMPARISON}text/`);
    const ids = new Set(
      (await Promise.all(['2024', 'draft'].map(contentOf))).flatMap(({ content }) => [
        ...content.clauses.keys(),
      ]),
    );
    for (const id of ids) expect(await page.locator(`[id="clause:${id}"]`).count()).toBe(1);
  });
});

describe('the pages of editions', () => {
  test.for(PAGES)('%s fits a phone and reads without JavaScript', async (path, { open }) => {
    const page = await open(path, { ...PHONE, javaScriptEnabled: false });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await overflow(await open(path, PHONE))).toBe(0);
  });

  test('the English page has the effects in English and the redline in Chinese', async ({ open }) => {
    const page = await open(`/en${COMPARISON}`);
    expect(await page.locator('.groups li').first().innerText()).toMatch(/both ways/);
    expect(await page.locator('.clause .redline').first().getAttribute('lang')).toBe('zh-CN');
  });
});
