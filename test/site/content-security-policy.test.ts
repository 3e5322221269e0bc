import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../packages/command/site/content-security-policy.ts';

const PAGE = (body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;
const policyOf = (html: string) => /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy stands before anything that could load', () => {
  const html = withPolicy(PAGE('<script>a()</script>'));
  expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<title>'));
});

test('inline scripts and styles are allowed by their hashes, scripts of files are not hashed', () => {
  const policy = policyOf(
    withPolicy(PAGE('<script>a()</script><script src="/b.js"></script><style>p{}</style>')),
  );
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${sha256('a()')};`);
  expect(policy).toContain(`style-src 'self' ${sha256('p{}')};`);
});

test('nothing goes to another host and nothing inline is allowed wholesale', () => {
  const policy = policyOf(withPolicy(PAGE('')));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe-inline/);
});
