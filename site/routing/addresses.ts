import type { Language } from '@zhunsheng/language';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
/** The folder that the sites of all standards are in, each in the folder of its id. */
const ALL = BASE.replace(/\/[^/]*$/, '');

/** The address of a file of the site that has no language, e.g. `favicon.svg`. */
export function fileAddress(path: string): string {
  return `${BASE}/${path}`;
}

/** The address of a page: `pageAddress('en', 'check')` → `/en/check/`; without a path the home page. */
export function pageAddress(language: Language, path = ''): string {
  const parts = [language === 'zh' ? '' : language, path].filter(Boolean);
  return parts.length === 0 ? `${BASE}/` : `${BASE}/${parts.join('/')}/`;
}

/** The document of an edition. */
export function editionAddress(language: Language, edition: string): string {
  return pageAddress(language, edition);
}

/** The page of a clause; by its id, which is permanent, not by its number. */
export function clauseAddress(language: Language, edition: string, clause: string): string {
  return pageAddress(language, `${edition}/clauses/${clause}`);
}

/** A place on the same page by the id it has in the document, e.g. `clause:growth`. */
export function anchorAddress(id: string): string {
  return `#${encodeURI(id)}`;
}

/** The comparison of two editions. */
export function comparisonAddress(language: Language, from: string, to: string): string {
  return pageAddress(language, `editions/${from}..${to}`);
}

/** The redline of the whole text of two editions. */
export function textRedlineAddress(language: Language, from: string, to: string): string {
  return pageAddress(language, `editions/${from}..${to}/text`);
}

/** The comments on an edition; with the id of one of them its place on the page. */
export function commentsAddress(language: Language, edition: string, comment?: string): string {
  const page = pageAddress(language, `${edition}/comments`);
  return comment === undefined ? page : `${page}#${comment}`;
}

/** The entry on a clause in the log of changes of an edition; of anything else the log itself. */
export function changeAddress(language: Language, edition: string, change: string): string {
  const log = `${pageAddress(language, 'editions')}#log:${edition}`;
  return change === 'standard' ? log : `${log}/${change}`;
}

/** This page in the other language. */
export function inLanguage(url: URL, language: Language): string {
  const path = url.pathname
    .slice(BASE.length)
    .replace(/^\/(en\/)?/, '')
    .replace(/\/$/, '');
  return pageAddress(language, path === '404' ? '' : path);
}

/** The data dictionary of an edition; `#` and the path of a field leads to it. */
export function dictionaryAddress(language: Language, edition: string): string {
  return pageAddress(language, `dictionary/${edition}`);
}

/** A file for download, by its path in the list of downloads. */
export function downloadAddress(path: string): string {
  return fileAddress(`downloads/${path}`);
}

/** The page that lists all standards, outside of this site. */
export function standardsAddress(language: Language): string {
  return `${ALL}/${language === 'zh' ? '' : `${language}/`}`;
}

/** A file in the site of any of the standards. */
export function fileOfStandard(standard: string, path: string): string {
  return `${ALL}/${standard}/${path}`;
}

/** The folder of the host that the sites of all standards are in, with slashes at both ends. */
export function hostFolder(): string {
  return `${ALL}/`;
}
