/** How deep lists and objects are nested in a JSON text, be it well-formed or not; found without recursion. */
export function jsonDepth(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x22) offset = stringEnd(text, offset + 1);
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return deepest;
}

/** The closing quote; a string left open ends with its line, as it does for the parser. */
function stringEnd(text: string, start: number): number {
  for (let offset = start; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x5c) offset++;
    else if (code === 0x22 || code === 0x0a || code === 0x0d) return offset;
  }
  return text.length;
}
