import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A Starlight site as its documentation begins: one page. The line on js-yaml is what our own configuration says, too. */
const FILES: Readonly<Record<string, string>> = {
  // By its dependencies Astro knows which packages belong to the site and not to Node.
  'package.json':
    '{ "type": "module", "private": true, "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  vite: { environments: { prerender: { resolve: { noExternal: ['js-yaml'] } } } },
  integrations: [starlight({ title: 'Empty' })],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.md': '---\ntitle: Empty\n---\n\nOne page.\n',
};

/** Writes an empty Starlight site into `folder`, which has to be within the project, for its packages. */
export async function writeEmptySite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
