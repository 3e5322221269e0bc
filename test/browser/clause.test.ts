import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { overflow, test } from './browser.ts';
import { sentenceOf } from './sentence-of.ts';
import { BASE } from './site-pages.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

describe('the page of a clause', () => {
  test('a phrase of the sentence shows the rule behind it, without JavaScript', async ({ open }) => {
    const page = await open('/2024/clauses/ai-revenue/', { javaScriptEnabled: false });
    const phrase = page.getByRole('button', { name: '30%', exact: true });
    expect(await phrase.getAttribute('title')).toBe('人工智能业务收入占总业务收入的比例不低于 30%');
    await phrase.click();
    const rule = page.locator('.rule:popover-open');
    expect(await rule.innerText()).toContain('不低于 30%');
  });

  test('a phrase that holds others shows the whole of its rule', async ({ open }) => {
    const page = await open('/2024/clauses/ai-revenue/');
    await page.getByRole('button', { name: '任一满足' }).click();
    const text = await page.locator('.rule:popover-open').innerText();
    expect(text).toContain('30%');
    expect(text).toContain('2000 万元');
    expect(text).not.toContain('40%');
  });

  test.for(['rd-intensity', 'ai-revenue', 'growth', 'ip-results'])(
    'the sentence of %s is whole, and no line of it begins with a mark or a full stop',
    async (clause, { open }) => {
      const page = await open(`/2024/clauses/${clause}/`, PHONE);
      const lines = await page.locator('blockquote').evaluate(element => {
        for (const hidden of element.querySelectorAll('[popover], .mark > span')) hidden.remove();
        const ends = [...element.querySelectorAll('.kept')].map(kept => kept.getClientRects().length);
        return { text: element.textContent, ends };
      });
      expect(lines.text).toBe(sentenceOf('2024', clause));
      expect(lines.ends.every(count => count === 1)).toBe(true);
    },
  );

  test('the diagram says in words what it shows, and is readable on a phone', async ({ open }) => {
    const page = await open('/2024/clauses/ai-revenue/', PHONE);
    const diagram = page.getByRole('img', { name: /判定规则图/ });
    const name = (await diagram.getAttribute('aria-label')) ?? '';
    for (const part of ['40%', '30%', '2000 万元', '微型、小型', '中型、大型']) expect(name).toContain(part);
    const sizes = await diagram
      .locator('text')
      .evaluateAll(texts => texts.map(text => text.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThan(14);
    expect(await overflow(page)).toBe(0);
  });

  test('no writing of a diagram leaves its box, on any clause, in both languages', async ({ open }) => {
    const page = await open('/2024/');
    const links = await page
      .locator('.origin a')
      .evaluateAll(
        (all, base) => all.map(link => new URL((link as HTMLAnchorElement).href).pathname.slice(base.length)),
        BASE,
      );
    expect(links.length).toBe(15);
    for (const path of links.flatMap(link => [link, `/en${link}`])) {
      await page.goto(path);
      const outside = await page.locator('svg[role=img] g').evaluateAll(groups =>
        groups.flatMap(group => {
          const box = (group.querySelector('rect') as SVGRectElement).getBBox();
          const texts = [...group.querySelectorAll('text')];
          return texts
            .filter(text => text.getBBox().x + text.getBBox().width > box.x + box.width)
            .map(text => text.textContent);
        }),
      );
      expect(outside, path).toEqual([]);
    }
  });

  test('the reading that is followed is marked among the others', async ({ open }) => {
    const page = await open('/2024/clauses/ai-revenue/');
    const readings = page.locator('[id="interpretation:bare-thirty"] li');
    expect(await readings.allInnerTexts()).toEqual(['不低于 30%。 采用', '恰为 30%。', '超过 30%。']);
  });

  test('regions that specify something are told from those that name no limit and those that say nothing', async ({
    open,
  }) => {
    const text = await (await open('/2024/clauses/ai-revenue/')).locator('section:has(#regions)').innerText();
    expect(text).toMatch(/湖北[\s\S]*5000 万元/);
    expect(text).toMatch(/广东[\s\S]*没有写明限值/);
    expect(text).toMatch(/没有写明：.*福建/);
    expect(text).not.toMatch(/没有写明：.*广东/);
  });

  test('the cases unfold by verdict, with the words they rest on', async ({ open }) => {
    const page = await open('/2024/clauses/rd-intensity/', { javaScriptEnabled: false });
    const group = page.locator('details', { hasText: '不满足' }).first();
    await group.locator('summary').click();
    expect(await group.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await group.locator('tbody tr').first().innerText()).toContain('不低于 5%');
  });

  test('the history has the words that changed and what was proved', async ({ open }) => {
    const text = (of: Page) => of.locator('section:has(#history)');
    const page = await open('/2024/clauses/growth/');
    expect(await text(page).locator('ins').first().innerText()).toBe('近三个会计年度');
    expect(await text(page).innerText()).toContain('已证明：两个方向都有');
    const same = await open('/2024/clauses/legal-person/');
    expect(await text(same).locator('ins').count()).toBe(0);
    expect(await text(same).innerText()).toContain('文字相同');
  });

  test('a citation has the permanent id, the digest and the address, and is copied', async ({
    open,
    server,
  }) => {
    const page = await open('/2024/clauses/growth/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#cite').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '复制' }).nth(1).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@misc\{liaoning-ai-enterprise-2024-growth,/);
    expect(copied).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(copied).toContain(`url    = {${server.origin}/2024/clauses/growth/}`);
    expect(copied.split('{').length).toBe(copied.split('}').length);
  });

  test('without JavaScript no button is shown that would do nothing', async ({ open }) => {
    const page = await open('/2024/clauses/growth/', { javaScriptEnabled: false });
    for (const button of await page.locator('[data-copy]').all())
      expect(await button.isVisible()).toBe(false);
  });

  test('previous and next follow the order of the document, over chapters', async ({ open }) => {
    const page = await open('/2024/clauses/ai-revenue/');
    expect(await page.locator('.neighbours a').allInnerTexts()).toEqual([
      '6.3 研究开发费用占比',
      '7.2 增长速度',
    ]);
  });
});
