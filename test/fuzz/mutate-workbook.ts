import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../benchmark/data/random.ts';
import { DATES, NUMBER_TEXTS, TEXTS } from './hostile-values.ts';

/** A workbook with `count` changes in the XML of its entries, or of the entries themselves. */
export function mutateWorkbook(bytes: Uint8Array, count: number, random: Random): Uint8Array {
  const entries = unzipSync(bytes);
  for (let n = 0; n < count; n++) {
    const names = Object.keys(entries);
    // Sheets and texts are what a reader goes through; of the rest a change in ten is enough.
    const content = names.filter(name => /sheet\d*\.xml$|sharedStrings|workbook\.xml$/.test(name));
    const name = random.pick(content.length > 0 && !random.chance(0.1) ? content : names);
    if (random.chance(0.03)) mutateEntry(entries, name, random);
    else entries[name] = strToU8(mutateXml(strFromU8(entries[name] ?? new Uint8Array()), random));
  }
  return zipSync(entries, { level: random.pick([0, 1]) });
}

function mutateEntry(entries: Record<string, Uint8Array>, name: string, random: Random): void {
  const bytes = entries[name] ?? new Uint8Array();
  random.pick([
    () => delete entries[name],
    () => (entries[name.toUpperCase()] = bytes),
    () => (entries[name.replaceAll('/', '\\')] = bytes),
    () => (entries[`../${name}`] = bytes),
    () => (entries[name] = new Uint8Array()),
    () => (entries[name] = Buffer.from(`\ufeff${strFromU8(bytes)}`, 'utf16le')),
    () => (entries[name] = bytes.slice(0, random.integer(0, bytes.length))),
  ])();
}

/** An element with all that is in it, for rows and cells; else a tag or a text. */
const PIECES = [
  /<row\b.*?<\/row>/gs,
  /<c\b(?:[^>]*\/>|.*?<\/c>)/gs,
  /<si>.*?<\/si>/gs,
  /<[^>]*>/g,
  /[^<>]+(?=<)/g,
];

const REFERENCES = ['A1', 'A0', 'XFD1048576', 'XFE1', 'ZZZZ9', 'a1', 'B', '7', '', 'C7:D9', 'A99999999999'];
const CELL_TYPES = ['s', 'str', 'b', 'e', 'n', 'd', 'inlineStr', '', 'x'];
const RAW = [
  '&#0;',
  '&#xD800;',
  '&bogus;',
  '<![CDATA[x]]>',
  '<!-- -- -->',
  '<!DOCTYPE a [<!ENTITY e "e">]>',
  '<x>',
  '</x>',
];

function mutateXml(xml: string, random: Random): string {
  const pieces = [...xml.matchAll(random.pick(PIECES))];
  const attributes = [...xml.matchAll(/ (?:[\w:]+)="([^"]*)"/g)];
  const values = [...xml.matchAll(/<(?:v|t)(?: [^>]*)?>([^<]+)(?=<)/g)];
  if (pieces.length === 0) return xml;
  const { 0: piece, index } = random.pick(pieces);
  const other = random.pick(pieces)[0];
  const put = (by: string) => xml.slice(0, index) + by + xml.slice(index + piece.length);
  const inside = (found: readonly RegExpExecArray[], by: string) => {
    if (found.length === 0) return xml;
    const { 0: whole, 1: value = '', index: at } = random.pick(found);
    const start = at + whole.lastIndexOf(value);
    return xml.slice(0, start) + by + xml.slice(start + value.length);
  };
  const texts = [...TEXTS, ...NUMBER_TEXTS, ...DATES];
  const named = (name: string) =>
    attributes.filter(([whole]) => whole.startsWith(` ${name}=`)) as RegExpExecArray[];
  return random.pick([
    () => put(''),
    () => put(piece + piece),
    () => put(other),
    () => put(other + piece),
    () => put(random.pick(RAW) + piece),
    () => inside(values as RegExpExecArray[], escaped(random.pick(texts))),
    () => inside(values as RegExpExecArray[], escaped(random.pick(texts))),
    () => inside(values as RegExpExecArray[], random.pick(NUMBER_TEXTS)),
    () => inside(values as RegExpExecArray[], String(random.integer(-1, 300))),
    () => inside(attributes as RegExpExecArray[], escaped(random.pick(texts))),
    () => inside(named('r'), random.pick(REFERENCES)),
    () => inside(named('t'), random.pick(CELL_TYPES)),
    () => inside(named('s'), String(random.integer(0, 40))),
    () => inside(named('ref'), random.pick(REFERENCES)),
    () =>
      inside(
        named('formatCode'),
        random.pick(['0%', 'yyyy-mm-dd', '#,##0.0,', '"x"0', '[h]:mm', '0.00E+00', '@']),
      ),
  ])();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
