import type {
  ChapterDescription,
  ClassifyFact,
  ClauseRule,
  CountedUnits,
  EditionDescription,
  EditionRules,
  Fact,
  Fields,
  InterpretationDescription,
  Location,
  Problem,
  VocabularyEntry,
} from '@zhunsheng/language';
import {
  activeLeaves,
  countsOfFields,
  ruleProblem,
  typecheckCaps,
  typecheckConclusion,
  typecheckFacts,
  typecheckRule,
  typecheckSteps,
  typedEdition,
} from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Vocabulary } from '@zhunsheng/language/types/vocabulary';
import { sentenceOf } from './parse-sentence.ts';
import type { ContentFile, EditionContent } from './read-edition.ts';
import { sheetLines } from './sheet-lines.ts';

/** An edition ready for the backends. */
export interface AssembledEdition {
  readonly rules: EditionRules;
  readonly description: EditionDescription;
  /** The codes a code fact can take, in a fixed order. */
  readonly codes: (fact: Fact) => readonly string[];
  /** What counts count, as the standard writes it. */
  readonly units: CountedUnits;
}

/** Parses and type-checks the rules of an edition and computes its numbers. Problems name file, line and column. */
export function assembleEdition(content: EditionContent): { edition: AssembledEdition; problems: Problem[] } {
  const chapters = numberChapters(content);
  const clauses = chapters
    .flatMap(chapter => chapter.clauses)
    .map(id => content.clauses.get(id) as ContentFile<Clause>);
  const { rules, fields, vocabularies, codes, units } = typedEdition({
    facts: content.facts.data,
    clauses: clauses.map(({ data }) => data),
    vocabularies: content.vocabularies,
    schema: content.schema,
    standard: content.standard.data,
  });
  const { facts, tables } = rules;
  const listed = content.listed ?? rules.clauses.map(({ id }) => id);
  const scope = { facts, tables, vocabularies, codes };
  const problems = [
    ...located(content.facts, typecheckFacts(facts, fields, tables)),
    ...located(content.facts, typecheckSteps({ ...scope, mode: 'computed' })),
    ...located(content.facts, typecheckCaps(content.facts.data, facts, units)),
    ...(rules.conclusion
      ? located(content.standard, typecheckConclusion(rules.conclusion, listed, '/conclusion/rule'))
      : []),
    ...clauses.flatMap((file, index) => {
      const clause = rules.clauses[index] as ClauseRule;
      const own = { ...scope, mode: clause.mode };
      return located(file, [
        ...typecheckRule(clause.rule, own, '/rule'),
        ...(clause.appliesWhen ? typecheckRule(clause.appliesWhen, own, '/applies_when') : []),
        ...unboundLeaves(clause, file.data),
      ]);
    }),
  ];
  const description = describeEdition(content, chapters, clauses, facts, tables, fields);
  return { edition: { rules, description, codes: fact => codes(fact) ?? [], units }, problems };
}

function located(file: { locate(pointer: string): Location }, problems: readonly Problem[]): Problem[] {
  return problems.map(problem => ({ ...problem, location: file.locate(problem.location.pointer ?? '') }));
}

function unboundLeaves({ rule }: ClauseRule, data: Clause): Problem[] {
  const { phrases } = sentenceOf(data);
  const unbound = activeLeaves(rule).filter(({ leaf }) => !phrases[leaf.id]);
  return unbound.map(({ leaf }) => ruleProblem('phrase-unbound', { pointer: '/text' }, { id: leaf.id }));
}

/** Chapter and clause numbers follow from the order alone. */
function numberChapters({ standard }: EditionContent): ChapterDescription[] {
  return standard.data.chapters.map(({ id, title, clauses }, index) => ({
    id,
    number: String(index + 1),
    title,
    clauses: clauses ?? [],
  }));
}

function describeEdition(
  content: EditionContent,
  chapters: readonly ChapterDescription[],
  clauses: readonly ContentFile<Clause>[],
  facts: ReadonlyMap<string, Fact>,
  tables: EditionRules['tables'],
  fields: Fields,
): EditionDescription {
  const { id, edition, names, text_notice, interpretations, conclusion } = content.standard.data;
  const units = content.standard.data.units as CountedUnits | undefined;
  const counts = countsOfFields(fields);
  const sized = [...facts.values()].find(fact => fact.kind === 'classify');
  return {
    id: edition,
    standard: id,
    names,
    notice: text_notice,
    chapters,
    clauses: clauses.map(({ data }) => describeClause(data, chapters)),
    interpretations: (interpretations ?? []).map(describeInterpretation),
    factTitles: Object.fromEntries([...facts.values()].map(fact => [fact.id, fact.title])),
    ...(sized && { size: describeSize(sized, facts, tables) }),
    vocabularies: Object.fromEntries(
      Object.entries(content.vocabularies).map(([key, value]) => [key, vocabularyEntries(value)]),
    ),
    schema: content.schema,
    ...(units && { units }),
    ...(Object.keys(counts).length > 0 && { counts }),
    ...(conclusion?.words && { conclusion: conclusion.words }),
  };
}

function describeSize(
  sized: ClassifyFact,
  facts: ReadonlyMap<string, Fact>,
  tables: EditionRules['tables'],
): EditionDescription['size'] {
  const stated = sized.otherwise === undefined ? undefined : facts.get(sized.otherwise);
  return {
    fact: sized.id,
    values: tables[sized.table]?.values ?? [],
    ...(stated?.kind === 'field' && {
      stated: { fact: stated.id, pointer: `/${stated.path.replaceAll('.', '/')}` },
    }),
  };
}

function describeClause(
  clause: Clause,
  chapters: readonly ChapterDescription[],
): EditionDescription['clauses'][number] {
  const { plain, phrases } = sentenceOf(clause);
  const chapter = chapters.find(({ clauses }) => clauses.includes(clause.id));
  return {
    id: clause.id,
    number: `${chapter?.number}.${(chapter?.clauses.indexOf(clause.id) ?? 0) + 1}`,
    title: clause.title,
    mode: clause.mode,
    text: plain,
    ...(clause.sheet && { sheet: sheetLines(clause.sheet) }),
    summary: clause.summary,
    phrases,
    evidence: clause.evidence.map(({ name }) => name),
    interpretations: (clause.interpretations ?? []).map(describeInterpretation),
  };
}

function describeInterpretation(
  one: NonNullable<Clause['interpretations']>[number],
): InterpretationDescription {
  const { id, question, readings, follows, conditions } = one;
  const reading = readings.find(({ id: candidate }) => candidate === follows);
  return { id, question, follows: reading?.text ?? question, ...(conditions && { conditions }) };
}

function vocabularyEntries(vocabulary: Vocabulary): VocabularyEntry[] {
  if ('rows' in vocabulary) return vocabulary.rows.map(({ code, title }) => ({ code, title }));
  const entries = (list: readonly VocabularyEntry[]): VocabularyEntry[] =>
    list.map(({ code, title, parts }) => ({ code, title, ...(parts && { parts: entries(parts) }) }));
  return entries(vocabulary.entries as VocabularyEntry[]);
}
