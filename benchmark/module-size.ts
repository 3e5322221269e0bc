import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './measure/row.ts';
import { ROOT } from './subject.ts';

const LIMIT = 40 * 1024;

/** The browser module of an edition, validators included, as a web server sends it. */
export function benchModuleSize(): Row[] {
  const source = readFileSync(join(ROOT, 'build/editions/2024.js'));
  const size = gzipSync(source, { level: 9 }).length;
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  const cost = kilobytes(size);
  const measured = `${kilobytes(source.length)} before gzip -9`;
  return [{ what: 'build/editions/2024.js', cost, measured, target: '≤ 40 KB', met: size <= LIMIT }];
}
