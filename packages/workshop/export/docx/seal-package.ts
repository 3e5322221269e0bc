import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Zip has no earlier day; it keeps local time, so this is the same everywhere. */
const EPOCH = new Date('1980-01-01T00:00:00');

/**
 * Makes the bytes of a package depend on its content only: files in order, without the time of packing; the dates of
 * the document are `date`, or absent. Also what the library has no option for: pages mirror each other when printed on
 * both sides, the language of the document, and lists whose levels belong together.
 */
export function sealPackage(bytes: Uint8Array, date: string | undefined): Uint8Array {
  const files = unzipSync(bytes);
  const rewrite = (path: string, change: (xml: string) => string) => {
    const file = files[path];
    if (file) files[path] = strToU8(change(strFromU8(file)));
  };
  rewrite('docProps/core.xml', xml => sealProperties(xml, date));
  rewrite('word/settings.xml', xml =>
    xml.replace(/(<w:settings\b[^<>]*>)(<w:displayBackgroundShape\/>)?/, '$1$2<w:mirrorMargins/>'),
  );
  rewrite('word/numbering.xml', xml =>
    xml.replaceAll(' w:tentative="1"', '').replaceAll('"hybridMultilevel"', '"multilevel"'),
  );
  rewrite('word/document.xml', numberBookmarks);
  const sealed: Zippable = {};
  // By the packaging conventions a reader meets the content types first.
  const paths = Object.keys(files).sort(
    (a, b) => Number(b === TYPES) - Number(a === TYPES) || (a < b ? -1 : 1),
  );
  for (const path of paths) sealed[path] = [files[path] as Uint8Array, { mtime: EPOCH, level: 6 }];
  return zipSync(sealed);
}

const TYPES = '[Content_Types].xml';

/** The library counts bookmarks over all documents that it writes; here they are counted over this one. */
function numberBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^<>]*\bw:id=")(\d+)"/g, (_, head: string, id: string) => {
    const own = ids.get(id) ?? ids.size + 1;
    ids.set(id, own);
    return `${head}${own}"`;
  });
}

function sealProperties(xml: string, date: string | undefined): string {
  const undated = xml.replace(/<dcterms:(created|modified)\b[^<>]*>[^<]*<\/dcterms:\1>/g, '');
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  const dated = date === undefined ? '' : stamp('created') + stamp('modified');
  return undated.replace(
    '</cp:coreProperties>',
    `<dc:language>zh-CN</dc:language>${dated}</cp:coreProperties>`,
  );
}
