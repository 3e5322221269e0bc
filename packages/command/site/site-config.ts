import { join } from 'node:path';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import type { AstroInlineConfig } from 'astro';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { searchIndex } from './search-index.ts';
import { thirdPartyNotice } from './third-party-notice.ts';

/** Where a site is written and hosted. */
export interface SitePlace {
  readonly out: string;
  /** Its folder on the host, with slashes at both ends. */
  readonly base: string;
}

/** The folder on the host that all is in: `SITE_BASE` hosts it in a sub folder (`/standard/`). */
export function hostFolder(): string {
  return process.env.SITE_BASE ?? '/';
}

/**
 * The site of the project in `root`, from the pages in `toolkit`/site. `SITE_URL` is its public address, needed only for
 * canonical links and the site map. Caches are under build/, because node_modules may be shared or read-only. Pages read
 * the data in `SITE_DATA`, by default the project's.
 */
export function siteConfig(
  root: string,
  toolkit: string,
  { out, base }: SitePlace = { out: join(root, 'dist'), base: hostFolder() },
): AstroInlineConfig {
  const site = join(toolkit, 'site');
  const layout = (name: string) => join(site, 'layout', `${name}.astro`);
  process.env.SITE_DATA ??= join(root, 'build');
  return {
    root: toolkit,
    srcDir: site,
    publicDir: join(site, 'public'),
    outDir: out,
    cacheDir: join(root, 'build/astro'),
    base,
    ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
    trailingSlash: 'always',
    build: { inlineStylesheets: 'never' },
    vite: {
      cacheDir: join(root, 'build/vite'),
      // In a package that is installed, Preact's own plugin leaves files alone.
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      plugins: [WITHOUT_CSV],
      optimizeDeps: { rolldownOptions: { plugins: [WITHOUT_CSV] } },
      resolve: { alias: { '@editions': join(root, 'build/editions') } },
      // Sources of Astro and TypeScript are no modules for Node, wherever they stand. Starlight's js-yaml is another
      // major version than the one other packages put at the top of node_modules.
      environments: { prerender: SOURCES, ssr: SOURCES },
    },
    integrations: [
      starlight({
        title: { 'zh-CN': '准绳', en: 'Zhunsheng' },
        defaultLocale: 'root',
        locales: { root: { label: '简体中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
        favicon: '/favicon.svg',
        expressiveCode: false,
        credits: false,
        pagefind: false,
        sidebar: [],
        customCss: ['tokens', 'base', 'print'].map(name => join(site, 'styles', `${name}.css`)),
        components: {
          Header: layout('Header'),
          Footer: layout('Footer'),
          PageTitle: layout('PageTitle'),
          MarkdownContent: layout('MarkdownContent'),
        },
      }),
      preact(),
      searchIndex(),
      contentSecurityPolicy(),
      thirdPartyNotice(),
    ],
  };
}

/** What a server environment of Vite reads itself: `prerender` builds, `ssr` serves in development. */
const SOURCES = { resolve: { noExternal: ['js-yaml', /^@astrojs\//, /^astro-/, /^@zhunsheng\//] } };

/** Of exceljs the part that writes CSV needs Node, and is not used. */
const WITHOUT_CSV = {
  name: 'without-csv',
  load: (id: string) => (/[\\/]exceljs[\\/]lib[\\/]csv[\\/]csv\.js/.test(id) ? '' : undefined),
};
