import type { Bilingual } from '../words.ts';
import type { ClassifyFact, Fact } from './ast.ts';
import type { Fields } from './fields.ts';

/** What `standard.yaml` says of who declares. */
export interface DeclarantSource {
  readonly name?: { readonly field: string; readonly label?: Bilingual };
  readonly number?: { readonly field: string; readonly label?: Bilingual };
  readonly class?: { readonly fact: string; readonly label?: Bilingual; readonly by?: Bilingual };
}

interface IdentifyingField {
  /** Dotted path. */
  readonly path: string;
  readonly title: Bilingual;
}

/** What a declaration is told from others by, and what heads its report; a part that the standard has not is absent. */
export interface Declarant {
  readonly name?: IdentifyingField;
  /** A number that no two declarants share. */
  readonly number?: IdentifyingField;
  /** The classification that heads a report and groups a survey. */
  readonly class?: {
    readonly fact: string;
    readonly title: Bilingual;
    /** What its decision table is called. */
    readonly by: Bilingual;
  };
  /** What the date is called as of which a declaration is judged; absent where the schema has none. */
  readonly date?: Bilingual;
}

/** The field of the date as of which a declaration is judged: a word of the rule language. */
export const REFERENCE_DATE = 'as_of';
/** The field that names the edition: a word of every declaration. */
const EDITION = 'edition';

/**
 * Who declares: by what the standard says, else the first field of text is the name, the first that has a check
 * character the number, and the first classification the class.
 */
export function declarantOf(
  fields: Fields,
  facts: ReadonlyMap<string, Fact>,
  source: DeclarantSource = {},
): Declarant {
  const texts = [...fields.values()].filter(
    ({ unit, list, path }) => unit === 'text' && list === undefined && path !== EDITION,
  );
  const name = fieldOf(fields, source.name, texts.find(({ format }) => format === undefined)?.path);
  const number = fieldOf(fields, source.number, texts.find(({ format }) => format !== undefined)?.path);
  const sized = classOf(facts, source);
  const date = fields.get(REFERENCE_DATE)?.title;
  return {
    ...(name && { name }),
    ...(number && { number }),
    ...(sized && {
      class: {
        fact: sized.id,
        title: source.class?.label ?? sized.title,
        by: source.class?.by ?? { zh: '判定表', en: 'table' },
      },
    }),
    ...(date && { date }),
  };
}

/** The classification that heads a report, if there is one. */
export function classOf(
  facts: ReadonlyMap<string, Fact>,
  source: DeclarantSource = {},
): ClassifyFact | undefined {
  const named = source.class && facts.get(source.class.fact);
  if (source.class) return named?.kind === 'classify' ? named : undefined;
  return [...facts.values()].find(fact => fact.kind === 'classify');
}

function fieldOf(
  fields: Fields,
  source: DeclarantSource['name'],
  found: string | undefined,
): IdentifyingField | undefined {
  const field = fields.get(source?.field ?? found ?? '');
  return field && { path: field.path, title: source?.label ?? field.title };
}
