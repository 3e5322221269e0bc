import type { Language } from '@zhunsheng/language';
import { withPolicy } from './content-security-policy.ts';

/** A page outside of the sites of the standards, which needs no script. */
export interface PlainPage {
  readonly language: Language;
  readonly title: string;
  /** What stands in the head beside title and character set, as HTML. */
  readonly head: readonly string[];
  /** As HTML. */
  readonly body: readonly string[];
}

/** The whole of a plain page, with the same content security policy as all others. */
export function plainPage({ language, title, head, body }: PlainPage): string {
  return withPolicy(
    [
      '<!doctype html>',
      `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
      '<head><meta charset="utf-8">',
      `<title>${escapeHtml(title)}</title>`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      ...head,
      '</head>',
      '<body>',
      ...body,
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  );
}

/** Text as HTML, for elements and for attributes in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
