import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cssString } from '../../packages/checker/report/html/style.ts';
import { escapeHtml } from '../../packages/checker/report/html.ts';
import { renderHtml } from '../../packages/checker/report/render-html.ts';
import { enContext, zhContext } from './fixtures/sample-context.ts';
import { hostile, invalid, mixed, recognised } from './fixtures/sample-reports.ts';

describe.each(Object.entries({ mixed, recognised, invalid, hostile }))('the page of %s', (_, sample) => {
  const html = renderHtml([sample], zhContext);
  const { elements, references } = read(html);

  it('loads nothing and runs nothing', () => {
    expect(references.filter(reference => !reference.startsWith('#'))).toEqual([]);
    expect(
      elements.filter(name => ['script', 'img', 'link', 'iframe', 'object', 'base', 'form'].includes(name)),
    ).toEqual([]);
    expect(html).not.toMatch(/@import|url\(|\son\w+="/);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('says its character set first and its language', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
    expect(renderHtml([sample], enContext)).toContain('<html lang="en">');
  });

  it('has every element closed and one style sheet', () => {
    expect(elements.filter(name => name === 'style')).toHaveLength(1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('holds no control character and no bidi override', () => {
    expect(html).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  it('links only to places that exist on it', () => {
    const missing = references.filter(reference => !html.includes(`id="${reference.slice(1)}"`));
    expect(missing).toEqual([]);
  });
});

it('the overview has one tile a clause and the details one article', () => {
  const html = renderHtml([mixed], zhContext);
  expect(html.match(/<article class="clause /g)).toHaveLength(15);
  expect(html.match(/<li class="(met|not_met|undetermined|not_applicable)">/g)).toHaveLength(15);
});

it('what to do stands before the details', () => {
  const html = renderHtml([mixed], zhContext);
  expect(html.indexOf('还缺什么')).toBeLessThan(html.indexOf('逐条判定'));
});

it('printed pages carry the enterprise and the reference date', () => {
  const html = renderHtml([mixed], zhContext);
  expect(html).toContain('@top-left{content:"盛京示例智能科技有限公司"');
  expect(html).toContain('@top-right{content:"申报基准日\\0000202024\\00002d06\\00002d30"');
});

it('several reports follow a list of them', () => {
  const html = renderHtml([mixed, invalid], zhContext);
  expect(html).toContain('<a href="#report-1">');
  expect(html.match(/<main /g)).toHaveLength(2);
});

it('text and CSS strings cannot end what they stand in', () => {
  expect(escapeHtml(`<a href="x" id='y'>&\u202E`)).toBe(
    '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;U+202E&gt;',
  );
  expect(cssString('"</style>\\')).toBe('"\\000022\\00003c\\00002fstyle\\00003e\\00005c"');
});

/** Reads the page as XML, which is stricter than HTML: void elements are closed first. */
function read(html: string) {
  const elements: string[] = [];
  const references: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push(name);
    for (const attribute of ['href', 'src', 'action', 'data']) {
      if (attribute in attributes) references.push(String(attributes[attribute]));
    }
  });
  parser
    .write(html.replace('<!doctype html>\n', '').replace(/<meta [^>]*>/g, tag => `${tag.slice(0, -1)}/>`))
    .close();
  return { elements, references };
}
