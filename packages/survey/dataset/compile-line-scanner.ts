import type { Dictionary } from '@zhunsheng/checker';
import { type Field, type JsonSchema, resolveSchema } from '@zhunsheng/language';
import type { KeyOrder } from './key-order.ts';
import {
  type ScanValue,
  scanAmount,
  scanBoolean,
  scanCount,
  scanDate,
  scanMatching,
  scanText,
  scanUscc,
} from './scan-values.ts';

/** Whether the line from `start` in these bytes is, up to its line feed, a declaration about which nothing is to be said. */
export type LineScanner = (bytes: Uint8Array, start: number) => boolean;

interface Compilation {
  readonly schema: JsonSchema;
  readonly dictionary: Dictionary;
  readonly order: KeyOrder;
  /** The edition that the declarations may name. */
  readonly edition: string;
  /** Scanners the generated code calls as `v0`, `v1` …; one a field, so that every call has a single target. */
  readonly scanners: ScanValue[];
  /** The generated functions `g0`, `g1` … of groups and lists. */
  readonly functions: string[];
}

/**
 * A scanner of lines by the declaration schema: of all that concerns single values, every line it passes is accepted by
 * the checker without a problem and is already normalised. Keys may come in any order; in `order` they are found
 * at once. A line that is written in an unusual way is not passed and goes to the checker. What several fields have to agree on, years given once
 * among them, is not looked at. It is generated code: keys and codes are compared byte by byte without a loop.
 */
export function compileLineScanner(
  schema: JsonSchema,
  dictionary: Dictionary,
  order: KeyOrder,
  edition: string,
): LineScanner {
  const compilation: Compilation = { schema, dictionary, order, edition, scanners: [], functions: [] };
  const root = groupCode(compilation, schema, '');
  const source = `'use strict';
${compilation.scanners.map((_, index) => `const v${index} = scanners[${index}];`).join('\n')}
${compilation.functions.join('\n')}
return (b, start) => {
  const p = ${root('start')};
  return p > 0 && (b[p] === 10 || (b[p] === 13 && b[p + 1] === 10));
};`;
  return new Function('scanners', source)(compilation.scanners) as LineScanner;
}

/** The expression of the offset after the value at an offset, or -1. */
type ValueCode = (at: string) => string;

const BLANKS = 'while (b[p] === 32) p++;';

function groupCode(compilation: Compilation, schema: JsonSchema, path: string): ValueCode {
  const properties = schema['properties'] as Record<string, JsonSchema>;
  const required = new Set((schema['required'] ?? []) as readonly string[]);
  // Names that the sample did not have stand at the end.
  const names = [...new Set([...(compilation.order.get(path) ?? []), ...Object.keys(properties)])].filter(
    name => Object.hasOwn(properties, name),
  );
  if (names.length > 31) return REFUSED;
  const all = names.reduce((bits, name, index) => (required.has(name) ? bits + 2 ** index : bits), 0);
  const members = names.map((name, index) => {
    const inner = propertyCode(
      compilation,
      properties[name] as JsonSchema,
      path === '' ? name : `${path}.${name}`,
    );
    const key = `"${name}"`;
    const absent = required.has(name) ? '' : `${matches('null', 'p')} ? p + 4 : `;
    return `if (${matches(key, 'p')}) {
      if ((given & ${2 ** index}) !== 0) return -1;
      given |= ${2 ** index};
      p += ${byteLength(key)};
      ${BLANKS}
      if (b[p++] !== 58) return -1;
      ${BLANKS}
      p = ${absent}${inner('p')};
      if (p < 0) return -1;
      ${BLANKS}
      if (b[p] === 125) return (given & ${all}) === ${all} ? p + 1 : -1;
      if (b[p++] !== 44) return -1;
      ${BLANKS}
    }`;
  });
  return define(
    compilation,
    `if (b[p++] !== 123) return -1;
  ${BLANKS}
  let given = 0;
  if (b[p] === 125) return ${all === 0 ? 'p + 1' : -1};
  for (;;) {
    const before = p;
    ${members.join('\n    ')}
    if (p === before) return -1;
  }`,
  );
}

/** Compares the bytes at an offset with a text. */
function matches(text: string, at: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte, index) => `b[${at} + ${index}] === ${byte}`)
    .join(' && ');
}

function define({ functions }: Compilation, body: string): ValueCode {
  const name = `g${functions.length}`;
  functions.push(`function ${name}(b, p) {\n  ${body}\n}`);
  return at => `${name}(b, ${at})`;
}

function call({ scanners }: Compilation, scan: ScanValue): ValueCode {
  const name = `v${scanners.push(scan) - 1}`;
  return at => `${name}(b, ${at})`;
}

function propertyCode(compilation: Compilation, written: JsonSchema, path: string): ValueCode {
  const schema = resolveSchema(compilation.schema, written);
  const field = compilation.dictionary.fields.get(path);
  if (path === 'edition') return codeOf([compilation.edition]);
  switch (field?.unit) {
    case 'boolean':
      return call(compilation, scanBoolean);
    case 'amount':
      return call(compilation, scanAmount((field.minimum ?? -1) < 0));
    case 'count':
    case 'year':
      return call(compilation, scanCount(field.minimum ?? 0, field.maximum ?? 0));
    case 'date':
      return call(compilation, scanDate);
    case 'expiry':
      return expiryCode(compilation);
    case 'code':
      return field.open === undefined ? codeOf(field.codes ?? []) : openCode(compilation, schema, field);
    case 'codes':
      return codesCode(compilation, field.codes ?? []);
    case 'text':
      return textCode(compilation, schema, field);
    case 'group':
      return groupCode(compilation, schema, path);
    case 'list':
      return listCode(compilation, schema, path);
    case undefined:
      return REFUSED;
  }
}

/** What the scanner does not know is the checker's. */
const REFUSED: ValueCode = () => '-1';

function codeOf(codes: readonly string[]): ValueCode {
  return at => {
    const choices = codes.map(code => `${matches(`"${code}"`, at)} ? ${at} + ${byteLength(code) + 2} : `);
    return `(${choices.join('')}-1)`;
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function expiryCode(compilation: Compilation): ValueCode {
  const date = call(compilation, scanDate);
  return at => `(${matches('"long_term"', at)} ? ${at} + 11 : ${date(at)})`;
}

function openCode(compilation: Compilation, schema: JsonSchema, field: Field): ValueCode {
  const pattern = new RegExp(String(schema['pattern'] ?? ''), 'u');
  const open = new RegExp(field.open ?? '', 'u');
  const entries = compilation.dictionary.vocabularies[field.vocabulary ?? ''] ?? [];
  const codes = new Set(entries.map(({ code }) => code));
  return call(
    compilation,
    scanMatching(value => pattern.test(value) && (codes.has(value) || open.test(value)), 64),
  );
}

function textCode(compilation: Compilation, schema: JsonSchema, field: Field): ValueCode {
  if (field.format === 'uscc') return call(compilation, scanUscc);
  if (schema['pattern'] !== undefined || schema['format'] !== undefined) return REFUSED;
  return call(compilation, scanText(field.maxLength ?? Number.POSITIVE_INFINITY));
}

/** Each code at most once: they are counted off in the bits of a number. */
function codesCode(compilation: Compilation, codes: readonly string[]): ValueCode {
  if (codes.length > 31) return REFUSED;
  const choices = codes.map(
    (code, index) =>
      `if (${matches(`"${code}"`, 'p')}) { bit = ${2 ** index}; p += ${byteLength(code) + 2}; }`,
  );
  return itemsCode(
    compilation,
    `let bit = 0;
    ${choices.join('\n    else ')}
    if (bit === 0 || (seen & bit) !== 0) return -1;
    seen |= bit;`,
  );
}

function listCode(compilation: Compilation, schema: JsonSchema, path: string): ValueCode {
  const most = schema['maxItems'] as number | undefined;
  const entry = groupCode(
    compilation,
    resolveSchema(compilation.schema, schema['items'] as JsonSchema),
    path,
  );
  const counted = most === undefined ? '' : `if (++seen > ${most}) return -1;`;
  return itemsCode(compilation, `p = ${entry('p')};\n    if (p < 0) return -1;\n    ${counted}`);
}

function itemsCode(compilation: Compilation, item: string): ValueCode {
  return define(
    compilation,
    `if (b[p++] !== 91) return -1;
  ${BLANKS}
  if (b[p] === 93) return p + 1;
  let seen = 0;
  for (;;) {
    ${item}
    ${BLANKS}
    if (b[p] === 93) return p + 1;
    if (b[p++] !== 44) return -1;
    ${BLANKS}
  }`,
  );
}
