import type { Bilingual } from '@zhunsheng/language';
import type { Standard } from '@zhunsheng/language/types/standard';

/** The source documents that standard.yaml names, by their id. */
export type SourceDocuments = Standard['sources'];

/** What a source is called that the standard does not name. */
const SOME_SOURCE: Bilingual = { zh: '来源文件', en: 'source document' };

/** What the document is called that stated content is from; without an id the only source there is. */
export function originOf(sources: SourceDocuments = {}, document?: string): Bilingual {
  const [only, ...others] = Object.values(sources);
  const one = others.length === 0 ? only : undefined;
  return (document === undefined ? one : sources[document])?.called ?? SOME_SOURCE;
}

/** A source written as text, “编制说明 三、2”, parted into what the document is called and the place in it. */
export function partedOrigin(sources: SourceDocuments = {}, text: string) {
  const names = Object.values(sources).flatMap(source => source?.called ?? []);
  const origin = names.find(({ zh }) => text.startsWith(zh));
  return origin && { origin, source: text.slice(origin.zh.length).trim() };
}
