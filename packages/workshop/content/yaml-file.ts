import { basename } from 'node:path';
import {
  type Aliases,
  beyondYamlLimits,
  locateInYaml,
  pointerSegments,
  type SourceText,
  sourceProblem,
  sourceText,
  yamlData,
  yamlSyntax,
} from '@zhunsheng/checker';
import type { Location, Problem } from '@zhunsheng/language';
import { showInput } from '@zhunsheng/language';
import { type Alias, type Document, type Node, parseDocument } from 'yaml';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { readContentText } from './content-text.ts';

/** A YAML file of the standard's content, with the place of each value. */
export interface YamlFile {
  readonly path: string;
  /** The file as it was read. */
  readonly source: string;
  /** Undefined when there are problems. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The place of the value (or its key) at a JSON Pointer, or of its nearest existing ancestor. */
  locate(pointer: string, at?: 'value' | 'key'): Location;
}

const parsed = new Map<string, YamlFile>();

/**
 * Reads a content file; a missing one and every syntax error is a problem, and `data` is then undefined. Several checks read the same
 * files: one that has not changed since is not parsed again, so `data` is shared and must not be changed.
 */
export async function readYamlFile(path: string): Promise<YamlFile> {
  const read = await readContentText(path).catch(ignoreMissing);
  if (read === undefined) return brokenFile(sourceText(path, ''), [missingFile(path)]);
  const { source, problems } = read;
  const known = parsed.get(path);
  if (known?.source === source) return known;
  const file =
    problems.length > 0 ? brokenFile(sourceText(path, source), problems) : parseYamlFile(path, source);
  parsed.set(path, file);
  return file;
}

/** For the reading of what need not exist: undefined instead of ENOENT. */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

export function missingFile(path: string): Problem {
  return makeEditorProblem('content-file-missing', { file: path }, { file: basename(path) });
}

/** The content file that `source` would be at `path`. Never throws: what declarations are refused for, content is, too. */
export function parseYamlFile(path: string, source: string): YamlFile {
  const text = sourceText(path, source);
  const beyond = beyondYamlLimits(source);
  if (beyond)
    return brokenFile(text, [sourceProblem(beyond.code, text.place(beyond.offset), { limit: beyond.limit })]);
  const document = parseDocument(source, {
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares every pair of keys; ours finds duplicates in one pass.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  }) as unknown as Document<Node>;
  const errors = yamlSyntax(text, document);
  if (errors.length > 0) return brokenFile(text, errors);
  const { data, aliases, entries, problems: ofWhole } = yamlData(text, document, undefined);
  const locate = placesIn(text, document, aliases);
  const inData = entries.length > 0 ? entries.flatMap(entry => entry.problems) : ofWhole;
  const problems = inData.length > 0 ? inData : [...aliases.keys()].map(alias => aliasProblem(text, alias));
  return { path, source, data: problems.length > 0 ? undefined : data, problems, locate };
}

/** Places, fixes and mutants refer to where a value is written: there has to be one place for each. */
function aliasProblem(text: SourceText, { range, source }: Alias): Problem {
  const [start = 0, end = start] = range ?? [];
  return makeEditorProblem('content-alias', text.place(start, end), { alias: showInput(source) });
}

function brokenFile({ file, text }: SourceText, problems: readonly Problem[]): YamlFile {
  return {
    path: file,
    source: text,
    data: undefined,
    problems,
    locate: pointer => ({ ...problems[0]?.location, pointer }),
  };
}

function placesIn(text: SourceText, document: Document, aliases: Aliases): YamlFile['locate'] {
  return (pointer, at = 'value') => {
    const { file, line, column } = locateInYaml(text, document, aliases, pointerSegments(pointer), at);
    return { file, line, column, pointer };
  };
}
