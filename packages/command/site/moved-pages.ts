import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Language } from '@zhunsheng/language';
import { escapeHtml, plainPage } from './plain-page.ts';

/**
 * For every page of a site in `folder`/`standard` a page at the address it had while that site stood alone in `folder`,
 * which leads to it, for servers that were told nothing. What is there already stays. `url` is the address of `folder`,
 * ending with a slash.
 */
export async function writeMovedPages(folder: string, standard: string, url: string): Promise<void> {
  const names = await readdir(join(folder, standard), { recursive: true });
  const pages = names.filter(name => name === 'index.html' || name.endsWith(`${sep}index.html`));
  for (const page of pages) {
    const old = join(folder, page);
    if (existsSync(old)) continue;
    const path = page.split(sep).slice(0, -1).join('/');
    await mkdir(dirname(old), { recursive: true });
    await writeFile(old, leadingTo(`${url}${standard}/${path}/`, path.split('/')[0] === 'en' ? 'en' : 'zh'));
  }
}

const WORDS = {
  zh: { title: '已移到新的地址', link: '前往新的地址' },
  en: { title: 'This page has moved', link: 'Go to its new address' },
} as const;

/** A page that leads to `address` at once, and by a link where a browser does not follow. */
export function leadingTo(address: string, language: Language): string {
  const { title, link } = WORDS[language];
  const to = escapeHtml(address);
  return plainPage({
    language,
    title,
    head: [`<meta http-equiv="refresh" content="0; url=${to}">`, `<link rel="canonical" href="${to}">`],
    body: [`<main><h1>${title}</h1><p><a href="${to}">${link}</a></p></main>`],
  });
}
