import { visibleText } from './visible-text.ts';

/** What Markdown or GFM gives a meaning within a line: emphasis, code, links, tables, HTML, math, mentions. */
const SPECIAL = /[\\`*_{}[\]<>#|~!&$@^]/g;
/** What makes a bare address a link. */
const AUTOLINK = /(https?|ftp|mailto|xmpp)(:)|(www)(\.)/gi;
/** What makes a list, heading or rule at the beginning of a line. */
const LEADING = /^(\d+)([.)])(?=\s|$)|^([-+=])/;

/** Text that GitHub Flavored Markdown shows as it is, in a paragraph, list item or table cell. */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(SPECIAL, '\\$&')
    .replace(AUTOLINK, (_, scheme = '', colon = '', www = '', dot = '') => `${scheme}${www}\\${colon}${dot}`)
    .replace(LEADING, (_, number = '', dot = '', mark = '') => `${number}\\${dot}${mark}`);
}
