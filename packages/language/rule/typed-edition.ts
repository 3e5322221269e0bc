import { record } from '../record.ts';
import type { Clause } from '../types/clause.ts';
import type { Facts } from '../types/facts.ts';
import type { Rule as RuleData } from '../types/rule.ts';
import type { Standard } from '../types/standard.ts';
import type { Vocabulary } from '../types/vocabulary.ts';
import { allCodes } from './all-codes.ts';
import type { DecisionTable, Fact, GradeFact } from './ast.ts';
import { type CountedUnits, countedUnits } from './counted-units.ts';
import { type Declarant, type DeclarantSource, declarantOf } from './declarant.ts';
import type { ClauseRule, EditionRules } from './edition-rules.ts';
import { type Fields, type JsonSchema, readFields } from './fields.ts';
import { parseFacts } from './parse-facts.ts';
import { parseConclusion, parseRule, type VocabularyCodes } from './parse-rule.ts';
import { WAN } from './quantity.ts';

/** The data from which the rules of an edition are read; clauses in the order of the standard. */
export interface EditionSource {
  readonly facts: Facts;
  readonly clauses: readonly Pick<Clause, 'id' | 'mode' | 'rule' | 'applies_when'>[];
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly schema: JsonSchema;
  /** What the standard states of units, of its conclusion and of who declares. */
  readonly standard?: Pick<Standard, 'units' | 'conclusion' | 'declarant'>;
}

/** The rules of an edition as syntax trees, with what backends and the type checker need to know beside them. */
export interface TypedEdition {
  readonly rules: EditionRules;
  readonly fields: Fields;
  readonly schema: JsonSchema;
  readonly vocabularies: VocabularyCodes;
  readonly units: CountedUnits;
  readonly declarant: Declarant;
  /** The codes a code fact can take, in a fixed order; undefined when it can be any text. */
  readonly codes: (fact: Fact) => readonly string[] | undefined;
}

/** Reads the rules of an edition. Data that fit their schemas always give one; `typecheckRule` says if it makes sense. */
export function typedEdition({
  facts,
  clauses,
  vocabularies,
  schema,
  standard,
}: EditionSource): TypedEdition {
  const fields = readFields(schema);
  const tables = decisionTables(vocabularies);
  const codes = record(
    Object.entries(vocabularies).map(([id, vocabulary]) => [id, vocabularyCodes(vocabulary)]),
  );
  const units = countedUnits(standard?.units as CountedUnits | undefined);
  const rules = {
    facts: parseFacts(facts, fields, codes, units),
    tables,
    clauses: clauses.map(clause => clauseRule(clause, codes, units)),
    ...(standard?.conclusion?.rule && { conclusion: parseConclusion(standard.conclusion.rule) }),
  };
  const declarant = declarantOf(fields, rules.facts, standard?.declarant as DeclarantSource | undefined);
  return { rules, fields, schema, vocabularies: codes, units, declarant, codes: codesOf(tables) };
}

function clauseRule(
  { id, mode, rule, applies_when }: EditionSource['clauses'][number],
  vocabularies: VocabularyCodes,
  units: CountedUnits,
): ClauseRule {
  const appliesWhen = applies_when && parseRule(applies_when as unknown as RuleData, vocabularies, units);
  return {
    id,
    mode,
    rule: parseRule(rule as unknown as RuleData, vocabularies, units),
    ...(appliesWhen && { appliesWhen }),
  };
}

/** Every code of a vocabulary, those of its parts included. */
export function vocabularyCodes(vocabulary: Vocabulary): string[] {
  if ('rows' in vocabulary) return vocabulary.rows.map(({ code }) => code);
  return allCodes(vocabulary.entries as Parameters<typeof allCodes>[0]);
}

function decisionTables(vocabularies: EditionSource['vocabularies']): Record<string, DecisionTable> {
  const tables = record<DecisionTable>([]);
  for (const vocabulary of Object.values(vocabularies)) {
    if (!('rows' in vocabulary)) continue;
    const { id, values, indicators, rows } = vocabulary;
    const units = record(indicators.map(({ id: indicator, unit }) => [indicator, unit]));
    const limits = rows.map(row => [row.code, rowLimits(row.limits as Limits, values, units)] as const);
    tables[id] = { id, values, units, rows: record(limits) };
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
    const scale = units[indicator] === 'amount' ? WAN : 1;
    return [indicator, values.slice(1).map(value => Math.round((bounds[value] ?? 0) * scale))] as const;
  });
  return record(scaled);
}

function codesOf(tables: Record<string, DecisionTable>) {
  return (fact: Fact): readonly string[] | undefined => {
    if (fact.kind === 'classify') return tables[fact.table]?.values;
    if (fact.kind === 'unrecorded') return fact.codes;
    if (fact.kind === 'grade') return gradesOf(fact);
    return fact.kind === 'field' ? fact.codes : undefined;
  };
}

/** The grades a fact can have, in the order of its steps, each once. */
export function gradesOf({ steps, otherwise }: GradeFact): string[] {
  return [...new Set([...steps.map(({ is }) => is), otherwise])];
}
