/** The text with no line broken between a number and its per cent sign, which English sets apart by a space. */
export function keepUnits(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00A0%');
}
