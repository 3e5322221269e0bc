import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildEditions } from '../../packages/workshop/compile/build-editions.ts';
import { freezeEdition } from '../../packages/workshop/edition/freeze-edition.ts';
import { newEdition, setYamlValues } from '../../packages/workshop/edition/new-edition.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { runEditor } from '../cli/run.ts';
import { places, tinyProject } from './tiny-project.ts';

describe('a new edition', () => {
  test('is a copy that is not in force, names itself and starts an empty change log', async () => {
    const root = await tinyProject();
    expect(await newEdition(openProject(root), 'one', 'two')).toEqual([]);

    const standard = parse(await readFile(join(root, 'criteria/two/standard.yaml'), 'utf8'));
    expect(standard).toMatchObject({ id: 'tea', edition: 'two' });
    expect(standard.status.zh).toBe('修订工作草案，不是正式发布的标准。');
    expect(parse(await readFile(join(root, 'criteria/two/changes.yaml'), 'utf8'))).toEqual({
      from: 'one',
      changes: [],
    });
    const schema = JSON.parse(await readFile(join(root, 'schemas/two/declaration.schema.json'), 'utf8'));
    expect(JSON.stringify(schema)).not.toContain('/one/');
    await buildEditions(openProject(root), join(root, 'build'));
    expect(JSON.parse(await readFile(join(root, 'build/index.json'), 'utf8'))).toEqual([
      { standard: 'tea', id: 'one', inForce: true },
      { standard: 'tea', id: 'two', inForce: false },
    ]);
  });

  test('shares no file with the one it came from, even where that had a link', async () => {
    const root = await tinyProject();
    await writeFile(join(root, 'note.yaml'), 'terms: []\n');
    await symlink(join(root, 'note.yaml'), join(root, 'criteria/one/terms.yaml'));
    await newEdition(openProject(root), 'one', 'two');
    const [before, after] = await Promise.all(
      ['one', 'two'].map(id => stat(join(root, `criteria/${id}/facts.yaml`))),
    );
    expect(after?.ino).not.toBe(before?.ino);
    await writeFile(join(root, 'note.yaml'), 'changed');
    expect(await readFile(join(root, 'criteria/two/terms.yaml'), 'utf8')).toBe('terms: []\n');
  });

  test('of a frozen edition is not frozen; of a draft goes on with its change log', async () => {
    const root = await tinyProject();
    await freezeEdition(openProject(root), 'one', { date: '2030-01-01', lint: async () => [] });
    await newEdition(openProject(root), 'one', 'draft');
    await expect(stat(join(root, 'criteria/draft/manifest.yaml'))).rejects.toThrow('ENOENT');
    await newEdition(openProject(root), 'draft', 'two');
    expect(parse(await readFile(join(root, 'criteria/two/changes.yaml'), 'utf8')).from).toBe('one');
  });

  test('is refused where anything of it exists, and nothing is written', async () => {
    const root = await tinyProject();
    await mkdir(join(root, 'standard/two'), { recursive: true });
    const problems = await newEdition(openProject(root), 'one', 'two');
    expect(places(root, problems)).toEqual(['standard/two edition-exists']);
    await expect(stat(join(root, 'criteria/two'))).rejects.toThrow('ENOENT');
    expect(places(root, await newEdition(openProject(root), 'one', 'one'))).toEqual([
      'criteria/one edition-exists',
      'schemas/one edition-exists',
    ]);
  });

  test('is refused for an edition that does not exist and for an id that cannot be one', async () => {
    const root = await tinyProject();
    const [unknown] = await newEdition(openProject(root), '1999', 'two');
    expect(unknown?.message.zh).toBe('没有版本 1999');
    expect(unknown?.help.zh).toBe('现有版本：one');
    for (const id of ['regions', '../two', 'Two', '']) {
      expect(places(root, await newEdition(openProject(root), 'one', id))).toEqual(['edition-id']);
    }
  });
});

describe('the command', () => {
  test('makes an edition with status 0 and refuses a second time with 1', async () => {
    const root = await tinyProject();
    expect(await runEditor('edition', 'new', 'one', 'two', '--root', root)).toBe(0);
    expect(await runEditor('edition', 'new', 'one', 'two', '--root', root)).toBe(1);
  });

  test('asks for the date of freezing instead of reading a clock', async () => {
    const root = await tinyProject();
    await expect(runEditor('edition', 'freeze', 'one', '--root', root)).rejects.toThrow('--date YYYY-MM-DD');
  });
});

describe('setting values in YAML', () => {
  test('leaves comments, order and layout alone', () => {
    const source =
      '# head\nid: tea # the id\nedition: "one"\nstatus:\n  zh: 旧\n  en: old\nlast: [ 1,  2 ]\n';
    expect(setYamlValues(source, { edition: 'two', status: { zh: '新' }, in_force: false })).toBe(
      '# head\nid: tea # the id\nedition: "two"\nstatus: {"zh":"新"}\nlast: [ 1,  2 ]\nin_force: false\n',
    );
  });
});
