import { displayWidth } from '@zhunsheng/language';

/** Characters no line may begin with, and characters no line may end with (GB/T 15834, and what goes with a number). */
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{Mn}%％…—·～ー–]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}￥¥$§#@]$/u;
const ASCII = /^[ -~]*$/;
/** Characters of one code unit that take two columns everywhere. */
const ALL_WIDE = /^[\u4E00-\u9FFF\u3001-\u3011\uFF01-\uFF5E]+$/;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF\u2018-\u201D\u2026—]$/u;

/**
 * Lines of at most `width` columns by display width. Chinese breaks between any two characters, other text at blanks;
 * no line begins with closing punctuation or ends with opening, and a number stays with its unit. A word longer than a
 * line is cut.
 */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const piece of pieces(text)) {
    if (filled + columns(piece.trimEnd()) <= width) {
      line += piece;
      filled += columns(piece);
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const cut = cutToWidth(piece.trimStart(), width);
    lines.push(...cut.slice(0, -1));
    line = cut.at(-1) ?? '';
    filled = columns(line);
  }
  return line.trimEnd() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** `text` filled up with blanks to `width` columns. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Columns at most: characters such as “ and · take two on Chinese consoles, one elsewhere. */
function columns(text: string): number {
  // Measuring is costly; most pieces are plain ASCII or wide characters.
  if (ASCII.test(text)) return text.length;
  return ALL_WIDE.test(text) ? 2 * text.length : displayWidth(text, true);
}

/** The stretches of a text between which a line may break. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const token of tokens(text)) {
    const before = found.at(-1);
    if (before !== undefined && sticks(before, token)) found[found.length - 1] = before + token;
    else found.push(token);
  }
  return found;
}

/** Single wide characters, and runs of others with the blank that follows. */
function tokens(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const before = found.at(-1);
    const continues =
      before !== undefined && !WIDE.test(character) && !/ $/.test(before) && !WIDE.test(before);
    const blankAfterWide = before !== undefined && character === ' ';
    if (continues || blankAfterWide) found[found.length - 1] = before + character;
    else found.push(character);
  }
  return found;
}

function sticks(before: string, token: string): boolean {
  if (/÷ $/.test(before)) return true;
  if (/ $/.test(before)) return /(?:^|[^\p{L}])[\d,.] $/u.test(before) && WIDE.test(token);
  if (NOT_LAST.test(before)) return true;
  return (
    NOT_FIRST.test(token) ||
    (/^[万亿]$/.test(before.at(-2) ?? '') && token === '元') ||
    (/万$/.test(before) && token === '元')
  );
}

function cutToWidth(word: string, width: number): readonly string[] {
  const lines = [''];
  for (const character of word) {
    const line = lines.at(-1) as string;
    if (line !== '' && columns(line + character) > width) lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}
