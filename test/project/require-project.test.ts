import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireProject } from '../../packages/checker/node/require-project.ts';

async function project(manifest?: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-project-'));
  await mkdir(join(root, 'schemas'));
  if (manifest !== undefined) await writeFile(join(root, 'package.json'), manifest);
  return root;
}

function asking(range: string): string {
  return JSON.stringify({ devDependencies: { 'zhunsheng-workshop': range } });
}

test('a project without schemas is refused', async () => {
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-project-'));
  expect(() => requireProject(root, '0.2.0')).toThrow(/下没有 schemas 文件夹/);
});

test.each(['0.2.1', '^0.3.0', '~1.0.0', '>=0.10.0'])(
  'one that asks for %s is refused by 0.2.0',
  async range => {
    const root = await project(asking(range));
    const version = range.replace(/^[^\d]+/, '');
    expect(() => requireProject(root, '0.2.0')).toThrow(`这个项目要用 ${version} 版的准绳`);
  },
);

test.each(['0.2.0', '^0.1.9', '*', 'file:../zhunsheng-workshop-9.0.0.tgz', 'latest'])(
  'one that asks for %s is not',
  async range => {
    const root = await project(asking(range));
    expect(() => requireProject(root, '0.2.0')).not.toThrow();
  },
);

test('the later of two packages counts; what is no JSON, or no file, asks for nothing', async () => {
  const both = JSON.stringify({
    dependencies: { zhunsheng: '0.1.0' },
    devDependencies: { 'zhunsheng-workshop': '9.1.0' },
  });
  const root = await project(both);
  expect(() => requireProject(root, '0.2.0')).toThrow('9.1.0');
  for (const manifest of ['{', 'null', undefined]) {
    const other = await project(manifest);
    expect(() => requireProject(other, '0.2.0')).not.toThrow();
  }
});
