import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** What an edition is made of, and the cases. */
const PARTS = ['criteria', 'standard', 'schemas', 'test/clauses', 'examples'];

/**
 * Copies the content of the project into `to`, with every clause `times` times: the copies are numbered (`growth-2`),
 * stand after their original in the chapter and in the prose, and have its cases. The copy is not frozen. What was in
 * `to` goes.
 */
export async function multiplyClauses(from: string, to: string, times: number): Promise<void> {
  await rm(to, { recursive: true, force: true });
  for (const part of PARTS) await cp(join(from, part), join(to, part), { recursive: true });
  const copies = (id: string) => Array.from({ length: times - 1 }, (_, index) => `${id}-${index + 2}`);
  for (const edition of await editionsOf(to)) {
    const criteria = join(to, 'criteria', edition);
    await rm(join(criteria, 'manifest.yaml'), { force: true });
    await multiplyFiles(join(criteria, 'clauses'), 'id', copies);
    await multiplyInChapters(join(criteria, 'standard.yaml'), copies);
    await multiplyInProse(join(to, 'standard', edition), copies);
    await multiplyFindings(join(to, 'schemas', edition, 'declaration.schema.json'), copies);
  }
  await multiplyFiles(join(to, 'test/clauses'), 'clause', copies);
}

type Copies = (id: string) => readonly string[];

async function editionsOf(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'criteria'), { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory() && entry.name !== 'regions').map(({ name }) => name);
}

/** One file a clause, named after it, which says its id under `key`. */
async function multiplyFiles(folder: string, key: string, copies: Copies): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const id = name.replace('.yaml', '');
    const text = await readFile(join(folder, name), 'utf8');
    for (const copy of copies(id)) {
      const renamed = text.replace(new RegExp(`^${key}: ${id}$`, 'm'), `${key}: ${copy}`);
      await writeFile(join(folder, `${copy}.yaml`), renamed);
    }
  }
}

async function multiplyInChapters(file: string, copies: Copies): Promise<void> {
  const document = parseDocument(await readFile(file, 'utf8'));
  const { chapters } = document.toJS() as { chapters: { clauses?: string[] }[] };
  chapters.forEach(({ clauses }, index) => {
    if (clauses)
      document.setIn(
        ['chapters', index, 'clauses'],
        clauses.flatMap(id => [id, ...copies(id)]),
      );
  });
  await writeFile(file, document.toString());
}

async function multiplyInProse(folder: string, copies: Copies): Promise<void> {
  for (const name of (await readdir(folder)).filter(one => one.endsWith('.mdx'))) {
    const text = await readFile(join(folder, name), 'utf8');
    const more = text.replace(/^<Clause id="([^"]+)" \/>$/gm, (line, id: string) =>
      [line, ...copies(id).map(copy => `<Clause id="${copy}" />`)].join('\n\n'),
    );
    await writeFile(join(folder, name), more);
  }
}

/** Assessors' findings are declared clause by clause. */
async function multiplyFindings(file: string, copies: Copies): Promise<void> {
  const schema = JSON.parse(await readFile(file, 'utf8'));
  const { findings } = schema.properties;
  const all = Object.entries(findings.properties as object).flatMap(([id, value]) =>
    [id, ...copies(id)].map(one => [one, value]),
  );
  findings.properties = Object.fromEntries(all);
  await writeFile(file, JSON.stringify(schema, undefined, 2));
}
