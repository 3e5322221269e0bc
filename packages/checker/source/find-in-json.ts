/** A part of a text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The value at a path, or its nearest ancestor; of lists and objects only the opening bracket. */
export interface FoundInJson {
  readonly value: Span;
  /** The key with its quotes; absent for entries of lists, for the whole, and where the path leads to nothing. */
  readonly key?: Span;
}

/**
 * Finds a value in a text that `JSON.stringify` could have written, blanks aside: it is valid, no key stands twice and
 * every key is escaped in the one way. Only what leads to the value is looked at, which is why it need not be parsed.
 */
export function findInJson(text: string, path: readonly string[], from = 0): FoundInJson {
  let found: { at: number; key?: Span } = { at: afterBlanks(text, from) };
  for (const segment of path) {
    const child = childOf(text, found.at, segment);
    if (!child) return { value: spanAt(text, found.at) };
    found = child;
  }
  const { at, key } = found;
  return { value: spanAt(text, at), ...(key && { key }) };
}

/** Where each item of the list that such a text is begins, in one pass. */
export function itemsInJson(text: string): readonly number[] {
  const starts: number[] = [];
  let start = afterBlanks(text, afterBlanks(text, 0) + 1);
  while (start < text.length && text[start] !== ']') {
    starts.push(start);
    start = nextPart(text, start);
  }
  return starts;
}

function spanAt(text: string, start: number): Span {
  const isContainer = text[start] === '{' || text[start] === '[';
  return { start, end: isContainer ? start + 1 : afterValue(text, start) };
}

function childOf(text: string, at: number, segment: string): { at: number; key?: Span } | undefined {
  if (text[at] === '{') return memberOf(text, at, JSON.stringify(segment));
  if (text[at] === '[' && /^(0|[1-9]\d*)$/.test(segment)) return itemOf(text, at, Number(segment));
  return undefined;
}

function memberOf(text: string, at: number, key: string): { at: number; key: Span } | undefined {
  let start = afterBlanks(text, at + 1);
  while (text[start] === '"') {
    const end = afterString(text, start);
    const value = afterBlanks(text, afterBlanks(text, end) + 1);
    if (end - start === key.length && text.startsWith(key, start)) return { at: value, key: { start, end } };
    start = nextPart(text, value);
  }
  return undefined;
}

function itemOf(text: string, at: number, index: number): { at: number } | undefined {
  let start = afterBlanks(text, at + 1);
  for (let count = 0; start < text.length && text[start] !== ']'; count++) {
    if (count === index) return { at: start };
    start = nextPart(text, start);
  }
  return undefined;
}

/** Where the part after the value at `at` begins: the next key or item, or the end of the text after the last one. */
function nextPart(text: string, at: number): number {
  const end = afterBlanks(text, afterValue(text, at));
  return text[end] === ',' ? afterBlanks(text, end + 1) : text.length;
}

function afterBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\r' || text[end] === '\n') end++;
  return end;
}

function afterValue(text: string, at: number): number {
  if (text[at] === '"') return afterString(text, at);
  if (text[at] !== '{' && text[at] !== '[') return afterWord(text, at);
  let depth = 0;
  for (let end = at; ; end++) {
    const character = text[end];
    if (character === '"') end = afterString(text, end) - 1;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return end + 1;
  }
}

function afterString(text: string, at: number): number {
  let end = at + 1;
  for (; text[end] !== '"'; end++) if (text[end] === '\\') end++;
  return end + 1;
}

/** A number, true, false or null. */
function afterWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && !',}] \t\r\n'.includes(text[end] as string)) end++;
  return end;
}
