import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../edition.ts';

/** The pages of the site made when they are asked for, from the generated data in `data` (see site/data/read-data.ts). */
export interface Development {
  /** The HTML of a page; throws unless the status is 200. */
  readonly page: (path: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Resolves when pages can be asked for; rejects with what was printed when the server ends before that. */
export async function serveDevelopment(data: string): Promise<Development> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)],
    { cwd: ROOT, env: { ...withoutTestRunner(process.env), SITE_DATA: data, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('ready in')) resolve();
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => reject(new Error(printed)));
  });
  return {
    page: async path => {
      const response = await fetch(`http://localhost:${port}${path}`);
      if (!response.ok) throw new Error(`${path}: ${response.status}\n${printed.slice(-4000)}`);
      return response.text();
    },
    close: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A test runner sets MODE, BASE_URL and so on, which Vite takes for its own. */
function withoutTestRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
