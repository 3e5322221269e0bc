import { type EditionRules, makeProblem, type Problem, typedEdition, usedFacts } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import type { Facts } from '@zhunsheng/language/types/facts';
import { parseDocument } from 'yaml';
import type { ContentFile, EditionContent } from '../content/read-edition.ts';
import { parseYamlFile } from '../content/yaml-file.ts';
import { editorCatalogue } from '../diagnostic/catalogue.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { SentenceFixes, SourceFix } from '../sentence/fix-sentence.ts';
import { editionScope, type SentenceOptions, type SentenceProblem } from '../sentence/lint-sentences.ts';
import { settlingFixes } from '../sentence/settling-fixes.ts';
import { compareSheet } from './compare-sheet.ts';
import { editValue } from './edit-value.ts';
import type { SheetFinding, ValueEdit } from './sheet-finding.ts';
import { partsIn } from './sheet-words.ts';

/** Compares every score sheet of an edition with the facts, and asks that all points a clause uses are in one. */
export function lintSheets(
  content: EditionContent,
  rules: EditionRules,
  options: SentenceOptions = {},
): SentenceProblem[] {
  const sheets = [...content.clauses.values()].filter(({ data }) => data.sheet);
  return [
    ...sheets.flatMap(file => lintSheet(file, content, rules, options)),
    ...unsaidPoints(sheets, content, rules),
  ];
}

function lintSheet(
  file: ContentFile<Clause>,
  content: EditionContent,
  rules: EditionRules,
  options: SentenceOptions,
): SentenceProblem[] {
  const compare = (clause: Clause, held: EditionRules): SheetFinding[] => {
    const own = held.clauses.filter(({ id }) => id === clause.id);
    const used = new Set(usedFacts(own, held).map(({ id }) => id));
    return clause.sheet ? compareSheet(clause.sheet, used, editionScope(content, held, options)) : [];
  };
  const findings = compare(file.data, rules);
  if (findings.length === 0) return [];
  const text = fixesOf(file, findings, ({ fix }) => fix?.text);
  const logic = fixesOf(content.facts, findings, ({ fix }) => fix?.logic);
  const inText = settlingFixes(file.source, findings, offered('text', text), changed => {
    const data = parseYamlFile(file.path, changed).data as Clause | undefined;
    return data && compare(data, rules);
  });
  const inFacts = settlingFixes(content.facts.source, findings, offered('logic', logic), changed => {
    const facts = parseYamlFile(content.facts.path, changed).data as Facts | undefined;
    return facts && compare(file.data, rulesWith(facts, content));
  });
  return findings.map(({ code, at, values }, index) => {
    const fixes = { ...inText[index], ...inFacts[index] };
    const problem = makeProblem(editorCatalogue, { code, values }, file.locate(at));
    return { ...problem, ...(Object.keys(fixes).length > 0 && { fixes }) };
  });
}

function fixesOf(
  { path, source }: { readonly path: string; readonly source: string },
  findings: readonly SheetFinding[],
  edit: (finding: SheetFinding) => ValueEdit | undefined,
): (SourceFix | undefined)[] {
  const document = parseDocument(source);
  return findings.map(finding => {
    const wanted = edit(finding);
    const edits = wanted && editValue(document, wanted);
    return edits && { path, edits };
  });
}

function offered(side: keyof SentenceFixes, fixes: readonly (SourceFix | undefined)[]): SentenceFixes[] {
  return fixes.map(fix => (fix ? { [side]: fix } : {}));
}

function rulesWith(facts: Facts, { clauses, vocabularies, schema, standard }: EditionContent): EditionRules {
  const all = [...clauses.values()].map(({ data }) => data);
  return typedEdition({ facts, clauses: all, vocabularies, schema, standard: standard.data }).rules;
}

/** Points that decide something and that no text says how to get. */
function unsaidPoints(
  sheets: readonly ContentFile<Clause>[],
  content: EditionContent,
  rules: EditionRules,
): Problem[] {
  const said = new Set(
    sheets.flatMap(({ data }) => partsIn(data.sheet?.parts ?? [], '').map(({ part }) => part.of)),
  );
  const told = new Set<string>();
  return rules.clauses.flatMap(clause =>
    usedFacts([clause], rules)
      .filter(({ id, kind }) => kind === 'points' && !said.has(id) && !told.has(id))
      .map(({ id, title }) => {
        told.add(id);
        const values = { clause: clause.id, of: id, title };
        return makeEditorProblem('points-unsaid', content.facts.locate(`/${id}`), values);
      }),
  );
}
