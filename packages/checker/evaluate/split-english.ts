import type {
  Bilingual,
  ClauseDescription,
  EditionDescription,
  InterpretationDescription,
} from '@zhunsheng/language';

/** The longer English texts of an edition, in the order of the description: a module of their own. */
export interface EnglishTexts {
  readonly interpretations: readonly EnglishInterpretation[];
  readonly clauses: readonly {
    readonly summary: string;
    readonly evidence: readonly string[];
    readonly interpretations: readonly EnglishInterpretation[];
  }[];
}

type EnglishInterpretation = readonly [question: string, follows: string];

/**
 * Parts an edition's description: whoever checks in Chinese, as nearly everyone does, does not load the English of
 * interpretations and evidence, a seventh of the module.
 */
export function splitEnglish(description: EditionDescription): {
  chinese: EditionDescription;
  english: EnglishTexts;
} {
  return {
    chinese: joinEnglish(description, {
      interpretations: description.interpretations.map(() => ['', ''] as const),
      clauses: description.clauses.map(clause => ({
        summary: '',
        evidence: clause.evidence.map(() => ''),
        interpretations: clause.interpretations.map(() => ['', ''] as const),
      })),
    }),
    english: {
      interpretations: description.interpretations.map(englishOf),
      clauses: description.clauses.map(({ summary, evidence, interpretations }) => ({
        summary: summary.en,
        evidence: evidence.map(({ en }) => en),
        interpretations: interpretations.map(englishOf),
      })),
    },
  };
}

/** The description with these English texts in place of its own. */
export function joinEnglish(description: EditionDescription, english: EnglishTexts): EditionDescription {
  return {
    ...description,
    interpretations: description.interpretations.map((one, index) =>
      withEnglish(one, english.interpretations[index]),
    ),
    clauses: description.clauses.map((clause, index) => joinClause(clause, english.clauses[index])),
  };
}

function joinClause(
  clause: ClauseDescription,
  english: EnglishTexts['clauses'][number] | undefined,
): ClauseDescription {
  return {
    ...clause,
    summary: { en: english?.summary ?? '' },
    evidence: clause.evidence.map(({ zh }, index) => bilingual(zh, english?.evidence[index])),
    interpretations: clause.interpretations.map((one, index) =>
      withEnglish(one, english?.interpretations[index]),
    ),
  };
}

function withEnglish(
  interpretation: InterpretationDescription,
  english: EnglishInterpretation | undefined,
): InterpretationDescription {
  return {
    ...interpretation,
    question: bilingual(interpretation.question.zh, english?.[0]),
    follows: bilingual(interpretation.follows.zh, english?.[1]),
  };
}

function englishOf({ question, follows }: InterpretationDescription): EnglishInterpretation {
  return [question.en, follows.en];
}

function bilingual(zh: string, en: string | undefined): Bilingual {
  return { zh, en: en ?? '' };
}
