import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchEntry } from '@zhunsheng/workshop/site';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/**
 * Makes the Pagefind index when the pages are built: a record for each clause, term and field in each language, so that
 * a result has its number and edition and stands once; the other pages by their HTML. Starlight's own index would hold
 * a clause as part of several pages, of all editions alike.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(errors.join('\n'));
        const entries = readEntries();
        for (const entry of entries) await addEntry(index, entry, base);
        const pages = await addPages(index, root, new Set(entries.map(({ edition }) => edition)));
        await writeIndex(index, join(root, 'pagefind'));
        await close();
        logger.info(`${entries.length} entries in two languages, ${pages} pages`);
      },
    },
  };
}

/**
 * Writes the files of the index. Not by Pagefind's own `writeFiles`: before 1.6 it answers while files are still being
 * written, and closing it then cuts them off (Pagefind/pagefind#1271).
 */
async function writeIndex(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function readEntries(): readonly SearchEntry[] {
  const path = join(process.env.SITE_DATA ?? 'build', 'site/search.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: run zhunsheng site`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { entries: SearchEntry[] }).entries;
}

async function addEntry(index: PagefindIndex, entry: SearchEntry, base: string): Promise<void> {
  const { kind, edition, id, number, title, text, summary, names, notes } = entry;
  const key = `${edition}/${kind}/${id}`;
  for (const language of ['zh', 'en'] as const) {
    await index.addCustomRecord({
      // The address is made by the page from the key; the record needs one of its own.
      url: `${base}${language === 'en' ? 'en/' : ''}${key}`,
      content: [number, title.zh, title.en, text, summary, ...names, notes].join('\n'),
      language: language === 'zh' ? 'zh-cn' : 'en',
      meta: { title: title[language], key },
    });
  }
}

/** Adds the pages that are not in the index entry by entry; gives their number. Those marked so are left out. */
async function addPages(index: PagefindIndex, root: string, editions: ReadonlySet<string>): Promise<number> {
  const names = (await readdir(root, { recursive: true })).filter(name => name.endsWith('index.html'));
  const others = names.filter(name => {
    const [first = '', second] = name.replace(/^en\//, '').split('/');
    const isEdition = editions.has(first) && (second === 'clauses' || second === 'index.html');
    // The home page only leads to others.
    return !isEdition && !['dictionary', 'search', 'index.html'].includes(first);
  });
  let added = 0;
  for (const name of others) {
    const content = await readFile(join(root, name), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    await index.addHTMLFile({ sourcePath: name, content });
    added += 1;
  }
  return added;
}
