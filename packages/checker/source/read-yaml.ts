import type { Fields, Problem } from '@zhunsheng/language';
import { type Document, type Node, parseAllDocuments } from 'yaml';
import { sourceProblem } from '../diagnostic/source-problems.ts';
import { beyondYamlLimits } from './beyond-yaml-limits.ts';
import { decodeText } from './decode-text.ts';
import { fileTooLarge } from './file-too-large.ts';
import { pointerSegments } from './json-pointer.ts';
import { limits } from './limits.ts';
import { type Located, unreadable, withFileProblems } from './located.ts';
import { refuseNumber } from './refuse-number.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { withinPointer } from './within-pointer.ts';
import { locateInYaml, yamlData } from './yaml-data.ts';

import { yamlSyntax } from './yaml-syntax.ts';

/**
 * Reads declarations from YAML 1.2 (core schema: dates stay text): one a document, or a list of them in a document.
 * With `fields`, unquoted values of text and code fields are text as written. Never throws.
 */
export function readYaml(bytes: Uint8Array, file: string, fields?: Fields): Located[] {
  const tooLarge = fileTooLarge(bytes.length, file, limits.treeMegabytes);
  if (tooLarge) return [unreadable(file, [tooLarge])];
  const { text: decoded, problems } = decodeText(bytes, file);
  if (decoded === undefined) return [unreadable(file, problems)];
  // To YAML a CR alone ends a line, to the library it does not: what follows would vanish in a comment.
  const text = decoded.replace(/\r(?!\n)/g, '\n');
  const source = sourceText(file, text);
  const beyond = beyondYamlLimits(text);
  if (beyond) {
    const { code, offset, limit } = beyond;
    return [unreadable(file, [sourceProblem(code, source.place(offset), { limit })], source)];
  }
  const declarations = parse(text).flatMap(document => readDocument(source, document, fields));
  if (declarations.length > 0) return [...withFileProblems(declarations, problems)];
  return [unreadable(file, [...problems, sourceProblem('no-declaration', { file })], source)];
}

function parse(text: string): Document<Node>[] {
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares every pair of keys; ours finds duplicates in one pass.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return [...(documents as unknown as Iterable<Document<Node>>)];
}

/** Nothing for an empty document, such as the one after a last `---`. */
function readDocument(source: SourceText, document: Document<Node>, fields: Fields | undefined): Located[] {
  const errors = yamlSyntax(source, document);
  if (errors.length > 0) return [unreadable(source.file, errors, source)];
  const { data, aliases, problems, entries } = yamlData(source, document, fields);
  if (data === undefined) return [unreadable(source.file, problems, source)];
  if (data === null) return problems.length > 0 ? [unreadable(source.file, problems, source)] : [];
  const located = (value: unknown, prefix: readonly string[], own: readonly Problem[]): Located => ({
    data: value,
    source,
    problems: own,
    locate(pointer, at = 'value') {
      const segments = [...prefix, ...pointerSegments(pointer)];
      return { ...locateInYaml(source, document, aliases, segments, at), pointer };
    },
  });
  if (!Array.isArray(data)) return [located(data, [], problems)];
  if (data.length === 0) return [];
  const refusal = refuseNumber(data.length, source);
  if (refusal) return [refusal];
  return entries.map((entry, index) =>
    located(entry.data, [String(index)], withinPointer(entry.problems, `/${index}`)),
  );
}
