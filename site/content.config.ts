import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

/** Pages that are plain prose (the guide for editors, 404) are Markdown in content/docs; all others are in pages/. */
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
