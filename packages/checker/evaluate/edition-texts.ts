import type {
  Bilingual,
  CompiledEdition,
  CompiledLeaf,
  FactValues,
  InterpretationDescription,
  Language,
  Mode,
} from '@zhunsheng/language';
import { readFields } from '@zhunsheng/language';
import type { Clause, Condition } from '@zhunsheng/language/types/report';
import { changeLimits, type Limits } from './close-gap.ts';
import { headReader } from './read-head.ts';

/** What reports on an edition say in one language, prepared once. */
export interface EditionTexts {
  readonly edition: string;
  /** Who declares, and as of when. */
  readonly readHead: ReturnType<typeof headReader>;
  readonly clauses: readonly ClauseTexts[];
  readonly interpretations: readonly InterpretationText[];
  readonly factTitles: Readonly<Record<string, string>>;
  /** What the changes that a report advises have to keep to. */
  readonly limits: Limits;
}

export interface ClauseTexts {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly mode: Mode;
  readonly text: string;
  readonly evidence: readonly string[];
  /** One entry a leaf, in the order of the compiled leaves. */
  readonly conditions: readonly Pick<Condition, 'phrase' | 'fact' | 'required'>[];
  readonly fieldTitles: Readonly<Record<string, string>>;
  /** Titles of what a reason can speak of: fields, facts, clauses. */
  readonly subjectTitles: Readonly<Record<string, string>>;
  /**
   * For clauses about plain yes and no only: their results so far, by what they depend on (see sharedKey). Every
   * enterprise that says the same gets the same object.
   */
  readonly shared: (Clause | undefined)[] | undefined;
  /** The interpretations relied on: those of the clause and those of its active conditions. */
  readonly interpretationsFor: (facts: FactValues) => readonly InterpretationText[];
}

export interface InterpretationText {
  readonly id: string;
  readonly question: string;
  readonly follows: string;
}

/** The texts of an edition in one language; the Chinese sentence is the norm, English has the summary in its place. */
export function editionTexts({ description, clauses }: CompiledEdition, language: Language): EditionTexts {
  const fields = readFields(description.schema);
  const fieldTitles = Object.fromEntries([...fields].map(([path, { title }]) => [path, title[language]]));
  const inLanguage = (titles: Readonly<Record<string, Bilingual>>) =>
    Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, title[language]]));
  const factTitles = inLanguage(description.factTitles);
  const clauseTitles = inLanguage(
    Object.fromEntries(description.clauses.map(({ id, title }) => [id, title])),
  );
  const subjectTitles = { ...factTitles, ...clauseTitles, ...fieldTitles };
  return {
    edition: description.id,
    readHead: headReader(description),
    factTitles,
    limits: changeLimits(description.schema, fields),
    interpretations: description.interpretations.map(one => interpretationText(one, language)),
    clauses: description.clauses.map((clause, index) => {
      const leaves = clauses[index]?.leaves ?? [];
      return {
        id: clause.id,
        number: clause.number,
        title: clause.title[language],
        mode: clause.mode,
        text: language === 'zh' ? clause.text : clause.summary.en,
        evidence: clause.evidence.map(name => name[language]),
        conditions: leaves.map(({ id, fact, required }) => ({
          phrase: clause.phrases[id] ?? '',
          fact: factTitles[fact] ?? fact,
          required: typeof required === 'function' ? required(factTitles) : required,
        })),
        fieldTitles,
        subjectTitles,
        shared: leaves.every(({ plain }) => plain) && !clauses[index]?.applies ? [] : undefined,
        interpretationsFor: interpretationChooser(clause.interpretations, leaves, language),
      };
    }),
  };
}

function interpretationText(
  { id, question, follows }: InterpretationDescription,
  language: Language,
): InterpretationText {
  return { id, question: question[language], follows: follows[language] };
}

/** Most clauses rely on the same interpretations for everyone; those with cases depend on which are possible. */
function interpretationChooser(
  all: readonly InterpretationDescription[],
  leaves: readonly CompiledLeaf[],
  language: Language,
): ClauseTexts['interpretationsFor'] {
  const texts = all.map(one => interpretationText(one, language));
  const guards = all.map(({ conditions }) => {
    const concerned = leaves.filter(({ id }) => conditions?.includes(id));
    return concerned.length > 0 && concerned.every(({ active }) => active) ? concerned : undefined;
  });
  if (guards.every(guard => guard === undefined)) return () => texts;
  return facts => texts.filter((_, index) => guards[index]?.some(({ active }) => active?.(facts)) ?? true);
}
