/** Excel's first line that names the delimiter: `sep=;`. */
export const SEPARATOR_LINE = /^sep=([,;\t|])/i;

/**
 * As a first line `sep=` says; else, where the first line with something in it has no comma, a tab, as in spreadsheets
 * saved as Unicode text, or a semicolon, as in some locales.
 */
export function delimiterOf(text: string): string {
  const [, named] = SEPARATOR_LINE.exec(text) ?? [];
  if (named !== undefined) return named;
  const line = text.split(/[\r\n]/).find(each => each.trim() !== '') ?? '';
  if (line.includes(',')) return ',';
  return ['\t', ';'].find(delimiter => line.includes(delimiter)) ?? ',';
}
