import { extname } from 'node:path';

/** What the templates leave open, by the name that stands for it: `{{name.zh}}`. */
export interface Placeholders {
  readonly id: string;
  readonly edition: string;
  readonly 'name.zh': string;
  readonly 'name.en': string;
  readonly issuer: string;
  /** The version of the toolkit that writes the project. */
  readonly toolkit: string;
}

const PLACEHOLDER = /\{\{([a-z.]+)\}\}/g;

/**
 * The text of a template with every placeholder filled, so that what a person typed stays the text it is: in YAML and
 * JSON it stands between double quotes, in Markdown its marks are escaped. Throws for a placeholder that nothing fills.
 */
export function fillPlaceholders(path: string, text: string, values: Placeholders): string {
  const known: Readonly<Record<string, string | undefined>> = { ...values };
  const safely = /^\.mdx?$/.test(extname(path)) ? escapeMarkdown : escapeQuoted;
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = known[name];
    if (value === undefined) throw new RangeError(`${path}: nothing fills ${whole}`);
    return safely(value);
  });
}

function escapeQuoted(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

function escapeMarkdown(value: string): string {
  return value.replace(/[\\`*_{}[\]<>#|~&]/g, mark => `\\${mark}`);
}
