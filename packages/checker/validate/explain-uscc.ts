import { showInput } from '@zhunsheng/language';
import type { Explanation } from './explanation.ts';

const LENGTH = 18;

/** What is wrong with the form of a (normalised) credit code: a character before the length, as it says more. */
export function explainUscc(code: string): Explanation {
  if (/^[\d.]+E\+?\d+$/.test(code)) return { code: 'uscc-scientific' };
  const characters = [...code];
  const wrong = characters.findIndex(character => !/[0-9A-Z]/.test(character));
  if (wrong >= 0) {
    return {
      code: 'uscc-character',
      values: { position: wrong + 1, letter: showInput(characters[wrong] ?? '') },
    };
  }
  if (characters.length !== LENGTH) return { code: 'uscc-length', values: { length: characters.length } };
  const letter = characters.findIndex(character => /[IOSVZ]/.test(character));
  return { code: 'uscc-letter', values: { position: letter + 1, letter: characters[letter] ?? '' } };
}
