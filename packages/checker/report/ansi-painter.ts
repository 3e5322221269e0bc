export type Style =
  | 'bold'
  | 'dim'
  | 'met'
  | 'not_met'
  | 'undetermined'
  | 'not_applicable'
  | 'invalid'
  | 'badge';

/** Gives text a style; without colour, leaves it alone. */
export type Painter = (text: string, ...styles: readonly Style[]) => string;

/** SGR codes: what switches a style on and off again. */
const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  badge: [7, 27],
  met: [32, 39],
  not_met: [31, 39],
  undetermined: [33, 39],
  not_applicable: [90, 39],
  invalid: [35, 39],
};

/** A painter for terminals. */
export function ansiPainter(colour: boolean): Painter {
  if (!colour) return text => text;
  return (text, ...styles) =>
    styles.reduce((inner, style) => `\u001B[${CODES[style][0]}m${inner}\u001B[${CODES[style][1]}m`, text);
}
