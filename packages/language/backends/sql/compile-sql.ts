import type { Fact } from '../../rule/ast.ts';
import type { ClauseRule, EditionRules } from '../../rule/edition-rules.ts';
import { usedFacts } from '../../rule/used-facts.ts';
import { ASSURANCES, type Language } from '../../words.ts';
import { compileReading } from './compile-reading.ts';
import { conditionsView, factsView, type SqlView, verdictsView } from './compile-views.ts';
import type { Dialect } from './dialect.ts';
import { clickhouse } from './dialects/clickhouse.ts';
import { duckdb } from './dialects/duckdb.ts';
import { postgresql } from './dialects/postgresql.ts';
import { readShape } from './shape.ts';
import type { SqlEdition } from './sql-edition.ts';
import { compilePart } from './sql-refusal.ts';
import type { ViewContext } from './view-context.ts';
import { type Limits, withLimits } from './with-limits.ts';

/** The engines that SQL is written for. */
export const DIALECTS = { duckdb, postgresql, clickhouse } as const;

export interface SqlOptions {
  readonly dialect: keyof typeof DIALECTS;
  /** Other limits than the edition's, for what-if curves. */
  readonly limits?: Limits;
  /** Only these clauses; the conclusion then follows from them alone. */
  readonly clauses?: readonly string[];
  /** The input relation; `declarations` by default. */
  readonly input?: string;
  /** Put before the names of the views, so that several editions or limits can stand side by side. */
  readonly prefix?: string;
  /** The language of comments; Chinese by default. */
  readonly language?: Language;
  /** Whether all rows have passed the checker: then there is no column `refused`, neither in the input nor in the verdicts. */
  readonly checked?: boolean;
  /**
   * Whether a row `d` of the input is in order: a condition. With it, rows may be out of their schema's ranges, and the
   * verdicts have one more column, `doubtful`: whether it does not hold, or the row contradicts itself by the rules.
   */
  readonly plain?: string;
}

export interface SqlScript {
  /** The statement that makes the input table. */
  readonly table: string;
  /** Statements that load `declarations.ndjson`, one declaration a line, into it, in normal form. */
  readonly loading: string;
  /** What has to be said to a session before it loads declarations or reads the views. */
  readonly session?: Dialect['session'];
  /** `facts`, `conditions`, `verdicts_verified`, `verdicts_declared`, each after those it reads. */
  readonly views: readonly SqlView[];
}

/**
 * The SQL of an edition. It preserves the meaning of rule/ast.ts exactly: whole numbers in 分, three-valued booleans,
 * no clock. Throws a SqlRefusal for what the dialect cannot express, a RangeError for a clause or limit that is not there.
 */
export function compileSql(edition: SqlEdition, options: SqlOptions): SqlScript {
  const { typed, data } = edition;
  const dialect = DIALECTS[options.dialect];
  const { input = 'declarations', prefix = '', language = 'zh', plain } = options;
  const clauses = withLimits(choose(typed.rules.clauses, options.clauses), options.limits ?? {});
  const shape = readShape(typed.schema, typed.vocabularies);
  const facts = options.clauses ? neededFacts(clauses, typed) : [...typed.rules.facts.values()];
  const views = {
    typed: {
      ...typed,
      rules: options.clauses ? ofClauses(clauses, typed.rules) : { ...typed.rules, clauses },
    },
    dialect,
    facts,
    shape,
    edition: data.standard.edition,
    words: new Map(data.clauses.map(clause => [clause.id, clause])),
    input,
    prefix,
    language,
    plain,
    checked: options.checked === true,
  };
  return compilePart({ edition: data.standard.edition }, () => ({
    table: dialect.table(input, shape),
    loading: dialect.loading(input, shape, compileReading(shape, data.standard.edition, dialect)),
    ...(dialect.session && { session: dialect.session }),
    views: compileViews(views),
  }));
}

function compileViews(context: ViewContext): SqlView[] {
  const facts = factsView(context);
  const conditions = conditionsView(context, facts);
  const verdicts = ASSURANCES.map(assurance => verdictsView(context, conditions, assurance));
  return [facts, conditions, ...verdicts];
}

function choose(clauses: readonly ClauseRule[], ids: readonly string[] | undefined): readonly ClauseRule[] {
  if (!ids) return clauses;
  const missing = ids.filter(id => !clauses.some(clause => clause.id === id));
  if (missing.length > 0) throw new RangeError(`no such clause: ${missing.join(', ')}`);
  return clauses.filter(({ id }) => ids.includes(id));
}

/** Rules from which the conclusion follows by all of some clauses. */
function ofClauses(clauses: readonly ClauseRule[], { facts, tables }: EditionRules): EditionRules {
  return { facts, tables, clauses };
}

/** The facts of the clauses, and the class of who declares, which every row of verdicts has. */
function neededFacts(
  clauses: readonly ClauseRule[],
  { rules: { facts }, declarant }: SqlEdition['typed'],
): Fact[] {
  const classKnown: ClauseRule[] = declarant.class
    ? [{ id: '', mode: 'computed', rule: { kind: 'present', id: '', fact: declarant.class.fact } }]
    : [];
  return usedFacts([...clauses, ...classKnown], { facts });
}
