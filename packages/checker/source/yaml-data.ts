import type { Fields, FieldUnit, Location, Problem } from '@zhunsheng/language';
import { showInput } from '@zhunsheng/language';
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { jsonPointer } from './json-pointer.ts';
import { limits } from './limits.ts';
import { numberLiteral } from './number-literal.ts';
import { type ProblemCollector, problemCollector } from './problem-collector.ts';
import { setOwnProperty } from './set-own-property.ts';
import type { SourceText } from './source-text.ts';

type Path = readonly (string | number)[];

/** What each alias stands for. The library would search the whole document for every one of them. */
export type Aliases = Map<Alias, Node>;

interface Conversion {
  readonly source: SourceText;
  readonly anchors: Map<string, Node>;
  readonly aliases: Aliases;
  readonly fields: Fields | undefined;
  /** Of the declaration that is being converted. */
  problems: ProblemCollector;
  values: number;
  /** Set when a limit is passed; nothing is converted from then on. */
  stopped: boolean;
}

/** Fields whose plain scalars are text as written: an unquoted 210112 or 010 under a code is not a number. */
const TEXT_UNITS: ReadonlySet<FieldUnit | undefined> = new Set([
  'text',
  'code',
  'codes',
  'date',
  'expiry',
] as const);
/** Decimal, plain or not; everything else (hexadecimal, octal, leading zeros) is read by YAML as another number than it seems. */
const DECIMAL_NUMBER = /^[-+]?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][-+]?\d+)?$/;

export interface YamlData {
  /** Undefined when a limit was passed. */
  readonly data: unknown;
  readonly aliases: Aliases;
  /** Of the whole; of a list, where reading stopped. */
  readonly problems: readonly Problem[];
  /** The declarations when the document is a list, each with its problems. */
  readonly entries: readonly { readonly data: unknown; readonly problems: readonly Problem[] }[];
}

/** The data of a document without syntax errors, and what YAML would silently make of it: odd numbers, keys given twice. */
export function yamlData(source: SourceText, document: Document, fields: Fields | undefined): YamlData {
  const conversion: Conversion = {
    source,
    anchors: new Map(),
    aliases: new Map(),
    fields,
    problems: problemCollector(source.file),
    values: 0,
    stopped: false,
  };
  const { contents } = document;
  if (isSeq(contents) && contents.anchor) conversion.anchors.set(contents.anchor, contents);
  const entries = isSeq(contents) ? convertEntries(conversion, contents.items as Node[]) : [];
  const data = entries.length > 0 ? entries.map(entry => entry.data) : convert(conversion, contents, [], '');
  const { stopped, aliases, problems } = conversion;
  return { data: stopped ? undefined : data, aliases, problems: problems.all(), entries };
}

/** Every entry of a list of declarations has its own problems, so that none hides those of another. */
function convertEntries(conversion: Conversion, items: readonly Node[]): YamlData['entries'] {
  return items.slice(0, limits.declarations + 1).map((item, index) => {
    if (!conversion.stopped) conversion.problems = problemCollector(conversion.source.file);
    const data = convert(conversion, item, [index], '');
    return { data, problems: conversion.problems.all() };
  });
}

function convert(conversion: Conversion, node: Node | null, path: Path, fieldPath: string): unknown {
  if (!node || conversion.stopped) return null;
  if (path.length > limits.nesting) return stop(conversion, 'file-nesting', node, limits.nesting);
  if (++conversion.values > limits.yamlValues) {
    return stop(conversion, 'file-too-many-values', node, limits.yamlValues);
  }
  if (isAlias(node)) return convertAlias(conversion, node, path, fieldPath);
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor)
    conversion.anchors.set(node.anchor, node);
  if (isMap(node)) return convertMap(conversion, node as YAMLMap<Node, Node | null>, path, fieldPath);
  if (isSeq(node)) {
    return node.items.map((item, index) => convert(conversion, item as Node, [...path, index], fieldPath));
  }
  return isScalar(node) ? convertScalar(conversion, node, path, fieldPath) : null;
}

function stop(
  conversion: Conversion,
  code: 'file-nesting' | 'file-too-many-values',
  node: Node,
  limit: number,
): undefined {
  conversion.stopped = true;
  conversion.problems.add(sourceProblem(code, nodePlace(conversion.source, node, []), { limit }));
}

function convertAlias(conversion: Conversion, alias: Alias, path: Path, fieldPath: string): unknown {
  const target = conversion.aliases.get(alias) ?? conversion.anchors.get(alias.source);
  if (target) {
    conversion.aliases.set(alias, target);
    return convert(conversion, target, path, fieldPath);
  }
  const place = nodePlace(conversion.source, alias, path);
  conversion.problems.add(sourceProblem('yaml-alias-unknown', place, { alias: showInput(alias.source) }));
  return null;
}

function convertMap(
  conversion: Conversion,
  map: YAMLMap<Node, Node | null>,
  path: Path,
  fieldPath: string,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const keys = new Map<string, Node>();
  for (const { key, value } of map.items) {
    const name = keyName(key);
    const memberPath = [...path, name];
    const first = keys.get(name);
    if (first) conversion.problems.add(duplicateKey(conversion, name, key, first, memberPath));
    else keys.set(name, key);
    setOwnProperty(
      object,
      name,
      convert(conversion, value, memberPath, fieldPath ? `${fieldPath}.${name}` : name),
    );
  }
  return object;
}

function duplicateKey(
  { source, problems }: Conversion,
  name: string,
  key: Node,
  first: Node,
  path: Path,
): Problem {
  if (problems.full) return sourceProblem('duplicate-key', {}, { key: '', line: 0 });
  const line = nodePlace(source, first, path).line ?? 0;
  return sourceProblem('duplicate-key', nodePlace(source, key, path), { key: showInput(name), line });
}

function convertScalar(conversion: Conversion, scalar: Scalar, path: Path, fieldPath: string): unknown {
  const { value, source } = scalar;
  if (typeof value === 'string' || value === null || source === undefined) return value;
  if (scalar.tag === undefined && TEXT_UNITS.has(conversion.fields?.get(fieldPath)?.unit)) return source;
  if (typeof value !== 'number') return value;
  const place = () => (conversion.problems.full ? {} : nodePlace(conversion.source, scalar, path));
  const problem = numberProblem(source, value, place);
  if (problem) conversion.problems.add(problem);
  return Number.isFinite(value) ? value + 0 : null;
}

function numberProblem(written: string, value: number, place: () => Location): Problem | undefined {
  const found = showInput(written);
  if (!Number.isFinite(value)) return sourceProblem('number-not-finite', place(), { found });
  if (!DECIMAL_NUMBER.test(written)) return sourceProblem('yaml-number-form', place(), { found, value });
  return numberLiteral(written, place);
}

/** The place of the value (or its key) at a pointer's segments, or of its nearest ancestor. */
export function locateInYaml(
  source: SourceText,
  document: Document,
  aliases: Aliases,
  segments: readonly string[],
  at: 'value' | 'key',
): Location {
  let node = document.contents as Node | null;
  let key: Node | undefined;
  for (const segment of segments) {
    const member = memberAt((isAlias(node) && aliases.get(node)) || node, segment);
    if (!member) {
      key = undefined;
      break;
    }
    node = member.value;
    key = member.key;
  }
  const target = (at === 'key' && key) || node || key;
  return target ? nodePlace(source, target, segments) : source.place(0);
}

/** Of keys given twice the last one counts, as in the data. */
function memberAt(container: Node | null, segment: string): { key?: Node; value: Node | null } | undefined {
  if (isSeq(container)) {
    const item = container.items[Number(segment)] as Node | undefined;
    return item && { value: item };
  }
  if (!isMap(container)) return undefined;
  return (container as YAMLMap<Node, Node | null>).items.findLast(item => keyName(item.key) === segment);
}

function keyName(key: Node): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Of a map or a list only its first character is marked. */
function nodePlace(source: SourceText, node: Node, path: Path): Location {
  const [start, end] = node.range ?? [0, 0];
  const place = source.place(start, isScalar(node) || isAlias(node) ? end : start + 1);
  return { ...place, pointer: jsonPointer(path) };
}
