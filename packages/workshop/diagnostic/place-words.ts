import { relative } from 'node:path';
import type { Location } from '@zhunsheng/language';

/** A second place within a message, as an editor's terminal opens it: file:line, the file as seen from here. */
export function placeWords({ file = '', line }: Location): string {
  const name = relative(process.cwd(), file);
  return line === undefined ? name : `${name}:${line}`;
}
