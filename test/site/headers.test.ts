import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { leadingTo } from '../../packages/command/site/moved-pages.ts';
import { movedSite } from '../../packages/workshop/serve/moved-site.ts';
import { serve } from '../../packages/workshop/serve/serve.ts';
import { serverConfigs } from '../../packages/workshop/serve/site-headers.ts';
import { checkHeaders } from '../../scripts/check-headers.ts';
import { ROOT } from '../edition.ts';

const MOVED = { base: '/', standard: 'tea', names: ['2024', 'search'] };
const CONFIGS = serverConfigs(MOVED);

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'zhunsheng-headers-'));
  // A server may run as another user.
  chmodSync(work, 0o755);
  for (const folder of ['tea/2024', 'tea/search', 'search'])
    mkdirSync(join(work, 'dist', folder), { recursive: true });
  writeFileSync(join(work, 'dist/index.html'), '首页');
  writeFileSync(join(work, 'dist/404.html'), '没有这一页');
  writeFileSync(join(work, 'dist/tea/2024/index.html'), '标准');
  writeFileSync(join(work, 'dist/tea/search/index.html'), '搜索');
  writeFileSync(join(work, 'dist/search/index.html'), leadingTo('/tea/search/', 'zh'));
  writeFileSync(join(work, 'dist/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
});

test('our own server sends every header, with what is missing, too', async () => {
  const { origin, close } = await serve(join(work, 'dist'));
  onTestFinished(close);
  expect(await checkHeaders(origin)).toEqual([]);
});

test('a server that sends none is told what is lacking, at each address', async () => {
  const server = createServer((_, response) => {
    response.setHeader(
      'content-security-policy',
      "connect-src 'self'; frame-ancestors https://portal.example",
    );
    response.setHeader('x-content-type-options', 'nosniff');
    response.end('ok');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const faults = await checkHeaders(origin);
  expect(faults).toHaveLength(8);
  expect(faults[7]).toContain('没有转到现在的地址');
  expect(faults).toContain(`${origin}/no-such-page/  状态是 200，应为 404 / status 200 instead of 404`);
  expect(faults[0]).toBe(
    `${origin}/  缺少（connect-src 'self'; frame-ancestors https://portal.example） / lacks content-security-policy: frame-ancestors 'none'; object-src 'none'`,
  );
  expect(faults[1]).toBe(`${origin}/  缺少 / lacks referrer-policy: no-referrer`);
});

test('_headers has the form that static hosts read: a path, then headers, indented', () => {
  expect(CONFIGS.headers).toBe(
    "/*\n  content-security-policy: connect-src 'self'; frame-ancestors 'none'; object-src 'none'\n" +
      '  x-content-type-options: nosniff\n  referrer-policy: no-referrer\n',
  );
});

test('_redirects leads a page, a file below it and their English to the folder of the standard', () => {
  expect(serverConfigs({ ...MOVED, base: '/s/', names: ['2024'] }).redirects).toBe(
    '/s/2024 /s/tea/2024 301\n/s/2024/* /s/tea/2024/:splat 301\n' +
      '/s/en/2024 /s/tea/en/2024 301\n/s/en/2024/* /s/tea/en/2024/:splat 301\n',
  );
});

test('every folder and file that a site has at its root is known to have moved', () => {
  const pages = readdirSync(join(ROOT, 'site/pages/[...lang]')).map(name => name.replace(/\.ts$/, ''));
  const { names } = movedSite('/', { id: 'tea', editions: ['[edition]'] });
  expect([...names].sort()).toEqual(pages.filter(name => name !== 'index.astro').sort());
});

/** The configuration of the page, on this machine: another port, another folder, files of its own. */
const SERVERS = {
  nginx: (port: number) => {
    const config = CONFIGS.nginx
      .replace('listen 80', `listen 127.0.0.1:${port}`)
      .replace('/srv/standard/dist', join(work, 'dist'));
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      name => `${name}_temp_path ${join(work, name)};`,
    );
    const whole = `daemon off; pid ${join(work, 'pid')}; error_log stderr; events {} http { access_log off; ${paths.join(' ')} ${config} }`;
    writeFileSync(join(work, 'nginx.conf'), whole);
    return ['-e', 'stderr', '-c', join(work, 'nginx.conf')];
  },
  caddy: (port: number) => {
    const config = CONFIGS.caddy
      .replace('standard.example.org', `http://127.0.0.1:${port}`)
      .replace('/srv/standard/dist', join(work, 'dist'));
    writeFileSync(join(work, 'Caddyfile'), `{\n admin off\n}\n${config}`);
    return ['run', '--config', join(work, 'Caddyfile')];
  },
};
const installed = (program: string) =>
  spawnSync(program, [program === 'nginx' ? '-v' : 'version']).status === 0;

describe.each(Object.entries(SERVERS))('a real %s with the configuration of the page', (program, prepare) => {
  test.skipIf(!installed(program))('sends the headers, folders by their index, 404.html', async () => {
    const port = await freePort();
    const server = spawn(program, prepare(port), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, XDG_DATA_HOME: work },
    });
    onTestFinished(() => void server.kill());
    const origin = `http://127.0.0.1:${port}`;
    await answer(origin);
    expect(await checkHeaders(origin)).toEqual([]);
    const page = await fetch(`${origin}/tea/2024/`);
    expect([page.status, await page.text()]).toEqual([200, '标准']);
    for (const [old, now] of [
      ['/2024/?q=1', '/tea/2024/?q=1'],
      ['/en/2024/clauses/income/', '/tea/en/2024/clauses/income/'],
      ['/2024', '/tea/2024'],
    ] as const) {
      const { status, headers } = await fetch(`${origin}${old}`, { redirect: 'manual' });
      expect([status, new URL(headers.get('location') ?? '', origin).href.replace(/\?$/, '')], old).toEqual([
        301,
        `${origin}${now}`,
      ]);
    }
    for (const path of ['/1999/', '/tea/1999/', '/20245/']) {
      const missing = await fetch(`${origin}${path}`);
      expect([missing.status, await missing.text()], path).toEqual([404, '没有这一页']);
    }
  });
});

async function freePort(): Promise<number> {
  const { origin, close } = await serve(work);
  await close();
  return Number(new URL(origin).port);
}

async function answer(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await fetch(origin).catch(() => undefined)) return;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error(`no answer from ${origin}`);
}
