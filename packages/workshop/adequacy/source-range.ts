import { isNode, LineCounter, parseDocument } from 'yaml';

/** A place in a text; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceRange {
  readonly start: Position;
  readonly end: Position;
}

/** Finds where the value at a JSON Pointer of a YAML text begins and ends; its nearest ancestor when it is absent. */
export function sourceRanges(source: string): (pointer: string) => SourceRange {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return pointer => {
    const keys = pointer.split('/').slice(1);
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return { start: position(node.range[0]), end: position(node.range[1]) };
    }
    return { start: { line: 1, column: 1 }, end: position(source.length) };
  };
}
