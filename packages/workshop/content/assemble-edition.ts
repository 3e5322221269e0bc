import type {
  ChapterDescription,
  ClauseRule,
  CountedUnits,
  Declarant,
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
  const { rules, fields, vocabularies, codes, units, declarant } = typedEdition({
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
    ...unknownFields(content.standard, fields, facts),
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
  const description = {
    ...describeEdition(content, chapters, clauses, facts, fields),
    declarant,
    ...describeSize(declarant, facts, tables),
  };
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
  fields: Fields,
): Omit<EditionDescription, 'declarant' | 'size'> {
  const { id, edition, names, text_notice, interpretations, conclusion } = content.standard.data;
  const units = content.standard.data.units as CountedUnits | undefined;
  const counts = countsOfFields(fields);
  return {
    id: edition,
    standard: id,
    names,
    notice: text_notice,
    chapters,
    clauses: clauses.map(({ data }) => describeClause(data, chapters)),
    interpretations: (interpretations ?? []).map(describeInterpretation),
    factTitles: titlesOfFacts(facts),
    vocabularies: Object.fromEntries(
      Object.entries(content.vocabularies).map(([key, value]) => [key, vocabularyEntries(value)]),
    ),
    schema: content.schema,
    ...(units && { units }),
    ...(Object.keys(counts).length > 0 && { counts }),
    ...(conclusion?.words && { conclusion: conclusion.words }),
  };
}

/** What the standard names as who declares, of groups and of facts, and the declaration does not have. */
function unknownFields(
  { data: { declarant = {}, groups = [] }, locate }: EditionContent['standard'],
  fields: Fields,
  facts: ReadonlyMap<string, Fact>,
): Problem[] {
  const paths = [
    ...(['name', 'number'] as const).map(part => ({
      path: declarant[part]?.field,
      pointer: `/declarant/${part}/field`,
    })),
    ...groups.map((path, index) => ({ path, pointer: `/groups/${index}` })),
  ];
  const { fact } = declarant.class ?? {};
  return [
    ...paths
      .filter(({ path }) => path !== undefined && !fields.has(path))
      .map(({ path, pointer }) =>
        ruleProblem('unknown-field-path', locate(pointer), { path: path ?? '', suggestion: '' }),
      ),
    ...(fact !== undefined && facts.get(fact)?.kind !== 'classify'
      ? [ruleProblem('unknown-fact', locate('/declarant/class/fact'), { fact, suggestion: '' })]
      : []),
  ];
}

function describeSize(
  declarant: Declarant,
  facts: ReadonlyMap<string, Fact>,
  tables: EditionRules['tables'],
): Pick<EditionDescription, 'size'> {
  const sized = facts.get(declarant.class?.fact ?? '');
  if (sized?.kind !== 'classify') return {};
  const titles = [sized.row, ...Object.values(sized.indicators)].flatMap(id => facts.get(id)?.title ?? []);
  const stated = sized.otherwise === undefined ? undefined : facts.get(sized.otherwise);
  return {
    size: {
      fact: sized.id,
      values: tables[sized.table]?.values ?? [],
      indicators: {
        zh: titles.map(({ zh }) => zh).join('、'),
        en: titles.map(({ en }) => en).join(', '),
      },
      ...(stated?.kind === 'field' && {
        stated: { fact: stated.id, pointer: `/${stated.path.replaceAll('.', '/')}` },
      }),
    },
  };
}

/** The titles of facts by their id, those of grades by `fact.grade`. */
export function titlesOfFacts(facts: EditionRules['facts']): EditionDescription['factTitles'] {
  return Object.fromEntries(
    [...facts.values()].flatMap(fact => [
      [fact.id, fact.title],
      ...Object.entries((fact.kind === 'grade' && fact.titles) || {}).map(([grade, title]) => [
        `${fact.id}.${grade}`,
        title,
      ]),
    ]),
  );
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
