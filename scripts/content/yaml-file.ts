import { readFile } from 'node:fs/promises';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { ruleProblem } from '../../checker/diagnostic/catalogue/rule.ts';
import type { Location, Problem } from '../../checker/diagnostic/problem.ts';
import { pointerSegments } from '../../checker/source/json-pointer.ts';

/** A YAML file of the standard's content, with the place of each value. */
export interface YamlFile {
  readonly path: string;
  /** The file as it was read. */
  readonly source: string;
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The place of the value at a JSON Pointer, or of its nearest existing ancestor. */
  locate(pointer: string): Location;
}

const parsed = new Map<string, YamlFile>();

/**
 * Reads a content file; every syntax error becomes a problem and `data` is then undefined. Several checks read the same
 * files: one that has not changed since is not parsed again, so `data` is shared and must not be changed.
 */
export async function readYamlFile(path: string): Promise<YamlFile> {
  const source = await readFile(path, 'utf8');
  const known = parsed.get(path);
  if (known?.source === source) return known;
  const file = parseYamlFile(path, source);
  parsed.set(path, file);
  return file;
}

/** The content file that `source` would be at `path`. */
export function parseYamlFile(path: string, source: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const problems = document.errors.map(error => {
    const { line, col } = lines.linePos(error.pos[0]);
    // The place is said apart, by line and column.
    const detail = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    return ruleProblem('content-syntax', { file: path, line, column: col }, { detail });
  });
  const locate = (pointer: string): Location => {
    const keys = pointerSegments(pointer);
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
      const range = isNode(node) || isMap(node) ? node.range : undefined;
      if (range) {
        const { line, col } = lines.linePos(range[0]);
        return { file: path, line, column: col, pointer };
      }
    }
    return { file: path, pointer };
  };
  return { path, source, data: problems.length > 0 ? undefined : document.toJS(), problems, locate };
}
