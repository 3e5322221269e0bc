import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Download, SiteExample } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** The files that can be downloaded, in the order in which they were made. */
export function listDownloads(): readonly Download[] {
  return readData('site/downloads.json');
}

/** The bytes of a download, or of the list of digests (`SHA256SUMS`). */
export function readDownload(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    readFileSync(join(resolve(process.env.SITE_DATA ?? 'build'), 'site/downloads', path)),
  );
}

/** The example declarations, with the conclusions that a person read from the standard. */
export function listExamples(): readonly SiteExample[] {
  return readData('site/examples.json');
}
