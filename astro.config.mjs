import { siteConfig } from '@zhunsheng/command/site-config';
import { defineConfig } from 'astro/config';

/** For the tools of Astro in the clone; `zhunsheng site` builds the site of any project by the same configuration. */
export default defineConfig(siteConfig(import.meta.dirname, import.meta.dirname));
