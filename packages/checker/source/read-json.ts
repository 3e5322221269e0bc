import type { Location, Problem } from '@zhunsheng/language';
import { type ParseError, parseTree } from 'jsonc-parser';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { decodeText } from './decode-text.ts';
import { fileTooLarge } from './file-too-large.ts';
import { findInJson, itemsInJson } from './find-in-json.ts';
import { jsonDepth } from './json-depth.ts';
import { pointerSegments } from './json-pointer.ts';
import { jsonSyntax } from './json-syntax.ts';
import { type JsonTree, jsonData, locateInJson } from './json-tree.ts';
import { limits } from './limits.ts';
import { type Located, unreadable, withFileProblems } from './located.ts';
import { refuseNumber } from './refuse-number.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { withinPointer } from './within-pointer.ts';

/** Reads one declaration, or a list of them, from strict JSON. Never throws; at least one entry is returned. */
export function readJson(bytes: Uint8Array, file: string): Located[] {
  const tooLarge = fileTooLarge(bytes.length, file, limits.treeMegabytes);
  if (tooLarge) return [unreadable(file, [tooLarge])];
  const { text, problems } = decodeText(bytes, file);
  if (text === undefined) return [unreadable(file, problems)];
  return [...withFileProblems(readJsonText(sourceText(file, text), 0, text.length), problems)];
}

/** Reads the part of a text from `start` to `end` as one JSON value. */
export function readJsonText(source: SourceText, start: number, end: number): Located[] {
  const text = source.text.slice(start, end);
  const place = (from: number, to: number) => source.place(start + from, start + to);
  if (jsonDepth(text) > limits.nesting) {
    return [
      unreadable(
        source.file,
        [sourceProblem('file-nesting', place(0, 0), { limit: limits.nesting })],
        source,
      ),
    ];
  }
  const exact = parseFaithfully(text);
  if (exact !== undefined) {
    let items: readonly number[] | undefined;
    const locate = (pointer: string, at: 'value' | 'key') => {
      const [index, ...path] = pointerSegments(pointer);
      // Of thousands of declarations none is looked for from the beginning.
      if (Array.isArray(exact)) items ??= itemsInJson(text);
      const item = items?.[Number(index)];
      const { value, key } =
        item === undefined ? findInJson(text, pointerSegments(pointer)) : findInJson(text, path, item);
      const { start: from, end: to } = (at === 'key' && key) || value;
      return place(from, to);
    };
    return declarations(
      source,
      locate,
      Array.isArray(exact) ? exact.map(unproblematic) : unproblematic(exact),
    );
  }
  const { tree, problems } = parse(text, place, source, start);
  if (!tree) return [unreadable(source.file, problems, source)];
  if (problems.length > 0) {
    // A number that breaks the syntax is not complained about twice.
    const others = jsonData(tree).problems.filter(
      other => !problems.some(known => isSamePlace(known, other)),
    );
    return [unreadable(source.file, [...problems, ...others], source)];
  }
  const entries = tree.node.type === 'array' ? (tree.node.children ?? []) : undefined;
  const locate = (pointer: string, at: 'value' | 'key') => locateInJson(tree, pointer, at);
  return declarations(source, locate, entries ? entriesOf(tree, entries.length) : jsonData(tree));
}

function isSamePlace({ location: a }: Problem, { location: b }: Problem): boolean {
  return a.line === b.line && a.column === b.column;
}

interface Read {
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

function unproblematic(data: unknown): Read {
  return { data, problems: [] };
}

/** Every entry is read for itself, so that none hides the problems of another. */
function entriesOf(tree: JsonTree, length: number): Read[] {
  return Array.from({ length: Math.min(length, limits.declarations + 1) }, (_, index) =>
    jsonData(tree, index),
  );
}

/**
 * The value, when nothing was lost in reading it; undefined when the text has to be looked at closely.
 * A text that equals its own re-serialisation, blanks aside, has no key twice and no number that was rounded.
 */
function parseFaithfully(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const again = JSON.stringify(value);
    // Programs write no blanks, and looking for them takes longer than all the rest.
    if (again === text) return value;
    const compact = text.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|[ \t\r\n]+/g, '$1');
    return again === compact ? value : undefined;
  } catch {
    return undefined;
  }
}

function parse(
  text: string,
  place: (from: number, to: number) => Location,
  source: SourceText,
  start: number,
): { tree: JsonTree | undefined; problems: Problem[] } {
  const errors: ParseError[] = [];
  try {
    const node = parseTree(text, errors, { disallowComments: true });
    return { tree: node && { source, start, node }, problems: jsonSyntax(text, errors, place) };
  } catch (error) {
    // The parser is recursive. Brackets that hide behind malformed comments escape the count of levels.
    if (!(error instanceof RangeError)) throw error;
    return { tree: undefined, problems: [sourceProblem('file-too-complex', { file: source.file })] };
  }
}

/** A list at the top is a list of declarations; everything else is one. */
function declarations(
  source: SourceText,
  locate: (pointer: string, at: 'value' | 'key') => Location,
  read: Read | readonly Read[],
): Located[] {
  const located = ({ data, problems }: Read, prefix: string): Located => ({
    data,
    source,
    problems: withinPointer(problems, prefix),
    locate: (pointer, at = 'value') => ({ ...locate(prefix + pointer, at), pointer }),
  });
  if ('data' in read) return [located(read, '')];
  const refusal = refuseNumber(read.length, source);
  if (refusal) return [refusal];
  return read.map((entry, index) => located(entry, `/${index}`));
}
