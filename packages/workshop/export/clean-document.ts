import type { Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { StandardDocument } from '../document/standard-document.ts';

/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs, two noncharacters. */
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The document without characters that XML forbids, and for each part that had any a warning that says so. */
export function cleanDocument(document: StandardDocument): {
  document: StandardDocument;
  problems: Problem[];
} {
  const { value, problems } = cleanTexts(document, document.standard);
  return { document: value, problems };
}

/** The same of any plain data; `name` stands for parts without an id. */
export function cleanTexts<Value>(data: Value, name: string): { value: Value; problems: Problem[] } {
  const found = new Map<string, string[]>();
  const clean = (value: unknown, owner: string): unknown => {
    if (typeof value === 'string') {
      const illegal = value.match(ILLEGAL);
      if (!illegal) return value;
      found.set(owner, [...(found.get(owner) ?? []), ...illegal]);
      return value.replace(ILLEGAL, '');
    }
    if (Array.isArray(value)) return value.map(item => clean(item, owner));
    if (typeof value !== 'object' || value === null) return value;
    const own = 'id' in value && typeof value.id === 'string' ? value.id : owner;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, own)]));
  };
  const value = clean(data, name) as Value;
  const problems = [...found].map(([id, characters]) =>
    makeEditorProblem(
      'illegal-characters',
      {},
      {
        id: id.replace(ILLEGAL, ''),
        count: String(characters.length),
        characters: [...new Set(characters.map(codePoint))].join('、'),
      },
    ),
  );
  return { value, problems };
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
