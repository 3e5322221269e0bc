import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { carriedPackages, thirdPartyNotice as notice } from '@zhunsheng/workshop';
import type { AstroIntegration } from 'astro';

/** In what a page is made of in Node, only these bring code of others into the page. */
const IN_PAGES = /\.(astro|css)(\?|$)/;

/**
 * Writes the licences of all code of others in the built site into it: what the browser's bundles were made of, the
 * styles and components that pages were made of, and the search.
 */
export function thirdPartyNotice(): AstroIntegration {
  const modules = new Set<string>();
  return {
    name: 'third-party-notice',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'third-party-modules',
                generateBundle(_options, bundle) {
                  const inBrowser = this.environment.name === 'client';
                  const rendered = Object.values(bundle).flatMap(each =>
                    each.type === 'chunk' ? each.moduleIds : [],
                  );
                  const ids = inBrowser ? rendered : [...this.getModuleIds()].filter(id => IN_PAGES.test(id));
                  for (const id of ids) modules.add(id);
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const module of ownAdditions()) modules.add(module);
        const packages = await carriedPackages(modules);
        await writeFile(join(fileURLToPath(dir), 'third-party-notices.txt'), notice(packages));
        logger.info(`${packages.length} packages`);
      },
    },
  };
}

/** The search, and what bundlers put into their bundles of their own. */
function ownAdditions(): string[] {
  const vite = createRequire(import.meta.resolve('astro')).resolve('vite/package.json');
  const rolldown = createRequire(vite).resolve('rolldown/package.json');
  return [fileURLToPath(import.meta.resolve('pagefind')), vite, rolldown];
}
