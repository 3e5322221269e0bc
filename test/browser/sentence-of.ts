import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../edition.ts';

/** The sentence of a clause as its file has it, without the marks, which may lie within one another. */
export function sentenceOf(edition: string, clause: string): string {
  const { text } = parse(readFileSync(join(ROOT, `criteria/${edition}/clauses/${clause}.yaml`), 'utf8'));
  const strip = (words: string): string => {
    const bare = words.replace(/:\w+\[([^[\]]*)\]\{[^}]*\}/g, '$1');
    return bare === words ? bare : strip(bare);
  };
  return strip(text).trim();
}
