import type { EditionData } from '../../edition/edition-data.ts';
import type { TypedEdition } from '../../rule/typed-edition.ts';
import type { Bilingual } from '../../words.ts';

/** What the comments say of a clause. */
export interface ClauseWords {
  readonly id: string;
  readonly number: string;
  readonly title: Bilingual;
  /** The sentence without marks. */
  readonly plain: string;
  readonly summary: { readonly en: string };
}

/** What is compiled to SQL: the rules, and the texts that stand in comments. */
export interface SqlEdition {
  readonly typed: TypedEdition;
  readonly data: {
    readonly standard: Pick<EditionData['standard'], 'edition' | 'names'>;
    readonly clauses: readonly ClauseWords[];
  };
}
