import { type Filling, fill, type Placeholders, type Values } from '../fill.ts';
import type { Bilingual } from '../words.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import type { Location, Problem } from './problem.ts';

export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/** The names of the placeholders in the messages and helps of an entry. */
type Names<Entry extends CatalogueEntry> = Placeholders<Entry['message' | 'help'][keyof Bilingual]>;

/** The values of a problem as an argument: none where its texts have no placeholders. */
export type ProblemArguments<Entry extends CatalogueEntry> = [Names<Entry>] extends [never]
  ? [values?: Readonly<Record<string, never>>]
  : [values: Filling<Names<Entry>>];

/** A code of a catalogue with the values that its texts need, but for those that are `Given` where the problem is made. */
export type Fault<Entries extends Catalogue, Given extends string = never> = {
  readonly [Code in keyof Entries & string]: [Exclude<Names<Entries[Code]>, Given>] extends [never]
    ? { readonly code: Code; readonly values?: undefined }
    : { readonly code: Code; readonly values: Filling<Exclude<Names<Entries[Code]>, Given>> };
}[keyof Entries & string];

/** Makes problems of one catalogue: placeholders `{name}` in message and help are filled from `values`. */
export function problemMaker<const Entries extends Catalogue>(entries: Entries) {
  return <Code extends keyof Entries & string>(
    code: Code,
    location: Location,
    ...[values = {}]: ProblemArguments<Entries[Code]>
  ): Problem => makeProblem(entries, { code, values }, location);
}

/** The problem of a fault; its type tells that the values are complete. */
export function makeProblem(
  entries: Catalogue,
  { code, values = {} }: { readonly code: string; readonly values?: Values<string> | undefined },
  location: Location,
): Problem {
  const { severity, message, help } = entries[code] as CatalogueEntry;
  const inBoth = ({ zh, en }: Bilingual) => ({ zh: fill(zh, values, 'zh'), en: fill(en, values, 'en') });
  return { code, severity, message: inBoth(message), help: inBoth(help), location };
}
