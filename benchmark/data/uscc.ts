import type { Random } from './random.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code of a company registered in `region`, with its check character (GB 32100). */
export function makeUscc(random: Random, region: string): string {
  let code = `91${region}`;
  while (code.length < 17) code += ALPHABET[random.integer(0, 30)];
  let sum = 0;
  let weight = 1;
  for (const character of code) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return code + ALPHABET[(31 - (sum % 31)) % 31];
}
