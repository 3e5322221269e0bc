/** The characters of a text from `from` to `to` (exclusive); only as much of the text is gone through as that needs. */
export function sliceCharacters(text: string, from: number, to: number): string {
  const start = offsetAfter(text, 0, from);
  return text.slice(start, offsetAfter(text, start, to - from));
}

/** The offset `count` characters after `offset`, a surrogate pair being one; at most the end of the text. */
function offsetAfter(text: string, offset: number, count: number): number {
  let end = offset;
  for (let left = count; left > 0 && end < text.length; left--)
    end += (text.codePointAt(end) as number) > 0xffff ? 2 : 1;
  return end;
}
