/** Puts values into the `{placeholders}` of a text. Throws when one is missing, so that no page shows a bare one. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}} in “${template}”`);
    return String(value);
  });
}
