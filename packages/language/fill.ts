import type { Bilingual, Language } from './words.ts';

/** The names of the `{placeholders}` in a text; any name where the text is only known when the program runs. */
export type Placeholders<Text extends string> = string extends Text
  ? string
  : Text extends `${string}{${infer Rest}`
    ? Rest extends `${infer Name}}${infer After}`
      ? Name extends NoName
        ? Placeholders<Rest>
        : Name | Placeholders<After>
      : never
    : never;

/** What stands between braces that are meant as braces: `{ a: 1 }`, `{#id}`. */
type NoName = '' | `${string}${'{' | ' ' | '#' | ':' | ',' | '…' | '"' | '.'}${string}`;

/** A value for each name, and for nothing else. (An alias of `Record` would let any record pass for it.) */
export type Filling<Names extends string> = { readonly [Name in Names]: Value };
type Value = string | number | Bilingual;

export type Values<Text extends string> = Filling<Placeholders<Text>>;

/** The text with its placeholders filled. Throws where one has no value, so that nobody reads a bare one. */
export function fill<Text extends string>(
  text: Text,
  values: NoInfer<Values<Text>>,
  language: Language = 'zh',
): string {
  const given: Readonly<Record<string, Value>> = values;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined) throw new RangeError(`no value for {${name}}`);
    return typeof value === 'object' ? value[language] : `${value}`;
  });
}
