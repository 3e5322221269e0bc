import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { ContentFiles } from '../../packages/workshop/content/content-files.ts';
import { readEditionProse } from '../../packages/workshop/document/read-prose.ts';
import { openProject } from '../../packages/workshop/project/project.ts';

const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-text-'));

async function problems(source: string | Uint8Array): Promise<string[]> {
  const path = join(folder, 'file.yaml');
  await writeFile(path, source);
  const file = await ContentFiles.open(folder).yaml(path);
  return file.problems.map(({ code, location }) => `${location.line}:${location.column} ${code}`);
}

test('a file in GBK is not read as UTF-8: the first of its letters is said', async () => {
  expect(await problems(iconv.encode('id: a\ntitle: 研发\n', 'gbk'))).toEqual(['2:8 content-encoding']);
});

test('a merge left half done is one problem a conflict, whatever the parser makes of it', async () => {
  const conflict = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n';
  expect(await problems(`id: a\n${conflict}b: 1\n${conflict}`)).toEqual([
    '2:1 content-conflict',
    '8:1 content-conflict',
  ]);
  expect(await problems('id: a\n>>>>>>> other\n')).toEqual(['2:1 content-conflict']);
});

test('a byte order mark and CR LF change neither YAML nor prose', async () => {
  expect(await problems('\uFEFFid: a\r\ntitle: 研发\r\n')).toEqual([]);
  await mkdir(join(folder, 'standard/one'), { recursive: true });
  await writeFile(
    join(folder, 'standard/one/01-scope.mdx'),
    '\uFEFF---\r\nid: scope\r\n---\r\n\r\n正文。\r\n',
  );
  const { files, unreadable } = await readEditionProse(openProject(folder), 'one');
  expect(files.map(({ source }) => source)).toEqual(['---\nid: scope\n---\n\n正文。\n']);
  expect(unreadable).toEqual([]);
});
