import { type Location, ORDERS } from '@zhunsheng/language';
import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../content/parse-sentence.ts';
import type { RuleEdit, TextEdit } from './finding.ts';
import { scalarOffsets } from './scalar-offsets.ts';

/** Replace `length` characters of a file from `offset` by `text`. */
export interface SourceEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A clause file with the places of its sentence and of the parts of its rule. */
export interface ClauseSource {
  /** The place in the file of a stretch of the sentence. */
  place(span: Span): Location;
  /** The place of the part of the rule that has this id. */
  placeOfRule(id: string): Location;
  /** The edit of the file that makes an edit of the sentence; undefined where YAML would need other quoting. */
  editText(edit: TextEdit): SourceEdit | undefined;
  /** The edits of the file that make an edit of the rule; undefined when it has no such part. */
  editRule(edit: RuleEdit): SourceEdit[] | undefined;
}

/** Reads places only; the file is known to be a clause that fits its schema. */
export function clauseSource(path: string, source: string): ClauseSource {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const scalar = document.get('text', true) as Scalar<string>;
  const offsets = scalarOffsets(source, scalar);
  const rules = rulesById(document);
  const locate = (start: number, end: number): Location => {
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    const endColumn = to.line === from.line && end > start ? { endColumn: to.col } : {};
    return { file: path, line: from.line, column: from.col, ...endColumn };
  };
  return {
    place: ({ start, end }) => ({
      ...locate(offsets[start] ?? 0, endOf(offsets, start, end)),
      pointer: '/text',
    }),
    placeOfRule: id => {
      const range = rules.get(id)?.get('id', true)?.range ?? scalar.range ?? [0, 0, 0];
      return locate(range[0], range[1]);
    },
    editText: ({ start, end, text }) => {
      if (!fitsScalar(scalar, start, text)) return undefined;
      const offset = offsets[start] ?? 0;
      return { offset, length: endOf(offsets, start, end) - offset, text };
    },
    editRule: edit => {
      const rule = rules.get(edit.id);
      return rule && ruleEdits(source, rule, edit);
    },
  };
}

/** Where the stretch ends: after its last character, whatever line break follows. */
function endOf(offsets: readonly number[], start: number, end: number): number {
  if (end <= start) return offsets[start] ?? 0;
  const last = offsets[end - 1] ?? 0;
  const next = offsets[end] ?? last + 1;
  return next - last <= 10 && end === offsets.length - 1 ? next : Math.min(next, last + 1);
}

/** Our edits never need escapes, except where they would make plain YAML mean something else. */
function fitsScalar({ type }: Scalar, start: number, text: string): boolean {
  if (/["'\\\n]/.test(text)) return false;
  return type !== Scalar.PLAIN || !(/: |:$| #/.test(text) || (start === 0 && /^[^\p{L}\p{N}]/u.test(text)));
}

function rulesById(document: Document): Map<string, YAMLMap<Scalar<string>, unknown>> {
  const rules = new Map<string, YAMLMap<Scalar<string>, unknown>>();
  for (const key of ['applies_when', 'rule']) {
    const node = document.get(key, true);
    if (!isMap(node)) continue;
    visit(node, {
      Map: (_, map) => {
        const id = map.get('id');
        if (typeof id === 'string') rules.set(id, map as YAMLMap<Scalar<string>, unknown>);
      },
    });
  }
  return rules;
}

function ruleEdits(
  source: string,
  rule: YAMLMap<Scalar<string>, unknown>,
  edit: RuleEdit,
): SourceEdit[] | undefined {
  if ('group' in edit) return withPair(rule, ['all', 'any'], pair => [replace(pair.key, edit.group)]);
  if ('least' in edit) return withPair(rule, ['at_least'], pair => [replace(pair.value, String(edit.least))]);
  if ('equals' in edit) return withPair(rule, ['equals'], pair => [replace(pair.value, String(edit.equals))]);
  if ('when' in edit) return withPair(rule, ['when'], pair => [replaceList(source, pair.value, edit.when)]);
  return withPair(rule, ORDERS, pair => {
    const { order, written } = edit;
    const edits = order && order !== pair.key.value ? [replace(pair.key, order)] : [];
    return written === undefined ? edits : [...edits, replace(pair.value, inStyle(written, pair.value))];
  });
}

type RulePair = Pair<Scalar<string>, unknown>;

function withPair(
  rule: YAMLMap<Scalar<string>, unknown>,
  keys: readonly string[],
  make: (pair: RulePair) => SourceEdit[],
): SourceEdit[] | undefined {
  const pair = rule.items.find(({ key }) => isScalar(key) && keys.includes(key.value as string));
  return pair && make(pair as RulePair);
}

function replace(node: unknown, text: string): SourceEdit {
  const [start, end] = (node as Scalar).range ?? [0, 0, 0];
  return { offset: start, length: end - start, text };
}

/** A list becomes a flow list; a block list ends before the line break that its node includes. */
function replaceList(source: string, node: unknown, codes: readonly string[]): SourceEdit {
  const { offset, length } = replace(node, '');
  return {
    offset,
    length: source.slice(offset, offset + length).trimEnd().length,
    text: `[${codes.join(', ')}]`,
  };
}

/** The blank between number and unit as the file has it. */
function inStyle(written: string, node: unknown): string {
  const old = String((node as Scalar).value);
  if (/\d(?:万元|亿元)/.test(old)) return written.replace(' ', '');
  return / %/.test(old) ? written.replace('%', ' %') : written;
}

/**
 * The text after the edits, which all refer to the text before. Equal edits are made once; of two that overlap the
 * earlier one holds, and the later waits for the next run.
 */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
  let done = '';
  let at = 0;
  let last: SourceEdit | undefined;
  for (const edit of sorted) {
    const again =
      last && edit.offset === last.offset && edit.length === last.length && edit.text === last.text;
    if (again || edit.offset < at) continue;
    done += source.slice(at, edit.offset) + edit.text;
    at = edit.offset + edit.length;
    last = edit;
  }
  return done + source.slice(at);
}
