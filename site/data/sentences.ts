import type { BoundText } from '@zhunsheng/workshop/site';
import { readData } from './read-data.ts';

/** The sentence of a clause with the phrases that are bound to its rule. */
export function sentenceOf(edition: string, clause: string): readonly BoundText[] {
  const all = readData<Record<string, Record<string, readonly BoundText[]>>>('site/sentences.json');
  return all[edition]?.[clause] ?? [];
}
