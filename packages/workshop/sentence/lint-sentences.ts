import {
  type ClauseRule,
  type CountedUnits,
  countedUnits,
  type EditionRules,
  makeProblem,
  type Problem,
  readFields,
  typedEdition,
} from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Terms } from '@zhunsheng/language/types/terms';
import type { ContentFile, EditionContent } from '../content/read-edition.ts';
import { parseYamlFile } from '../content/yaml-file.ts';
import { editorCatalogue } from '../diagnostic/catalogue.ts';
import { clauseSource } from './clause-source.ts';
import type { Convention } from './comparator-words.ts';
import { compareSentence } from './compare-sentence.ts';
import type { Finding, SentenceScope } from './finding.ts';
import { fixSentence, type SentenceFixes } from './fix-sentence.ts';
import { quantityNames } from './quantity-names.ts';
import { settlingFixes } from './settling-fixes.ts';

/** A disagreement of sentence and rule, with the edits that would settle it either way. */
export interface SentenceProblem extends Problem {
  readonly fixes?: SentenceFixes;
}

export interface SentenceOptions {
  /** What 以下 means in this text; the Civil Code's meaning by default. */
  readonly convention?: Convention;
  /** The terms of the edition. Without them the quantities a sentence names are not compared. */
  readonly terms?: Terms['terms'];
}

/** Compares the sentence of every clause with its rule. `rules` are those of `content`. */
export function lintSentences(
  content: EditionContent,
  rules: EditionRules,
  options: SentenceOptions = {},
): SentenceProblem[] {
  const { vocabularies, schema, standard } = content;
  const scope: ClauseScope = {
    ...editionScope(content, rules, options),
    reread: clause =>
      typedEdition({
        facts: content.facts.data,
        clauses: [clause],
        vocabularies,
        schema,
        standard: standard.data,
      }).rules.clauses[0],
  };
  return rules.clauses.flatMap(rule => {
    const file = content.clauses.get(rule.id);
    return file ? lintSentence(file, rule, scope) : [];
  });
}

/** What the words of an edition are judged by, whatever the clause. */
export function editionScope(
  { vocabularies, schema, standard }: EditionContent,
  { facts }: EditionRules,
  { convention = 'civil-code', terms }: SentenceOptions,
): EditionScope {
  return {
    facts,
    titles: vocabularyTitles(vocabularies),
    listTitle: id => vocabularies[id]?.title.zh,
    convention,
    units: countedUnits(standard.data.units as CountedUnits | undefined),
    ...(terms && {
      names: quantityNames(facts, readFields(schema), terms),
      terms: terms.flatMap(({ term, admitted }) => [term.zh, ...(admitted ?? [])]),
    }),
  };
}

export type EditionScope = Omit<SentenceScope, 'readings' | 'plain'>;

/** What all clauses of an edition are judged by. */
export interface ClauseScope extends EditionScope {
  /** The rule of a clause as it is after an edit. */
  readonly reread: (clause: Clause) => ClauseRule | undefined;
}

/** The same for one clause. */
export function lintSentence(
  file: ContentFile<Clause>,
  rule: ClauseRule,
  scope: ClauseScope,
): SentenceProblem[] {
  const findings = compareClause(file.data, rule, scope);
  if (findings.length === 0) return [];
  const source = clauseSource(file.path, file.source);
  const offered = findings.map(({ fix }) => (fix ? fixSentence(file.path, source, fix) : {}));
  const agreeing = settlingFixes(file.source, findings, offered, changed => {
    const data = parseYamlFile(file.path, changed).data as Clause | undefined;
    const after = data && scope.reread(data);
    return after && compareClause(data, after, scope);
  });
  return findings.map(({ code, at, values }, index) => {
    const location =
      typeof at !== 'string'
        ? source.place(at)
        : at.startsWith('/')
          ? file.locate(at)
          : source.placeOfRule(at);
    const fixes = agreeing[index];
    return { ...makeProblem(editorCatalogue, { code, values }, location), ...(fixes && { fixes }) };
  });
}

function compareClause(clause: Clause, rule: ClauseRule, scope: ClauseScope): Finding[] {
  const { text, plain = [] } = clause;
  return compareSentence(text, rule, { ...scope, readings: readingsOf(clause), plain });
}

function readingsOf({ interpretations }: Clause): SentenceScope['readings'] {
  return (interpretations ?? []).map(({ conditions, question, readings, follows }) => ({
    conditions: conditions ?? [],
    question: question.zh,
    follows: readings.find(({ id }) => id === follows)?.text.zh ?? '',
  }));
}

/** Chinese titles by code: those of the smallest vocabulary whose outermost entries have all the codes asked for. */
function vocabularyTitles(vocabularies: EditionContent['vocabularies']): SentenceScope['titles'] {
  const known = Object.values(vocabularies).map(vocabulary => {
    const entries = 'rows' in vocabulary ? vocabulary.rows : vocabulary.entries;
    return new Map(entries.map(({ code, title }) => [code, title.zh] as const));
  });
  known.sort((a, b) => a.size - b.size);
  return codes => known.find(titles => codes.every(code => titles.has(code))) ?? new Map();
}
