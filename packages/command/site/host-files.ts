import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { movedSite, type SiteStandard, serverConfigs, TOOLKIT } from '@zhunsheng/workshop';
import { leadingTo, writeMovedPages } from './moved-pages.ts';
import { missingPage, STANDARDS_STYLE, standardsPage } from './standards-page.ts';

/** Removes from `folder` what is not the site of one of the standards: what an earlier build left. */
export async function clearHost(folder: string, standards: readonly SiteStandard[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const known = new Set(standards.map(({ id }) => id));
  for (const name of await readdir(folder))
    if (!known.has(name)) await rm(join(folder, name), { recursive: true });
}

/**
 * Writes what stands beside the sites of the standards in `folder`: the page that lists them (which leads on where there
 * is but one), what is shown at unknown addresses, the way from the addresses that the first had while it stood alone,
 * and what hosts read. `base` is the folder on the host.
 */
export async function writeHostFiles(
  folder: string,
  standards: readonly [SiteStandard, ...SiteStandard[]],
  base: string,
): Promise<void> {
  const [first] = standards;
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const styles = await Promise.all(
    ['tokens.css', 'standards.css'].map(name => readFile(join(TOOLKIT, 'site/styles', name), 'utf8')),
  );
  const listOrLead = (language: 'zh' | 'en') =>
    standards.length > 1
      ? standardsPage(standards, base, language)
      : leadingTo(`${base}${first.id}/${language === 'zh' ? '' : 'en/'}`, language);
  await mkdir(join(folder, 'en'), { recursive: true });
  await write('index.html', listOrLead('zh'));
  await write('en/index.html', listOrLead('en'));
  await write('404.html', missingPage(standards, base));
  await write(STANDARDS_STYLE, styles.join(''));
  await cp(join(TOOLKIT, 'site/public/favicon.svg'), join(folder, 'favicon.svg'));
  await writeMovedPages(folder, first.id, base);
  const { headers, redirects } = serverConfigs(movedSite(base, first));
  await write('_headers', headers);
  await write('_redirects', redirects);
  await writeSiteMap(folder, standards, base);
}

/** One list of the sites' maps, which are only made where the public address is known. */
async function writeSiteMap(folder: string, standards: readonly SiteStandard[], base: string): Promise<void> {
  const host = process.env.SITE_URL;
  if (!host) return;
  const maps = await Promise.all(
    standards.map(async ({ id }) =>
      (await readdir(join(folder, id)))
        .filter(name => /^sitemap-\d+\.xml$/.test(name))
        .map(name => new URL(`${base}${id}/${name}`, host).href),
    ),
  );
  const entries = maps.flat().map(address => `<sitemap><loc>${address}</loc></sitemap>`);
  await writeFile(
    join(folder, 'sitemap-index.xml'),
    `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>\n`,
  );
}
