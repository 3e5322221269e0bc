import { type Book, type BookSheet, WorkbookRefusal } from './book.ts';
import { builtinFormat, type NumberFormat, parseNumberFormat } from './number-format.ts';
import { openPackage, type Package } from './open-package.ts';
import { parseXml } from './parse-xml.ts';
import { isOn, readSheet, unescapeText } from './read-sheet.ts';

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/**
 * The sheets of an .xlsx or .xlsm. Throws a WorkbookRefusal when it is none, is damaged or beyond the limits.
 *
 * Read by our own few hundred lines and not with a spreadsheet library, because these are what strangers send:
 * a library expands a merge or a validation over a million rows cell by cell, turns serial dates into local time,
 * and weighs 300 KB in the browser.
 */
export function readBook(bytes: Uint8Array): Book {
  const parts = openPackage(bytes);
  const path = workbookPath(parts);
  const xml = path && parts.text(path);
  if (!path || !xml) throw new WorkbookRefusal('workbook-not-a-workbook');
  const relationships = readRelationships(parts, path);
  const related = (type: string) => {
    const found = [...relationships.values()].find(relationship => relationship.type === type);
    return found && parts.text(found.target);
  };
  const context = { strings: readStrings(related('sharedStrings')), formats: readFormats(related('styles')) };
  const { date1904, entries } = readWorkbookPart(xml);
  const sheets: BookSheet[] = [];
  for (const { name, hidden, id } of entries) {
    const relationship = relationships.get(id);
    if (relationship?.type !== 'worksheet') continue;
    const sheet = parts.text(relationship.target);
    if (sheet === undefined) throw new WorkbookRefusal('workbook-damaged');
    sheets.push(readSheet(sheet, name, hidden, context));
  }
  return { sheets, date1904, macros: [...relationships.values()].some(({ type }) => type === 'vbaProject') };
}

function workbookPath(parts: Package): string | undefined {
  if (!parts.has('_rels/.rels')) return parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : undefined;
  const root = readRelationships(parts, '');
  return [...root.values()].find(relationship => relationship.type === 'officeDocument')?.target;
}

/** Relationships by id, targets as paths in the package; external ones are left out. */
function readRelationships(parts: Package, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relationships = new Map<string, Relationship>();
  parseXml(parts.text(`${folder}_rels/${part.slice(slash)}.rels`) ?? '', {
    open(name, attributes) {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || !target || attributes.get('TargetMode') === 'External') return;
      const type = (attributes.get('Type') ?? '').replace(/^.*\//, '');
      relationships.set(attributes.get('Id') ?? '', { type, target: resolveTarget(folder, target) });
    },
  });
  return relationships;
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function readWorkbookPart(xml: string): {
  date1904: boolean;
  entries: { name: string; hidden: boolean; id: string }[];
} {
  const entries: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  parseXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isOn(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      entries.push({ name: attributes.get('name') ?? '', hidden, id: attributes.get('id') ?? '' });
    },
  });
  return { date1904, entries };
}

/** The texts that cells share; runs of one text are joined, the reading aid of Japanese (`rPh`) is left out. */
function readStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  parseXml(xml ?? '', {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(unescapeText(current));
    },
  });
  return strings;
}

/** The number format of each cell style. */
function readFormats(xml: string | undefined): NumberFormat[] {
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  parseXml(xml ?? '', {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attributes.get('numFmtId')), parseNumberFormat(attributes.get('formatCode') ?? ''));
      }
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.get('numFmtId') ?? 0);
      formats.push(custom.get(id) ?? builtinFormat(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
