import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { touchedBy } from '../packages/command/dev.ts';
import { ROOT } from './edition.ts';

describe('what a saved file touches', () => {
  test('a clause touches itself in its edition', () => {
    expect(touchedBy('criteria/draft/clauses/growth.yaml')).toEqual({
      editions: ['draft'],
      clauses: ['growth'],
    });
  });

  test('prose touches its edition, and no clause of it', () => {
    expect(touchedBy('standard/draft/02-scope.mdx')).toEqual({ editions: ['draft'], clauses: [] });
  });

  test('facts, vocabularies and the declaration schema touch their edition', () => {
    for (const path of [
      'criteria/draft/facts.yaml',
      'criteria/draft/vocabularies/sizes.yaml',
      'schemas/draft/declaration.schema.json',
    ]) {
      expect(touchedBy(path)).toEqual({ editions: ['draft'] });
    }
  });

  test('cases touch their clause in every edition', () => {
    expect(touchedBy('test/clauses/growth.yaml')).toEqual({ clauses: ['growth'] });
  });

  test('regions and shared schemas touch everything', () => {
    expect(touchedBy('criteria/regions/hubei.yaml')).toEqual({});
    expect(touchedBy('schemas/clause.schema.json')).toEqual({});
    expect(touchedBy('criteria/in-force.yaml')).toEqual({});
  });
});

test('saving a prose file prints what is wrong with it, and watching goes on', async () => {
  const root = await mkdtemp(join(tmpdir(), 'zhunsheng-dev-'));
  for (const folder of ['criteria', 'schemas', 'standard', 'test/clauses'])
    await cp(join(ROOT, folder), join(root, folder), { recursive: true });
  const dev = spawn(process.execPath, [join(ROOT, 'packages/zhunsheng/zhunsheng.js'), 'dev'], { cwd: root });
  let printed = '';
  dev.stderr.on('data', (text: Buffer) => {
    printed += text.toString();
  });
  const until = async (words: string) => {
    while (!printed.includes(words)) await new Promise(resolve => setTimeout(resolve, 50));
    printed = printed.slice(printed.indexOf(words) + words.length);
  };
  try {
    await until('watching');
    const path = join(root, 'standard/draft/02-scope.mdx');
    const source = await readFile(path, 'utf8');
    await writeFile(path, `${source}\n<Clause id="growth"\n`);
    await until('standard/draft/02-scope.mdx:13:1 error mdx-unclosed');
    await until('findings');
    await writeFile(path, source);
    await until('✓');
  } finally {
    dev.kill();
  }
}, 180_000);
