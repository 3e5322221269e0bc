import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { UsageError } from '@zhunsheng/checker/node';
import { serve } from '@zhunsheng/workshop';
import { type Call, defineCommand, STATUSES } from './define-command.ts';
import { buildSite } from './site.ts';

const options = {
  port: { type: 'string', value: 'N', default: '4321', help: { zh: '端口', en: 'the port' } },
  'no-serve': { type: 'boolean', help: { zh: '不启动网站', en: 'end before serving' } },
  'no-build': { type: 'boolean', help: { zh: '检查器已经生成', en: 'the checkers are built already' } },
} as const;

/** `zhunsheng start`: builds everything with the site, checks the examples, and serves the site until it is stopped. */
export const start = defineCommand({
  name: 'start',
  summary: {
    zh: '生成全部内容和网站，检查示例，并在本机启动网站',
    en: 'builds everything with the site, checks the examples, serves the site on this computer',
  },
  options,
  exit: STATUSES.done,
  run: startAll,
});

async function startAll(call: Call<typeof options>): Promise<number> {
  const { root, values } = call;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(
      `--port ${values.port}：端口是 0 到 65535 的整数 / a port is a whole number from 0 to 65535`,
    );
  if (!(await buildSite(call, !values['no-build']))) return 1;
  const examples = listExamples(root);
  if (!checkExamples(root, examples)) return 1;
  if (!values['no-serve']) return serveSite(join(root, 'dist'), port);
  console.log('\n完成 / done.');
  if (examples[0] !== undefined)
    console.log(`下一步 / next:  npx zhunsheng check ${relative(process.cwd(), examples[0])}`);
  return 0;
}

function listExamples(root: string): string[] {
  const folder = join(root, 'examples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => /\.(json|ya?ml|csv|xlsx)$/.test(name) && name !== 'expected.yaml')
    .map(name => join(folder, name));
}

/** Every example gets a verdict; what the verdict has to be is for the tests. */
function checkExamples(root: string, examples: readonly string[]): boolean {
  console.log(`\n检查 ${examples.length} 个示例 / checking ${examples.length} examples`);
  for (const example of examples) {
    const [node, program = ''] = process.argv;
    const { status, stdout } = spawnSync(
      node as string,
      [program, 'check', '--root', root, '--format', 'json', example],
      { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
    );
    const reports = [JSON.parse(stdout)].flat() as {
      conclusion: string | null;
      enterprise: { name: string };
    }[];
    for (const { conclusion, enterprise } of reports)
      console.log(
        `  ${CONCLUSIONS[conclusion ?? 'invalid']}  ${relative(process.cwd(), example)}  ${enterprise.name}`,
      );
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
async function serveSite(folder: string, port: number): Promise<number> {
  const { hostFolder } = await import('./site/site-config.ts');
  const base = hostFolder();
  try {
    const { origin } = await serve(folder, { port, base });
    console.log(`\n网站 / the site:  ${origin}${base}    Ctrl+C 结束 / to stop`);
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `不能使用端口 ${port}（${code}），请用 --port 换一个 / cannot use port ${port} (${code}); choose another with --port`,
    );
  }
}
