import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of the XML, and what is in it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Xml[];
  text: string;
}

/** A paragraph as a reader sees it: the number Word computes, and the words. */
export interface WordLine {
  readonly style: string;
  readonly label: string;
  readonly text: string;
}

/** What a committee decides on all tracked changes at once. */
export type Decision = 'accept' | 'reject';

/** The parts of a Word file as trees, by path. */
export function readPackage(bytes: Uint8Array): Map<string, Xml> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(files.map(([path, file]) => [path, parseXml(strFromU8(file))]));
}

export function parseXml(source: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Xml = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', text => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  return root.children[0] as Xml;
}

/** Every element of a name, at any depth. */
export function all(element: Xml, name: string): Xml[] {
  return element.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function child(element: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>(
    (one, name) => one?.children.find(inner => inner.name === name),
    element,
  );
}

const value = (element: Xml | undefined) => element?.attributes['w:val'];

/** The text of paragraphs and tables after a decision, with numbers counted as Word counts them. */
export function readLines(parts: ReadonlyMap<string, Xml>, path: string, decision: Decision): WordLine[] {
  const root = parts.get(path);
  const body = child(root, 'w:body') ?? root;
  if (!body) throw new Error(`no ${path}`);
  const count = counter(parts);
  const lines: WordLine[] = [];
  let pending = '';
  const visit = (element: Xml): void => {
    if (element.name === 'w:tbl') {
      pending = '';
      lines.push(...tableLines(element, decision));
    }
    if (element.name !== 'w:p') return;
    const text = pending + wordsOf(element, decision);
    const mark = child(element, 'w:pPr', 'w:rPr', decision === 'accept' ? 'w:del' : 'w:ins');
    pending = mark ? text : '';
    if (mark) return;
    lines.push({ style: value(child(element, 'w:pPr', 'w:pStyle')) ?? '', label: count(element), text });
  };
  body.children.forEach(visit);
  if (pending !== '') throw new Error(`words without a paragraph: ${pending}`);
  return lines;
}

/** Rows as lines of cells; a merged cell has the words of the one it continues. */
function tableLines(table: Xml, decision: Decision): WordLine[] {
  const gone = decision === 'accept' ? 'w:del' : 'w:ins';
  const rows = all(table, 'w:tr').filter(row => !child(row, 'w:trPr', gone));
  const above: string[] = [];
  return rows.map(row => {
    const cells = row.children.filter(({ name }) => name === 'w:tc');
    const texts = cells.map((cell, column) => {
      const merge = child(cell, 'w:tcPr', 'w:vMerge');
      const continues = merge !== undefined && value(merge) !== 'restart';
      const own = all(cell, 'w:p')
        .map(paragraph => wordsOf(paragraph, decision))
        .join('');
      above[column] = continues ? (above[column] ?? '') : own;
      return above[column];
    });
    return { style: 'row', label: '', text: texts.join(' | ') };
  });
}

function wordsOf(element: Xml, decision: Decision): string {
  const gone = decision === 'accept' ? 'w:del' : 'w:ins';
  return element.children
    .map(one => {
      if (one.name === gone || one.name === 'w:pPr' || one.name === 'w:rPr' || one.name === 'w:instrText')
        return '';
      if (one.name === 'w:t' || one.name === 'w:delText') return one.text;
      if (one.name === 'w:br') return '\n';
      return one.name === 'w:tab' ? '\t' : wordsOf(one, decision);
    })
    .join('');
}

/** Counts the numbered paragraphs of a document in order, by numbering.xml and the styles, as ECMA-376 17.9 says. */
function counter(parts: ReadonlyMap<string, Xml>): (paragraph: Xml) => string {
  const numbering = parts.get('word/numbering.xml') as Xml;
  const styles = new Map(
    all(parts.get('word/styles.xml') as Xml, 'w:style').map(one => [one.attributes['w:styleId'], one]),
  );
  const abstracts = new Map(
    all(numbering, 'w:abstractNum').map(one => [one.attributes['w:abstractNumId'], one]),
  );
  const nums = new Map(all(numbering, 'w:num').map(one => [one.attributes['w:numId'], one]));
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return paragraph => {
    const style = value(child(paragraph, 'w:pPr', 'w:pStyle')) ?? '';
    const direct = child(paragraph, 'w:pPr', 'w:numPr');
    const given = direct ?? child(styles.get(style), 'w:pPr', 'w:numPr');
    const num = nums.get(value(child(given, 'w:numId')) ?? '');
    if (!num) return '';
    const abstractId = value(child(num, 'w:abstractNumId')) ?? '';
    const levels = all(abstracts.get(abstractId) as Xml, 'w:lvl');
    // In a style the level is the one that names the style; what the style itself says of it does not count.
    const linked = levels.findIndex(level => value(child(level, 'w:pStyle')) === style);
    const level = direct ? Number(value(child(direct, 'w:ilvl')) ?? 0) : Math.max(linked, 0);
    const overrides = all(num, 'w:startOverride').length > 0;
    const numId = num.attributes['w:numId'] ?? '';
    const current = overrides && !started.has(numId) ? [] : (counts.get(abstractId) ?? []);
    started.add(numId);
    const next = [...current.slice(0, level), (current[level] ?? 0) + 1];
    for (let above = 0; above < level; above++) next[above] ??= 1;
    counts.set(abstractId, next);
    const text = value(child(levels[level], 'w:lvlText')) ?? '';
    return text.replace(/%(\d)/g, (_, which: string) => {
      const format = value(child(levels[Number(which) - 1], 'w:numFmt')) ?? 'decimal';
      return written(next[Number(which) - 1] ?? 0, format);
    });
  };
}

function written(count: number, format: string): string {
  if (format === 'decimal') return String(count);
  if (format === 'lowerLetter') return String.fromCharCode(96 + count);
  if (format === 'upperLetter') return String.fromCharCode(64 + count);
  throw new Error(`format ${format}`);
}
