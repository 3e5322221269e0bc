import type { Fault } from '@zhunsheng/language';
import type { Sheet } from '@zhunsheng/language/types/sheet';
import type { editorCatalogue } from '../diagnostic/catalogue.ts';
import type { EditionScope } from '../sentence/lint-sentences.ts';

export type SheetPart = Sheet['parts'][number];
export type Group = Extract<SheetPart, { parts: unknown }>;
export type Graded = Extract<SheetPart, { rows: unknown }>;
export type Marked = Exclude<SheetPart, Group | Graded>;
export type SheetRow = Graded['rows'][number];

/** What the words of a sheet are judged by. */
export type SheetScope = EditionScope;

/** Another value in a YAML file, and where the key changes with it another key. */
export interface ValueEdit {
  readonly pointer: string;
  readonly key?: string;
  readonly value: string;
}

/**
 * Text and facts disagree. `at` is a JSON pointer into the clause file, whose values `text` changes; `logic` changes those of
 * facts.yaml. Either is absent where it would take a guess.
 */
export type SheetFinding = Fault<typeof editorCatalogue> & {
  readonly at: string;
  readonly fix?: { readonly text?: ValueEdit; readonly logic?: ValueEdit };
};
