import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts a content security policy into every page that is built: nothing is loaded from or sent to another host, and
 * only those inline scripts run that are there now, by their hashes. Astro's own policy hashes what Astro bundles and
 * leaves out the inline scripts of components, hence this one, which reads the finished page.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter(name => name.endsWith('.html'));
        await Promise.all(files.map(name => protectFile(join(root, name))));
        logger.info(`${files.length} pages`);
      },
    },
  };
}

async function protectFile(path: string): Promise<void> {
  await writeFile(path, withPolicy(await readFile(path, 'utf8')));
}

/** The page with its policy as the first element after the character set. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`;
  return html.replace(/<meta charset="?utf-8"?\s*\/?>/i, charset => `${charset}${meta}`);
}

/** `style-src-attr` allows style attributes, which cannot load anything; WebAssembly is what the search is made of. */
function policyOf(html: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${hashes(html, /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)}`,
    `style-src 'self'${hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g)}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

function hashes(html: string, elements: RegExp): string {
  const found = [...html.matchAll(elements)].map(([, text = '']) =>
    createHash('sha256').update(text).digest('base64'),
  );
  return [...new Set(found)].map(hash => ` 'sha256-${hash}'`).join('');
}
