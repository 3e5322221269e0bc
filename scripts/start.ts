import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * `npm start`: builds everything and checks the examples, saying what it does. `--no-serve` ends there; until there is
 * a site to serve, so does the plain command.
 */
function start(): number {
  if (!step('生成检查器 / building', ['scripts/build.ts'])) return 1;
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
    if (status === null || status > 2) return 1;
  }
  console.log('\n完成 / done.  下一步 / next:  npx zhunsheng check examples/at-every-limit.yaml');
  return 0;
}

const CONCLUSIONS: Record<string, string> = {
  recognised: '✓ 符合  ',
  not_recognised: '✗ 不符合',
  undetermined: '? 未定  ',
  invalid: '! 数据有错误',
};

function step(title: string, args: string[]): boolean {
  console.log(title);
  return run(args, 'inherit').status === 0;
}

function run(args: string[], output: 'inherit' | 'pipe') {
  return spawnSync(process.execPath, args, {
    cwd: output === 'inherit' ? ROOT : process.cwd(),
    stdio: ['ignore', output, 'inherit'],
    encoding: 'utf8',
  });
}

process.exitCode = start();
