import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { SITE_HEADERS } from './site-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
};
const COMPRESSED = /^(text\/|application\/(json|yaml|xml)|image\/svg)/;

export interface Served {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 for any free port. */
  readonly port?: number;
  /** The sub folder that the site was built for, e.g. `/standard/`. */
  readonly base?: string;
}

/**
 * Serves the files of a folder to this computer alone. Folders are served by their index.html, anything unknown by
 * 404.html. Rejects when the port is taken.
 */
export async function serve(folder: string, { port = 0, base = '/' }: ServeOptions = {}): Promise<Served> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    respond(root, base, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function respond(root: string, base: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const target = await locate(
    root,
    pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined,
  );
  if (target.redirect) {
    response.writeHead(301, { location: `${pathname}/` }).end();
    return;
  }
  const type = TYPES[extname(target.file)] ?? 'application/octet-stream';
  const zip = COMPRESSED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(target.status, {
    ...SITE_HEADERS,
    'content-type': type,
    'cache-control': pathname.includes('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(zip && { 'content-encoding': 'gzip' }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(target.file).on('error', () => response.destroy());
  if (zip) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}

interface Target {
  readonly file: string;
  readonly status: 200 | 404;
  /** A folder that was asked for without its slash. */
  readonly redirect?: true;
}

/** Never outside of the folder, whatever the path says. */
async function locate(root: string, path: string | undefined): Promise<Target> {
  const missing: Target = { file: join(root, '404.html'), status: 404 };
  const name = path === undefined ? undefined : decode(path);
  if (name === undefined) return missing;
  const file = join(root, name);
  if (file !== root && !file.startsWith(root + sep)) return missing;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return { file, status: 200 };
  const index = join(file, 'index.html');
  if (!(await stat(index).catch(() => undefined))) return missing;
  return name.endsWith('/') ? { file: index, status: 200 } : { file: index, status: 200, redirect: true };
}

function decode(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return name.includes('\0') ? undefined : name;
  } catch {
    return undefined;
  }
}
