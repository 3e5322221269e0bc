import { usccCheckCharacter } from '@zhunsheng/checker';

/** Odd and no multiple of five, so that eight-digit numbers are permuted. */
const STEP = 38_142_703;
const NUMBERS = 100_000_000;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The credit code of the `index`-th synthetic enterprise: well-formed, with right check characters (GB 32100, GB 11714),
 * different for each index below 10⁸, and of an authority `registrar` that does not exist.
 */
export function creditCode(registrar: string, index: number): string {
  const number = String(Number((BigInt(index) * BigInt(STEP)) % BigInt(NUMBERS))).padStart(8, '0');
  const code = `91${registrar}${number}${organisationCheck(number)}`;
  return code + usccCheckCharacter(code);
}

function organisationCheck(number: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
