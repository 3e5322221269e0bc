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

export function missingFile(path: string): Problem {
  return makeEditorProblem('content-file-missing', { file: path }, { file: basename(path) });
}

/** The content file that `source` would be at `path`. Never throws: what declarations are refused for, content is, too. */
export function parseYamlFile(path: string, source: string): YamlFile {
  const text = sourceText(path, source);
  const beyond = beyondYamlLimits(source);
  if (beyond)
    return unreadableYaml(path, source, [
      sourceProblem(beyond.code, text.place(beyond.offset), { limit: beyond.limit }),
    ]);
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
  if (errors.length > 0) return unreadableYaml(path, source, errors);
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

/** A file that is no data, with what is wrong with it. */
export function unreadableYaml(path: string, source: string, problems: readonly Problem[]): YamlFile {
  return {
    path,
    source,
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
