/** What stands in a source without being part of the text: line folds, indentation, escapes and quotation marks. */
const SILENT = /[\s\\"']/;

/** For each character of `value`, a YAML scalar or a Markdown text that begins at `start`, its offset in `source`. */
export function alignText(value: string, source: string, start: number): number[] {
  const offsets: number[] = [];
  let at = contentStart(source, start);
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    let next = at;
    while (source.charAt(next) !== character && SILENT.test(source.charAt(next))) next++;
    const found = source.charAt(next) === character;
    offsets.push(found ? next : at);
    if (found) at = next + 1;
  }
  return offsets;
}

/** A block scalar's text begins on the line after its `|` or `>`. */
function contentStart(source: string, start: number): number {
  if (!/[|>]/.test(source.charAt(start))) return start;
  const lineEnd = source.indexOf('\n', start);
  return lineEnd < 0 ? start : lineEnd + 1;
}
