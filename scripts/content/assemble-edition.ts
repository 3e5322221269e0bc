import type { Clause } from '../../build/types/clause.ts';
import type { Rule as RuleData } from '../../build/types/rule.ts';
import type { Vocabulary } from '../../build/types/vocabulary.ts';
import { ruleProblem } from '../../checker/diagnostic/catalogue/rule.ts';
import type { Location, Problem } from '../../checker/diagnostic/problem.ts';
import type {
  ChapterDescription,
  EditionDescription,
  InterpretationDescription,
  VocabularyEntry,
} from '../../checker/evaluate/compiled-edition.ts';
import { activeLeaves } from '../../checker/rule/active-leaves.ts';
import type { ClassifyFact, DecisionTable, Fact } from '../../checker/rule/ast.ts';
import type { ClauseRule, EditionRules } from '../../checker/rule/edition-rules.ts';
import { type Fields, readFields } from '../../checker/rule/fields.ts';
import { parseFacts } from '../../checker/rule/parse-facts.ts';
import { parseRule } from '../../checker/rule/parse-rule.ts';
import { typecheckFacts } from '../../checker/rule/typecheck-facts.ts';
import { typecheckRule } from '../../checker/rule/typecheck-rule.ts';
import { parseSentence } from '../sentence/parse-sentence.ts';
import type { ContentFile, EditionContent } from './read-edition.ts';

/** An edition ready for the backends. */
export interface AssembledEdition {
  readonly rules: EditionRules;
  readonly description: EditionDescription;
  /** The codes a code fact can take, in a fixed order. */
  readonly codes: (fact: Fact) => readonly string[];
}

/** Parses and type-checks the rules of an edition and computes its numbers. Problems name file, line and column. */
export function assembleEdition(content: EditionContent): { edition: AssembledEdition; problems: Problem[] } {
  const fields = readFields(content.schema);
  const tables = decisionTables(content.vocabularies);
  const vocabularies = Object.fromEntries(
    Object.entries(content.vocabularies).map(([id, vocabulary]) => [id, vocabularyCodes(vocabulary)]),
  );
  const facts = parseFacts(content.facts.data, fields);
  const codes = codesOf(fields, tables, vocabularies);
  const chapters = numberChapters(content);
  const clauses = chapters
    .flatMap(chapter => chapter.clauses)
    .map(id => content.clauses.get(id) as ContentFile<Clause>);
  const rules: EditionRules = {
    facts,
    tables,
    clauses: clauses.map(({ data }) => clauseRule(data, vocabularies)),
  };
  const problems = [
    ...located(content.facts, typecheckFacts(facts, fields, tables)),
    ...clauses.flatMap((file, index) => {
      const clause = rules.clauses[index] as ClauseRule;
      const scope = { facts, tables, vocabularies, mode: clause.mode, codes };
      return located(file, [
        ...typecheckRule(clause.rule, scope, '/rule'),
        ...(clause.appliesWhen ? typecheckRule(clause.appliesWhen, scope, '/applies_when') : []),
        ...unboundLeaves(clause, file.data.text),
      ]);
    }),
  ];
  const description = describeEdition(content, chapters, clauses, facts, tables);
  return { edition: { rules, description, codes: fact => codes(fact) ?? [] }, problems };
}

function located(file: { locate(pointer: string): Location }, problems: readonly Problem[]): Problem[] {
  return problems.map(problem => ({ ...problem, location: file.locate(problem.location.pointer ?? '') }));
}

function clauseRule(
  { id, mode, rule, applies_when }: Clause,
  vocabularies: Record<string, string[]>,
): ClauseRule {
  const appliesWhen = applies_when && parseRule(applies_when as unknown as RuleData, vocabularies);
  return {
    id,
    mode,
    rule: parseRule(rule as unknown as RuleData, vocabularies),
    ...(appliesWhen && { appliesWhen }),
  };
}

function unboundLeaves({ rule }: ClauseRule, text: string): Problem[] {
  const { phrases } = parseSentence(text);
  const unbound = activeLeaves(rule).filter(({ leaf }) => !phrases[leaf.id]);
  return unbound.map(({ leaf }) => ruleProblem('phrase-unbound', { pointer: '/text' }, { id: leaf.id }));
}

/** Every code of a vocabulary, those of its parts included. */
function vocabularyCodes(vocabulary: Vocabulary): string[] {
  if ('rows' in vocabulary) return vocabulary.rows.map(({ code }) => code);
  const codes = (entries: readonly VocabularyEntry[]): string[] =>
    entries.flatMap(({ code, parts }) => [code, ...codes(parts ?? [])]);
  return codes(vocabulary.entries as VocabularyEntry[]);
}

function decisionTables(vocabularies: EditionContent['vocabularies']): Record<string, DecisionTable> {
  const tables: Record<string, DecisionTable> = {};
  for (const vocabulary of Object.values(vocabularies)) {
    if (!('rows' in vocabulary)) continue;
    const { id, values, indicators, rows } = vocabulary;
    const units = Object.fromEntries(indicators.map(({ id: indicator, unit }) => [indicator, unit]));
    const limits = rows.map(row => [row.code, rowLimits(row.limits as Limits, values, units)] as const);
    tables[id] = { id, values, units, rows: Object.fromEntries(limits) };
  }
  return tables;
}

/** Per indicator the lower bound of each value but the lowest, as written: 万元 or heads. */
type Limits = Record<string, Record<string, number>>;

/** Lower bounds in the order of the values above the lowest; amounts from 万元 to 分. */
function rowLimits(
  limits: Limits,
  values: readonly string[],
  units: Record<string, 'amount' | 'count'>,
): Record<string, number[]> {
  const scaled = Object.entries(limits).map(([indicator, bounds]) => {
    const scale = units[indicator] === 'amount' ? 1e6 : 1;
    return [indicator, values.slice(1).map(value => Math.round((bounds[value] ?? 0) * scale))] as const;
  });
  return Object.fromEntries(scaled);
}

function codesOf(
  fields: Fields,
  tables: Record<string, DecisionTable>,
  vocabularies: Record<string, string[]>,
) {
  return (fact: Fact): readonly string[] | undefined => {
    if (fact.kind === 'classify') return tables[fact.table]?.values;
    if (fact.kind === 'unrecorded') return fact.codes;
    if (fact.kind !== 'field') return undefined;
    const field = fields.get(fact.path);
    return (
      field?.codes ??
      (field?.open === undefined && field?.vocabulary ? vocabularies[field.vocabulary] : undefined)
    );
  };
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
  tables: Record<string, DecisionTable>,
): EditionDescription {
  const { id, edition, names, text_notice, interpretations } = content.standard.data;
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
  };
}

function describeSize(
  sized: ClassifyFact,
  facts: ReadonlyMap<string, Fact>,
  tables: Record<string, DecisionTable>,
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
  const { plain, phrases } = parseSentence(clause.text);
  const chapter = chapters.find(({ clauses }) => clauses.includes(clause.id));
  return {
    id: clause.id,
    number: `${chapter?.number}.${(chapter?.clauses.indexOf(clause.id) ?? 0) + 1}`,
    title: clause.title,
    mode: clause.mode,
    text: plain,
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
