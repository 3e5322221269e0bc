import { Parser } from 'saxen';
import { WorkbookRefusal } from './book.ts';

/** Called in the order of the document. Names come without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads the XML of a workbook part. Document types are refused, so that no entity is ever defined or fetched; what is
 * not well-formed is refused, too, rather than read half.
 */
export function parseXml(xml: string, handler: XmlHandler): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    handler.open?.(localName(name), readAttributes(attributes(), decode));
  });
  parser.on('closeTag', name => handler.close?.(localName(name)));
  parser.on('text', (text, decode) => handler.text?.(decode(text)));
  parser.on('cdata', text => handler.text?.(text));
  parser.on('attention', refuse);
  parser.on('warn', refuse);
  parser.on('error', refuse);
  if (xml !== '') parser.parse(xml);
}

function refuse(): never {
  throw new WorkbookRefusal('workbook-damaged');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function readAttributes(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): ReadonlyMap<string, string> {
  const named = Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns'));
  return new Map(named.map(([name, value]) => [localName(name), decode(value)]));
}
