/** Characters that are legal in JSON but deceive a reader: of control, of format (bidi overrides), separators of lines. */
const DECEPTIVE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A value as indented JSON that shows what is in it: nothing is changed, deceptive characters are written \uXXXX. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(DECEPTIVE, escapeUnits);
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
