import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { catalogue } from '../../packages/survey/diagnostic/catalogue.ts';
import { editorCatalogue } from '../../packages/workshop/diagnostic/catalogue.ts';
import { ruleLints } from '../../packages/workshop/lint/rule-lints.ts';
import { ROOT } from '../edition.ts';
import { overflow, test } from './browser.ts';
import { BASE } from './site-pages.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const PAGES = ['', 'own/', 'revise/', 'rule-language/', 'lints/', 'problems/', 'deploy/'].map(
  page => `/guide/${page}`,
);

/** Of enterprises, of editors, and of rules that are well typed and cannot be meant. */
function allProblems() {
  const ofRules = ruleLints.map(({ code, says }) => [code, says] as const);
  return [...Object.entries(catalogue), ...Object.entries(editorCatalogue), ...ofRules];
}

describe('the guide for editors', () => {
  test.for(['/', '/en/'])('%s: its first page leads to every other', async (home, { open }) => {
    const page = await open(`${home}guide/`);
    const links = await page
      .locator('.card a')
      .evaluateAll(
        (all, base) => all.map(one => (one as HTMLAnchorElement).pathname.slice(base.length)),
        BASE,
      );
    expect(links).toEqual(PAGES.slice(1).map(path => home + path.slice(1)));
  });

  test('every code has one anchor with its message and help', async ({ open }) => {
    const page = await open('/guide/problems/');
    const shown = await page
      .locator('article')
      .evaluateAll(all =>
        all.map(one => [one.querySelector('h3')?.id ?? '', one.textContent ?? ''] as const),
      );
    const entries = allProblems();
    expect(shown.map(([id]) => id).toSorted()).toEqual(entries.map(([code]) => code).toSorted());
    expect(new Set(shown.map(([id]) => id)).size).toBe(shown.length);
    const texts = new Map(shown);
    for (const [code, { message, help }] of entries)
      for (const words of [message.zh, help.zh]) expect(texts.get(code)).toContain(words.replaceAll('`', ''));
  });

  test.for([
    ['/guide/problems/', { error: '✗ 错误', warning: '! 提醒', info: 'i 提示' }],
    ['/en/guide/problems/', { error: '✗ Error', warning: '! Warning', info: 'i Note' }],
  ] as const)('%s says in words how grave each problem is', async ([path, words], { open }) => {
    const page = await open(path);
    const said = await page
      .locator('article')
      .evaluateAll(all =>
        all.map(one => [one.querySelector('h3')?.id ?? '', one.querySelector('.severity')?.textContent]),
      );
    const entries = allProblems();
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(entries.map(([code, { severity }]) => [code, words[severity]])),
    );
  });

  test('every drafting rule has its anchor, and there are as many as pages in docs/lints', async ({
    open,
  }) => {
    // Those of rules that are well typed and cannot be meant are among the problems.
    const pages = readdirSync(join(ROOT, 'docs/lints')).filter(name => /^[a-z]{3}-\d\d/.test(name));
    const page = await open('/guide/lints/');
    const ids = await page.locator('article h3').evaluateAll(all => all.map(one => one.id.toLowerCase()));
    expect(ids.toSorted()).toEqual(pages.map(name => name.slice(0, 6)).toSorted());
  });

  test('an address of a code leads to it', async ({ open }) => {
    const page = await open('/guide/problems/#case-stale');
    const box = await page.locator('[id="case-stale"]').boundingBox();
    expect(box?.y).toBeGreaterThan(60);
    expect(box?.y).toBeLessThan(700);
  });

  test('the steps of a revision show commands with their output', async ({ open }) => {
    const page = await open('/guide/revise/');
    const text = await page.locator('main').innerText();
    expect(text).toContain('npx zhunsheng lint --edition draft --fast --fix logic');
    expect(text).toContain('error phrase-value');
    expect(text).toContain('✓ 没有错误');
  });

  test('the reference says how an example reads', async ({ open }) => {
    const page = await open('/guide/rule-language/#rule:match');
    expect(await page.locator('article:has([id="rule:match"])').innerText()).toContain('按企业规模分情形');
  });

  test.for([...PAGES, ...PAGES.map(path => `/en${path}`)])('%s fits a phone', async (path, { open }) => {
    expect(await overflow(await open(path, PHONE))).toBe(0);
  });
});
