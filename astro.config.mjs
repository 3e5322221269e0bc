import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './site/integrations/content-security-policy.ts';
import { searchIndex } from './site/integrations/search-index.ts';

/**
 * The site. `SITE_BASE` hosts it in a sub folder (`/standard/`); `SITE_URL` is its public address, needed only for
 * canonical links and the site map. Caches are under build/, because node_modules may be shared or read-only.
 */
export default defineConfig({
  srcDir: 'site',
  publicDir: 'site/public',
  outDir: 'dist',
  cacheDir: 'build/astro',
  base: process.env.SITE_BASE ?? '/',
  site: process.env.SITE_URL,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  vite: {
    cacheDir: 'build/vite',
    // Starlight's js-yaml is another major version than the one other packages put at the top of node_modules.
    environments: { prerender: { resolve: { noExternal: ['js-yaml'] } } },
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
      customCss: ['./site/styles/tokens.css', './site/styles/base.css', './site/styles/print.css'],
      components: {
        Header: './site/layout/Header.astro',
        Footer: './site/layout/Footer.astro',
        PageTitle: './site/layout/PageTitle.astro',
        MarkdownContent: './site/layout/MarkdownContent.astro',
      },
    }),
    preact(),
    searchIndex(),
    contentSecurityPolicy(),
  ],
});
