/** Where the named destinations of a PDF are, as positions of pages from 0. */
export type PdfDestinations = ReadonlyMap<string, number>;

/**
 * The named destinations of a PDF as Chromium writes it: version 1.4, without object streams, so that its objects can be
 * read as they stand. Throws a RangeError for a PDF that is not so.
 */
export function pdfDestinations(pdf: Uint8Array): PdfDestinations {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'));
  const catalog = [...objects.values()].find(object => /\/Type\s*\/Catalog\b/.test(object)) ?? '';
  const pages = pageOrder(reference(catalog, 'Pages'), objects);
  const names = objects.get(reference(catalog, 'Dests')) ?? '';
  const found = [...names.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)].map(
    ([, name = '', page = '']) => [nameOf(name), pages.indexOf(page)] as const,
  );
  if (found.length === 0 || found.some(([, page]) => page < 0))
    throw new RangeError('the PDF has no named destinations that can be read');
  return new Map(found);
}

/** The text of each object by its number, streams left out: they may hold anything. */
function readObjects(text: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of text.matchAll(
    /(?:^|\n)(\d+) 0 obj\s([\s\S]*?)(?=\sstream\n|\nendobj)/g,
  ))
    objects.set(number, body);
  return objects;
}

function reference(object: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1] ?? '';
}

/** The numbers of the page objects below a node of the page tree, in reading order. */
function pageOrder(number: string, objects: ReadonlyMap<string, string>): string[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(objects.get(number) ?? '')?.[1];
  if (kids === undefined) return [number];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pageOrder(kid, objects));
}

/** `#xx` stands for a byte in the names of PDF, and Chromium names a destination as the address of a link has it. */
function nameOf(name: string): string {
  const address = name.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decodeURIComponent(address);
}
