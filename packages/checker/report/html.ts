import { visibleText } from './visible-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup: what may stand in a page as it is. Only `html` and `raw` make it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Part = string | number | Html | readonly Html[];

/** Markup with values in it. Texts are escaped, invisible characters in them named; markup and lists of it stay. */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(literals.map((literal, at) => literal + markupOf(values[at] ?? '')).join(''));
}

/** Text that is markup already: a style sheet, a drawing. */
export function raw(markup: string): Html {
  return new Html(markup);
}

export const NO_HTML = raw('');

export function joinHtml(parts: readonly Html[], separator = ''): Html {
  return raw(parts.join(separator));
}

/** Text for HTML content and quoted attributes; invisible characters are named. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, character => ENTITIES[character] as string);
}

function markupOf(value: Part): string {
  if (typeof value === 'string') return escapeHtml(value);
  return typeof value === 'object' && !(value instanceof Html) ? value.join('') : String(value);
}

/** A section with its heading; nothing when it has no content. */
export function section(title: string, content: Html): Html {
  return String(content) === '' ? NO_HTML : html`<section><h2>${title}</h2>${content}</section>`;
}
