import { createHash } from 'node:crypto';

/** The first 16 hexadecimal digits of the SHA-256 of a clause's sentence, as published (without marks). */
export function sentenceDigest(sentence: string): string {
  return createHash('sha256').update(sentence, 'utf8').digest('hex').slice(0, 16);
}
