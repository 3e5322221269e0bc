import { WorkbookRefusal } from './book.ts';

/** Called in the order of the document. Names come without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^"'>/]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the XML of a workbook part. Document types are refused, so that no entity is ever defined or fetched;
 * only the five predefined entities and character references are resolved.
 */
export function parseXml(xml: string, handler: XmlHandler): void {
  TOKEN.lastIndex = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  const stack: string[] = [];
  while (TOKEN.lastIndex < xml.length) {
    const match = TOKEN.exec(xml);
    if (!match) throw new WorkbookRefusal('workbook-damaged');
    const [, cdata, slash, qualified, attributes, selfClosing, text] = match;
    if (text !== undefined) handler.text?.(resolveEntities(text));
    else if (cdata !== undefined) handler.text?.(cdata);
    else if (qualified !== undefined) {
      const name = localName(qualified);
      if (slash) {
        if (stack.pop() !== qualified) throw new WorkbookRefusal('workbook-damaged');
        handler.close?.(name);
      } else {
        handler.open?.(name, readAttributes(attributes as string));
        if (selfClosing) handler.close?.(name);
        else stack.push(qualified);
      }
    }
  }
  if (stack.length > 0) throw new WorkbookRefusal('workbook-damaged');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE)) {
    if (name?.startsWith('xmlns')) continue;
    attributes.set(localName(name as string), resolveEntities(double ?? single ?? ''));
  }
  return attributes;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
