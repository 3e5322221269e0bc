import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@zhunsheng/workshop';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * `npm start [-- --no-serve] [-- --port N]`: builds everything with the site, checks the examples, and serves the site
 * until it is stopped, saying what it does. `--no-serve` ends before serving.
 */
async function start(): Promise<number> {
  const { values } = parseArgs({
    options: { 'no-serve': { type: 'boolean', default: false }, port: { type: 'string', default: '4321' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return refuse(
      `--port ${values.port}：端口是 0 到 65535 的整数 / a port is a whole number from 0 to 65535`,
    );
  if (run(['scripts/build-site.ts'], 'inherit').status !== 0 || !checkExamples()) return 1;
  if (!values['no-serve']) return serveSite(port);
  console.log('\n完成 / done.  下一步 / next:  npx zhunsheng check examples/at-every-limit.yaml');
  return 0;
}

/** Every example gets a verdict; what the verdict has to be is for the tests. */
function checkExamples(): boolean {
  const examples = readdirSync(join(ROOT, 'examples'))
    .filter(name => /\.(json|ya?ml|csv|xlsx)$/.test(name) && name !== 'expected.yaml')
    .map(name => relative(process.cwd(), join(ROOT, 'examples', name)));
  console.log(`\n检查 ${examples.length} 个示例 / checking ${examples.length} examples`);
  for (const example of examples) {
    const { status, stdout } = run(
      [join(ROOT, 'build/zhunsheng.js'), 'check', '--format', 'json', example],
      'pipe',
    );
    const reports = [JSON.parse(stdout)].flat() as {
      conclusion: string | null;
      enterprise: { name: string };
    }[];
    for (const { conclusion, enterprise } of reports)
      console.log(`  ${CONCLUSIONS[conclusion ?? 'invalid']}  ${example}  ${enterprise.name}`);
    if (status === null || status > 2) return false;
  }
  return true;
}

const CONCLUSIONS: Record<string, string> = {
  recognised: '✓ 符合  ',
  not_recognised: '✗ 不符合',
  undetermined: '? 未定  ',
  invalid: '! 数据有错误',
};

/** Leaves the server running; the status is for when it could not be started. */
async function serveSite(port: number): Promise<number> {
  const base = process.env.SITE_BASE ?? '/';
  try {
    const { origin } = await serve(join(ROOT, 'dist'), { port, base });
    console.log(`\n网站 / the site:  ${origin}${base}    Ctrl+C 结束 / to stop`);
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuse(
      `不能使用端口 ${port}（${code}），请用 --port 换一个 / cannot use port ${port} (${code}); choose another with --port`,
    );
  }
}

function refuse(message: string): number {
  console.error(message);
  return 64;
}

function run(args: string[], output: 'inherit' | 'pipe') {
  return spawnSync(process.execPath, args, {
    cwd: output === 'inherit' ? ROOT : process.cwd(),
    stdio: ['ignore', output, 'inherit'],
    encoding: 'utf8',
  });
}

process.exitCode = await start();
