/** The characters of GB 32100—2015: digits and capitals without I, O, S, V, Z; a character's value is its position. */
export const USCC_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** Whether `code` has the form of a credit code; its check character may still be wrong. */
export function isUsccForm(code: string): boolean {
  return USCC.test(code);
}

/** The check character that belongs to the first 17 characters of a code of the right form. */
export function usccCheckCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index++) {
    sum += USCC_CHARACTERS.indexOf(code[index] as string) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_CHARACTERS[(31 - (sum % 31)) % 31] as string;
}

/** The province (first two digits of GB/T 2260) whose authority gave the code; undefined when a national one did. */
export function usccProvince(code: string): string | undefined {
  const province = code.slice(2, 4);
  return /^[1-9]\d$/.test(province) && province !== '10' ? province : undefined;
}
