/** A sign of Chinese typing where YAML needs the ASCII one. */
export interface FullWidthSign {
  /** Offset within the line. */
  readonly index: number;
  readonly sign: string;
  /** What belongs there instead; a blank for a blank. */
  readonly ascii: string;
}

const ASCII: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '\u3000': ' ',
  '\u00A0': ' ',
};

/** So much of a line is looked at: the expressions below take the square of its length. */
const LOOKED_AT = 1000;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;
/** As indentation; behind a key; before and after values in brackets; between two pairs. */
const PLACES = [
  /^[ \t]*([\u3000\u00A0])/d,
  /(?:^|[{,[，｛]|-)\s*[\w-]*\s*(：)/d,
  /(?:[:：,[{]|^\s*-)\s*([｛［【])/d,
  /([｝］】])\s*$/d,
  /[{[｛［][^}\]]*?(，)\s*[\w-]+\s*[:：]/d,
];

/**
 * The first full-width sign of a line where a sign of YAML belongs; undefined when there is none. Asked of lines that are
 * no YAML: in texts such signs are right.
 */
export function fullWidthSign(line: string): FullWidthSign | undefined {
  const bare = line.slice(0, LOOKED_AT).replace(QUOTED, quoted => ' '.repeat(quoted.length));
  const index = Math.min(
    ...PLACES.flatMap(place => place.exec(bare)?.indices?.[1]?.[0] ?? Number.POSITIVE_INFINITY),
  );
  const sign = line.charAt(index);
  const ascii = ASCII[sign];
  return ascii === undefined ? undefined : { index, sign, ascii };
}
