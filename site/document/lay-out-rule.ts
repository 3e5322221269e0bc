import type { RuleKind, RuleNode } from './rule-tree.ts';

/** A box of the diagram; lengths in px of a drawing that is `WIDTH` wide. */
export interface Box {
  readonly kind: RuleKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface RuleDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  /** Paths of the connections, as `d` of SVG. */
  readonly links: readonly string[];
}

/** As wide as a phone's column, so that the writing is readable there at its own size. */
const WIDTH = 330;
const INDENT = 26;
const GAP = 12;
const PADDING = { x: 11, y: 7 };
const LINE = 20;
/** Latin letters; those of gates are bold, and as wide as in the widest of the fonts that a browser may take. */
const LETTER = { wide: 14, narrow: 7.8, bold: 9.2 };

/** `label` gives a gate its short name; conditions and cases show their own words. */
export function layOutRule(root: RuleNode, label: (kind: RuleKind) => string | undefined): RuleDrawing {
  const boxes: Box[] = [];
  const links: string[] = [];
  let y = 1;
  place(root, 0);
  return { width: WIDTH, height: y - GAP + 1, boxes, links };

  function place(node: RuleNode, depth: number): Box {
    const x = 1 + depth * INDENT;
    const narrow = node.kind === 'condition' || node.kind === 'case' ? LETTER.narrow : LETTER.bold;
    const lines = balance(label(node.kind) ?? node.text, WIDTH - x - 1 - 2 * PADDING.x, narrow);
    const width = Math.max(...lines.map(line => lengthOf(line, narrow))) + 2 * PADDING.x;
    const box = { kind: node.kind, x, y, width, height: lines.length * LINE + 2 * PADDING.y, lines };
    boxes.push(box);
    y += box.height + GAP;
    for (const part of node.parts) links.push(linkTo(box, place(part, depth + 1)));
    return box;
  }
}

/** Down from below the upper box, then across to the side of the lower one. */
function linkTo(from: Box, to: Box): string {
  const x = from.x + INDENT / 2;
  return `M${x} ${from.y + from.height}V${to.y + to.height / 2}H${to.x}`;
}

/** As few lines as the room allows, of about the same length. */
function balance(text: string, room: number, narrow: number): string[] {
  const widest = wrapText(text, room, narrow);
  let lines = widest;
  for (let narrower = room; lines.length === widest.length && narrower > 0; narrower -= LETTER.wide) {
    const next = wrapText(text, narrower, narrow);
    if (next.length > widest.length) break;
    lines = next;
  }
  return lines;
}

/** Chinese breaks anywhere but before closing punctuation, Latin words stay whole. */
function wrapText(text: string, room: number, narrow: number): string[] {
  const lines = [''];
  // A number keeps its unit.
  for (const piece of text.match(/[\x21-\x7e]+(?: [万亿]?[元项人])?|./gu) ?? []) {
    const line = lines.at(-1) as string;
    const fits =
      lengthOf(line + piece.trimEnd(), narrow) <= room || /^[，。；：、）”]/.test(piece) || line === '';
    if (fits) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map(line => line.trim());
}

function lengthOf(text: string, narrow: number): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 ? narrow : LETTER.wide), 0);
}
