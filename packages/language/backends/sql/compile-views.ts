import { activeLeaves } from '../../rule/active-leaves.ts';
import type { ClassifyFact, Fact } from '../../rule/ast.ts';
import { type Declarant, REFERENCE_DATE } from '../../rule/declarant.ts';
import { type ClauseRule, conclusionOf } from '../../rule/edition-rules.ts';
import type { Assurance } from '../../words.ts';
import { type CompiledClause, compileClause } from './compile-clause.ts';
import { compileConstraints } from './compile-constraints.ts';
import { compileFacts } from './compile-facts.ts';
import { compileLeaf } from './compile-leaf.ts';
import { leafColumn } from './compile-rule.ts';
import { PLAIN } from './compile-years.ts';
import { conclusionTruth } from './conclusion-truth.ts';
import type { Dialect } from './dialect.ts';
import { columnName, identifier } from './names.ts';
import { allOf, type Column, select, stage, widthOf } from './select.ts';
import type { FactColumn } from './sql-context.ts';
import { compilePart } from './sql-refusal.ts';
import { findingColumn, takesFinding, type ViewContext } from './view-context.ts';

/** A view: its name, the whole statement, the SELECT alone, and how many columns it has. */
export interface SqlView {
  readonly name: string;
  readonly statement: string;
  readonly query: string;
  readonly width: number;
}

/** One row a declaration: the value of every fact, and the findings. */
export function factsView(context: ViewContext): SqlView {
  const columns = compileFacts(context.facts, context);
  const last = Math.max(0, ...columns.map(({ stage: own }) => own));
  let width = 0;
  const stages = Array.from({ length: last + 1 }, (_, number) => {
    const own = columns.filter(column => column.stage === number).map(column => factColumn(column, context));
    const before = number === 0 ? headColumns(context) : [allOf('p', width)];
    const from = number === 0 ? `${identifier(context.input)} AS d` : `stage_${number - 1} AS p`;
    width = widthOf([...before, ...own]);
    return stage(`stage_${number}`, select([...before, ...own], from, context.dialect.most?.view));
  });
  return view('facts', `WITH ${stages.join(',\n')}\nSELECT * FROM stage_${last}`, width, context);
}

/** The facts, and the truth of every condition. */
export function conditionsView(context: ViewContext, { name, width }: SqlView): SqlView {
  const own = context.typed.rules.clauses.flatMap(({ id, rule, appliesWhen }) => [
    ...activeLeaves(rule).map(({ leaf }) => ({
      name: leafColumn(id, leaf.id, 'cond'),
      expression: compilePart({ clause: id, condition: leaf.id }, () => compileLeaf(leaf, context)),
    })),
    ...(appliesWhen ? activeLeaves(appliesWhen) : []).map(({ leaf }) => ({
      name: leafColumn(id, leaf.id, 'applies'),
      expression: compilePart({ clause: id, condition: leaf.id }, () => compileLeaf(leaf, context)),
    })),
  ]);
  const columns = [allOf('f', width), ...own];
  const query = select(columns, `${identifier(name)} AS f`, context.dialect.most?.view);
  return view('conditions', query, widthOf(columns), context);
}

/** One row a declaration: the conclusion, and for every clause its verdict, basis and reasons. */
export function verdictsView(context: ViewContext, conditions: SqlView, assurance: Assurance): SqlView {
  const { dialect, facts, typed } = context;
  const clauses = typed.rules.clauses.map(clause => ({
    ...clause,
    ...compileClause(clause, { ...context, declared: assurance === 'declared' }),
  }));
  const size = facts.find(isClassOf(typed.declarant));
  const holds = clauses.flatMap(({ holds: truths }) => truths);
  const contradicts = [
    ...(context.plain === undefined
      ? []
      : [{ name: CONTRADICTED, expression: contradictions(clauses, size) }]),
    ...(context.checked ? [] : [{ name: REFUSED, expression: refusedFor(clauses, dialect) }]),
  ];
  const ruled = [allOf('c', conditions.width), ...holds, ...contradicts];
  const rules = stage('rules', select(ruled, `${identifier(conditions.name)} AS c`, dialect.most?.query));
  const passes = new Map(clauses.map(clause => [clause.id, clause.passes]));
  const conclusion = conclusionTruth(
    conclusionOf(typed.rules),
    id => passes.get(id) ?? dialect.unknown,
    dialect,
  );
  const weighed = [
    allOf('r', widthOf(ruled)),
    { name: 'recognised__holds', expression: conclusion },
    ...clauses.flatMap(({ why }) => why),
  ];
  const concluded = stage('concluded', select(weighed, 'rules AS r', dialect.most?.query));
  const decided = [
    allOf('r', widthOf(weighed)),
    ...clauses.flatMap(clause => judgedColumns(clause, context)),
  ];
  const judged = stage('judged', select(decided, 'concluded AS r', dialect.most?.query));
  const columns = [
    { name: 'row', expression: 'j."row"' },
    { name: 'uscc', expression: 'j.uscc' },
    { name: 'name', expression: 'j.name' },
    { name: 'edition', expression: dialect.text(context.edition) },
    { name: 'assurance', expression: dialect.text(assurance) },
    { name: 'size', expression: size ? `j.${identifier(size.id)}` : dialect.noText },
    {
      name: 'conclusion',
      expression: `CASE ${context.checked ? '' : `WHEN j.${REFUSED} <> '' THEN 'refused' `}WHEN j.recognised__holds THEN 'recognised' WHEN NOT j.recognised__holds THEN 'not_recognised' ELSE 'undetermined' END`,
    },
    ...clauses.flatMap(({ id }) => resultColumns(columnName(id), context)),
    ...(context.checked ? [] : [{ name: 'refused', expression: `j.${REFUSED}` }]),
    ...(context.plain === undefined
      ? []
      : [{ name: 'doubtful', expression: `(j.${PLAIN} IS NOT TRUE OR j.${CONTRADICTED} IS TRUE)` }]),
  ];
  const query = `WITH ${[rules, concluded, judged].join(',\n')}\n${select(columns, 'judged AS j', dialect.most?.view)}`;
  return view(`verdicts_${assurance}`, query, widthOf(columns), context);
}

/** In a stage of their own, under names that no fact has: a clause may be called as a fact is. */
function judgedColumns({ id, verdict, basis, reason }: CompiledClause & ClauseRule, context: ViewContext) {
  const name = columnName(id);
  return [
    { name: `verdict__${name}`, expression: verdict, comment: words(id, context) },
    { name: `basis__${name}`, expression: basis },
    { name: `reason__${name}`, expression: reason },
  ];
}

function resultColumns(clause: string, { checked }: ViewContext): Column[] {
  const shown = (column: string) =>
    checked ? `j.${column}` : `CASE WHEN j.${REFUSED} = '' THEN j.${column} END`;
  return [
    { name: clause, expression: shown(`verdict__${clause}`) },
    { name: `${clause}_basis`, expression: shown(`basis__${clause}`) },
    { name: `${clause}_reason`, expression: shown(`reason__${clause}`) },
  ];
}

/** What the checker refuses: in the data, and here findings against what they decide. */
const REFUSED_DATA = 'refused__data';
const REFUSED = 'refused__row';
const CONTRADICTED = 'contradicts__itself';

/** Findings against what the data decide, a stated size that is not the table's: the checker takes both for errors. */
function contradictions(
  clauses: readonly { readonly contradicted?: string }[],
  size: ClassifyFact | undefined,
): string {
  const stated = size?.otherwise && identifier(size.otherwise);
  const tests = [
    ...clauses.flatMap(({ contradicted }) => contradicted ?? []),
    ...(size && stated
      ? [`(${stated} IS NOT NULL AND (${stated} <> ${identifier(size.id)}) IS NOT FALSE)`]
      : []),
  ];
  return tests.length > 0 ? `(${tests.join('\n  OR ')})` : 'FALSE';
}

/** The fields on whose account a row is refused, '' when there are none. */
function refusedFor(clauses: readonly (ClauseRule & CompiledClause)[], { joinTexts, text }: Dialect): string {
  return joinTexts([
    { when: `${REFUSED_DATA} <> ''`, text: REFUSED_DATA },
    ...clauses.flatMap(({ id, contradicted }) =>
      contradicted ? [{ when: contradicted, text: text(`findings.${id}.finding`) }] : [],
    ),
  ]);
}

/** The classification that is the class of who declares. */
function isClassOf({ class: own }: Declarant) {
  return (fact: Fact): fact is ClassifyFact => fact.kind === 'classify' && fact.id === own?.fact;
}

function factColumn({ name, expression, fact, note }: FactColumn, { language }: ViewContext): Column {
  const comment = note?.[language] ?? fact?.title?.[language];
  return { name, expression, ...(comment !== undefined && { comment }) };
}

/** Who it is, its latest fiscal year, and what assessors found. */
function headColumns(context: ViewContext): Column[] {
  const { typed, dialect, shape, plain, checked } = context;
  const { name, number } = typed.declarant;
  const text = (field: { readonly path: string } | undefined) =>
    field ? dialect.field(field.path.split('.'), 'text') : dialect.noText;
  const asOf = dialect.field([REFERENCE_DATE], 'date');
  return [
    { name: 'row', expression: 'd."row"' },
    { name: 'uscc', expression: text(number) },
    { name: 'name', expression: text(name) },
    { name: 'as_of', expression: asOf },
    { name: 'fiscal_year', expression: `${dialect.year(asOf)} - 1` },
    ...(plain === undefined ? [] : [{ name: PLAIN, expression: plain }]),
    ...(checked ? [] : [{ name: REFUSED_DATA, expression: refusedData(context) }]),
    ...typed.rules.clauses
      .filter(({ mode, id }) => mode !== 'computed' && takesFinding(shape, id))
      .map(({ id }) => ({
        name: findingColumn(id),
        expression: dialect.field(['findings', id, 'finding'], 'code'),
      })),
  ];
}

/** What was refused when the row was read, and figures that contradict one another. */
function refusedData(context: ViewContext): string {
  const { dialect } = context;
  const broken = compileConstraints(context);
  return broken.length === 0
    ? 'd.refused'
    : dialect.joinTexts([{ when: "d.refused <> ''", text: 'd.refused' }, ...broken]);
}

/** Number, id, title and sentence of a clause. */
function words(id: string, { words: all, language }: ViewContext): string {
  const clause = all.get(id);
  if (!clause) return id;
  const sentence = language === 'zh' ? clause.plain : clause.summary.en;
  return `${clause.number} ${id} ${clause.title[language]}\n${sentence}`;
}

function view(name: string, query: string, width: number, context: ViewContext): SqlView {
  const full = `${context.prefix}${name}`;
  return { name: full, query, width, statement: `${context.dialect.createView(full)}\n${query};` };
}
