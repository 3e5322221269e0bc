import type {
  Assurance,
  CompiledClause,
  CompiledEdition,
  CompiledLeaf,
  FactValues,
} from '@zhunsheng/language';
import type { Clause, Condition, Interpretation, Reason, Report } from '@zhunsheng/language/types/report';
import { closeGap, type OpenClause } from './close-gap.ts';
import type { ClauseTexts, EditionTexts } from './edition-texts.ts';
import { contradicts } from './find-contradictions.ts';

type Finding = 'met' | 'not_met';

const VERDICTS = ['not_met', 'undetermined', 'met', 'not_applicable'] as const;
const CONCLUSIONS = ['not_recognised', 'undetermined', 'recognised'] as const;
const NOTHING: never[] = [];

/** An edition that gives points has the advice on them, too; the modules of others do not carry it. */
export type ScoringEdition = CompiledEdition & {
  readonly adviseScores?: (
    report: Report,
    edition: CompiledEdition,
    texts: EditionTexts,
    facts: FactValues,
    open: OpenClauses,
  ) => Report;
};

/**
 * The report on a valid, normalised declaration. Clauses stand in the order of the standard; `problems` is empty, for
 * finding problems is the validator's work. Parts that do not depend on the declaration are shared between reports and
 * must not be changed.
 */
export function evaluateDeclaration(
  edition: ScoringEdition,
  texts: EditionTexts,
  declaration: unknown,
  assurance: Assurance,
): Report {
  const facts = edition.readFacts(declaration);
  const head = texts.readHead(declaration);
  const declared = assurance === 'declared';
  const open = openClauses(edition, texts, facts, declaration, declared);
  const clauses: Clause[] = [];
  for (let i = 0; i < texts.clauses.length; i++) {
    const text = texts.clauses[i] as ClauseTexts;
    const clause = edition.clauses[i] as CompiledClause;
    clauses.push(evaluateOrShare(clause, text, facts, declaration, declared, open));
  }
  const verdicts = clauses.map(({ verdict }) => VERDICTS.indexOf(verdict));
  const report: Report = {
    edition: texts.edition,
    as_of: head.as_of,
    assurance,
    enterprise: { ...head.enterprise, size: sizeOf(edition, facts) },
    conclusion: CONCLUSIONS[edition.concluded(verdicts)] as Report['conclusion'],
    clauses,
    ...(edition.scores && { scores: edition.scores(facts, texts.factTitles) }),
    interpretations: texts.interpretations as Interpretation[],
    problems: [],
  };
  return edition.adviseScores?.(report, edition, texts, facts, open) ?? report;
}

function evaluateOrShare(
  clause: CompiledClause,
  text: ClauseTexts,
  facts: FactValues,
  declaration: unknown,
  declared: boolean,
  openClause: OpenClauses,
): Clause {
  const finding = text.mode === 'computed' ? undefined : facts.findings?.[text.id]?.finding;
  const { shared } = text;
  const key = shared ? sharedKey(clause.leaves, facts, declared, finding) : 0;
  const known =
    shared?.[key] ?? evaluateClause(clause, text, facts, declaration, declared, openClause, finding);
  if (shared) shared[key] = known;
  return known;
}

/** One number for all that a clause about plain yes and no depends on. */
function sharedKey(
  leaves: readonly CompiledLeaf[],
  facts: FactValues,
  declared: boolean,
  finding?: Finding,
): number {
  let key = (declared ? 3 : 0) + (finding === undefined ? 0 : finding === 'met' ? 1 : 2);
  for (const leaf of leaves) key = key * 3 + leaf.truth(facts);
  return key;
}

function evaluateClause(
  clause: CompiledClause,
  text: ClauseTexts,
  facts: FactValues,
  declaration: unknown,
  declared: boolean,
  openClause: OpenClauses,
  given?: Finding,
): Clause {
  const applies = clause.applies ? clause.applies(facts, declared) : 2;
  // Only of a clause that is known to apply does a finding say anything.
  const finding = applies === 2 ? given : undefined;
  const verdict = verdictOf(clause, facts, declared, applies, finding);
  const open = verdict === 1;
  // What a finding decides no figure changes.
  const mayClose = verdict < 2 && !finding;
  return {
    id: text.id,
    number: text.number,
    title: text.title,
    mode: text.mode,
    verdict: VERDICTS[verdict] as Clause['verdict'],
    basis: basisOf(text.mode, verdict, finding),
    text: text.text,
    conditions: evaluateConditions(
      clause.leaves,
      text,
      facts,
      declared,
      mayClose ? () => openClause(clause, text) : undefined,
      finding,
    ),
    missing: open ? missingOf(clause, text, facts, declaration, declared) : NOTHING,
    evidence: verdict < 2 ? (text.evidence as string[]) : NOTHING,
    interpretations: text.interpretationsFor(facts) as Interpretation[],
  };
}

/** 0 not met, 1 undetermined, 2 met, 3 not applicable. A finding decides; findings that contradict the data were refused. */
function verdictOf(
  clause: CompiledClause,
  facts: FactValues,
  declared: boolean,
  applies: number,
  finding?: Finding,
): number {
  if (applies < 2) return applies === 0 ? 3 : 1;
  if (finding) return finding === 'met' ? 2 : 0;
  return clause.rule(facts, declared);
}

function basisOf(mode: Clause['mode'], verdict: number, finding?: Finding): Clause['basis'] {
  if (verdict === 3) return 'computed';
  if (finding) return 'finding';
  if (mode !== 'judgement') return mode;
  return verdict === 1 ? 'finding' : 'declared';
}

function evaluateConditions(
  leaves: readonly CompiledLeaf[],
  text: ClauseTexts,
  facts: FactValues,
  declared: boolean,
  toClose?: () => OpenClause,
  finding?: Finding,
): Condition[] {
  const conditions: Condition[] = [];
  let open: OpenClause | undefined;
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i] as CompiledLeaf;
    if (leaf.active && !leaf.active(facts)) continue;
    const { phrase, fact, required } = text.conditions[i] as ClauseTexts['conditions'][number];
    const truth = leaf.truth(facts);
    if (truth === 0 && leaf.gap) open ??= toClose?.();
    conditions.push({
      id: leaf.id,
      phrase,
      fact,
      observed: leaf.observe(facts),
      required,
      verdict: VERDICTS[
        leaf.role ? weigh(leaf.role, truth, declared, finding) : truth
      ] as Condition['verdict'],
      gap: truth === 0 && open ? closeGap(leaf, open) : null,
    });
  }
  return conditions;
}

/** What a statement or a document alone is worth: an assessor's finding outranks both. */
function weigh(role: 'statement' | 'proof', truth: number, declared: boolean, finding?: Finding): number {
  if (finding === 'met') return 2;
  if (role === 'proof') return truth === 0 ? 1 : truth;
  return truth === 2 && (finding !== undefined || !declared) ? 1 : truth;
}

export type OpenClauses = (clause: CompiledClause, text: ClauseTexts) => OpenClause;

/** What the clauses of a declaration that are not met are asked for, where a change might meet them. */
function openClauses(
  edition: CompiledEdition,
  { clauses, limits }: EditionTexts,
  facts: FactValues,
  declaration: unknown,
  declared: boolean,
): OpenClauses {
  const { readFacts } = edition;
  const { findings } = facts;
  // Clauses about plain yes and no do not change with figures.
  const found = clauses.filter(({ id, shared }) => !shared && findings?.[id]);
  const contradicted = (changed: FactValues) =>
    found.some(text =>
      contradicts(
        findings?.[text.id]?.finding as Finding,
        (edition.clauses[clauses.indexOf(text)] as CompiledClause).rule,
        changed,
      ),
    );
  return (clause, { fieldTitles, conditions }) => ({
    declaration,
    facts,
    readFacts,
    limits,
    leaves: clause.leaves,
    countTitle: leaf => conditions[clause.leaves.indexOf(leaf as CompiledLeaf)]?.fact ?? leaf.fact,
    fieldTitles,
    isMet: changed =>
      (clause.applies?.(changed, declared) ?? 2) === 2 &&
      clause.rule(changed, declared) === 2 &&
      !contradicted(changed),
  });
}

function missingOf(
  clause: CompiledClause,
  text: ClauseTexts,
  facts: FactValues,
  declaration: unknown,
  declared: boolean,
): Reason[] {
  const missing: Reason[] = [];
  clause.why(facts, declaration, declared, (reason, subject, year) => {
    const said = missing.some(one => one.reason === reason && one.subject === subject && one.year === year);
    if (!said) missing.push({ reason, subject, year, title: text.subjectTitles[subject] ?? subject });
  });
  return missing;
}

/** The size that the rules used: by the table where it decides, else as stated, else what is still possible. */
function sizeOf({ description: { size } }: CompiledEdition, facts: FactValues): Report['enterprise']['size'] {
  if (!size) return null;
  const used = facts[size.fact] as number;
  const byTable = facts[`${size.fact}_table`] as number;
  const possible = size.values.filter((_, bit) => (used & (1 << bit)) !== 0);
  const basis = isOne(byTable) ? 'table' : isOne(used) ? 'stated' : 'undetermined';
  return { value: isOne(used) ? (possible[0] as string) : null, basis, possible };
}

function isOne(bits: number): boolean {
  return (bits & (bits - 1)) === 0;
}
