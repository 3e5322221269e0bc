import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../packages/workshop/serve/serve.ts';

let server: Served;
const outer = mkdtempSync(join(tmpdir(), 'zhunsheng-serve-'));

beforeAll(async () => {
  const folder = join(outer, 'dist');
  mkdirSync(join(folder, '2024'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(folder, '404.html'), 'missing');
  writeFileSync(join(folder, '2024/index.html'), '标准');
  writeFileSync(join(folder, 'a.json'), '{}');
  server = await serve(folder);
});
afterAll(() => server.close());

const get = (path: string) => fetch(`${server.origin}${path}`, { redirect: 'manual' });

/** The path as it is; fetch would tidy it. */
function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(server.origin);
    request({ hostname, port, path }, response => done(response.resume().statusCode))
      .on('error', fail)
      .end();
  });
}

test('a folder is its index page, in UTF-8 and with a policy', async () => {
  const response = await get('/2024/');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('标准');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
});

test('a folder without its slash is redirected to it', async () => {
  const response = await get('/2024');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/2024/');
});

test('what is not there gives 404.html with the status 404', async () => {
  const response = await get('/2019/');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('missing');
});

test.for([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/2024/%2e%2e%2f..%2fsecret.txt',
  '/%00',
  '/%ff',
])('%s does not leave the folder', async path => {
  expect(await rawStatus(path)).toBe(404);
});

test('only reading is allowed', async () => {
  expect((await fetch(`${server.origin}/a.json`, { method: 'POST' })).status).toBe(405);
});

test('a site for a sub folder is served there', async () => {
  const sub = await serve(join(outer, 'dist'), { base: '/standard/' });
  expect((await fetch(`${sub.origin}/standard/a.json`)).status).toBe(200);
  expect((await fetch(`${sub.origin}/a.json`)).status).toBe(404);
  await sub.close();
});

test('a port that is taken is refused', async () => {
  const port = Number(new URL(server.origin).port);
  await expect(serve(outer, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
