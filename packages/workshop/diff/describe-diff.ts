import type { EditionContext } from '@zhunsheng/checker/report';
import { codeTitles, describePlace, wording } from '@zhunsheng/checker/report';
import type { Language } from '@zhunsheng/language';
import type { Class, Clause, Diff, Logic, Problem, Text, Witness } from '@zhunsheng/language/types/diff';
import { describeExample, type ExampleView } from './describe-example.ts';
import { describePopulation, type PopulationView } from './describe-population.ts';
import { clauseLabel, clauseName, diffWording } from './diff-wording.ts';

export interface DiffContext {
  readonly lang: Language;
  readonly from: EditionContext;
  readonly to: EditionContext;
}

/** A term with what is said of it. Strings are plain, not yet escaped. */
export type Labelled = readonly [label: string, text: string];

/** What was proved of a clause or of the conclusion, in words. */
export interface ProofView {
  readonly class: Class;
  readonly title: string;
  readonly sentence: string;
  /** Title and sentence together. */
  readonly result: string;
  /** Sizes and what is undetermined, where there is something to say. */
  readonly notes: readonly Labelled[];
}

export interface ClauseView {
  readonly id: string;
  readonly heading: string;
  readonly facts: readonly Labelled[];
  readonly texts: readonly (readonly [label: string, text: Text])[];
  readonly proof?: ProofView;
  readonly examples: readonly ExampleView[];
}

/** A diff in words, for the renderers. */
export interface DiffView {
  readonly headline: string;
  readonly names: readonly Text[];
  readonly whole: ProofView;
  /** Examples of the conclusion: where to find them, or the example itself where no clause has it. */
  readonly shown: readonly string[];
  readonly ownExamples: readonly ExampleView[];
  readonly groups: readonly {
    readonly class: Class | 'added' | 'removed';
    readonly title: string;
    readonly text: string;
  }[];
  readonly definition: string;
  readonly clauses: readonly ClauseView[];
  readonly untouched: string;
  readonly terms: readonly { readonly id: string; readonly entry: Text }[];
  readonly population?: PopulationView;
  readonly problems: readonly {
    readonly severity: Problem['severity'];
    readonly word: string;
    readonly text: string;
    readonly help: string;
    readonly place: string;
    readonly code: string;
  }[];
  /** How many problems are not among them; empty when all are. */
  readonly moreProblems: string;
  readonly cost: string;
}

const MOST_PROBLEMS = 10;
/** Classes in the order in which people want to know of them. */
const ORDER = ['incomparable', 'stricter', 'looser', 'unknown'] as const;

export function describeDiff(diff: Diff, context: DiffContext): DiffView {
  const { lang } = context;
  const words = diffWording[lang];
  const touched = diff.clauses.filter(isTouched);
  const untouched = diff.clauses.filter(clause => !isTouched(clause));
  const examples = numberExamples(diff);
  return {
    headline: words.headline(diff.from, diff.to),
    names: [diff.names[lang]].filter(({ changed }) => changed),
    whole: describeProof(diff.conclusion, 'conclusion', context),
    ...describeShown(diff, examples, context),
    groups: describeGroups(diff, lang),
    definition: words.definition(isUnproved(diff)),
    clauses: touched.map(clause => describeClause(clause, examples, context)),
    untouched:
      untouched.length === 0
        ? ''
        : words.untouched(untouched.length, wording[lang].list(untouched.map(one => clauseLabel(one, lang)))),
    terms: diff.terms.filter(({ status }) => status !== 'same'),
    ...(diff.population && { population: describePopulation(diff, diff.population, lang) }),
    moreProblems:
      diff.problems.length > MOST_PROBLEMS ? words.moreProblems(diff.problems.length - MOST_PROBLEMS) : '',
    problems: errorsFirst(diff.problems)
      .slice(0, MOST_PROBLEMS)
      .map(({ severity, code, message, help, location }) => ({
        severity,
        code,
        word: wording[lang].severity[severity],
        text: message[lang],
        help: help[lang],
        place: describePlace(location, lang),
      })),
    cost: words.milliseconds(diff.queries, diff.milliseconds),
  };
}

function errorsFirst(problems: readonly Problem[]): Problem[] {
  const isError = ({ severity }: Problem) => Number(severity === 'error');
  return problems.toSorted((a, b) => isError(b) - isError(a));
}

function isUnproved({ conclusion, clauses }: Diff): boolean {
  return [conclusion, ...clauses.map(({ logic }) => logic)].some(logic => logic?.class === 'unknown');
}

function isTouched({ change, moved, plain, verification, evidence, logic }: Clause): boolean {
  const undecided =
    logic !== null && (logic.class !== 'equivalent' || logic.undetermined_differs !== 'never');
  return (
    change !== 'none' ||
    moved ||
    undecided ||
    [plain, verification, ...evidence].some(({ changed }) => changed)
  );
}

function describeGroups({ clauses }: Diff, lang: Language): DiffView['groups'] {
  const words = diffWording[lang];
  const { list, labelled } = wording[lang];
  const names = (some: readonly Clause[]) => list(some.map(one => clauseLabel(one, lang)));
  const group = (key: DiffView['groups'][number]['class'], title: string, some: readonly Clause[]) =>
    some.length === 0 ? [] : [{ class: key, title, text: labelled(words.group(some.length), names(some)) }];
  const equivalent = clauses.filter(({ logic }) => logic?.class === 'equivalent');
  const reworded = equivalent.filter(({ change }) => change === 'text');
  const all =
    equivalent.length === clauses.length
      ? words.group(clauses.length)
      : words.allTheOthers(equivalent.length);
  return [
    ...ORDER.flatMap(key =>
      group(
        key,
        words.class[key],
        clauses.filter(({ logic }) => logic?.class === key),
      ),
    ),
    ...group(
      'added',
      words.change.added,
      clauses.filter(({ change }) => change === 'added'),
    ),
    ...group(
      'removed',
      words.change.removed,
      clauses.filter(({ change }) => change === 'removed'),
    ),
    ...(equivalent.length === 0
      ? []
      : [
          {
            class: 'equivalent' as const,
            title: words.class.equivalent,
            text:
              reworded.length === 0 ? all : `${all}${wording[lang].aside(words.rewritten(names(reworded)))}`,
          },
        ]),
  ];
}

function describeClause(clause: Clause, examples: Numbered, context: DiffContext): ClauseView {
  const { lang } = context;
  const words = diffWording[lang];
  const { label } = words;
  const { from, to, logic, expected } = clause;
  const numbers = [...new Set([from?.number, to?.number])].filter(Boolean).join(' → ');
  const changes = [
    words.change[clause.change],
    clause.renamed && from && to ? words.renamed(from.id, to.id) : '',
    clause.moved ? words.moved(from?.chapter[lang] ?? '', to?.chapter[lang] ?? '') : '',
  ];
  const texts = [
    [label.sentence, clause.sentence],
    [label.plain, clause.plain],
    [label.verification, clause.verification],
    ...clause.evidence.map(text => [label.evidence, text] as const),
  ] as const;
  return {
    id: clause.id,
    heading: `${numbers} ${clauseName(clause, lang)}`,
    facts: [
      [label.change, wording[lang].sentences(changes.filter(Boolean))],
      ...clause.reasons.map((reason): Labelled => [label.reason, reason[lang]]),
      ...(expected === null || logic === null || logic.class === 'unknown'
        ? []
        : [[label.expected, expectation(expected, logic.class, lang)] as const]),
    ],
    texts: [
      ...(clause.title.changed ? [[label.title, clause.title] as const] : []),
      ...texts.filter(([, { changed }]) => changed),
    ],
    ...(logic && { proof: describeProof(logic, 'clause', context) }),
    examples: clause.witnesses.map(one =>
      describeExample(one, examples.get(one) ?? 0, 'clause', context.lang),
    ),
  };
}

function expectation(expected: NonNullable<Clause['expected']>, proved: Class, lang: Language): string {
  const words = diffWording[lang];
  const same = { none: 'equivalent', both: 'incomparable', stricter: 'stricter', looser: 'looser' }[expected];
  const found = same === proved ? words.agrees : words.disagrees;
  return `${words.expected[expected]}${wording[lang].aside(found)}`;
}

function describeProof(logic: Logic, of: 'clause' | 'conclusion', context: DiffContext): ProofView {
  const words = diffWording[context.lang];
  const sizes =
    logic.class === 'equivalent' || logic.class === 'unknown' ? '' : describeSizes(logic, context);
  const undetermined = words.undetermined[logic.undetermined_differs];
  return {
    class: logic.class,
    title: words.class[logic.class],
    sentence: words.meaning(logic.class, of),
    result: words.result(words.class[logic.class], words.meaning(logic.class, of)),
    notes: [
      ...(sizes ? [[words.label.sizes, sizes] as const] : []),
      ...(undetermined ? [[words.label.undetermined, undetermined] as const] : []),
    ],
  };
}

/** Sizes with the same result together; empty for a standard without sizes. */
function describeSizes({ per_size }: Logic, { lang, to }: DiffContext): string {
  const words = diffWording[lang];
  const results = Object.entries(per_size) as [string, Class][];
  if (results.length === 0) return '';
  if (new Set(results.map(([, one]) => one)).size === 1) return words.everySize;
  const codes = results.map(([size]) => size).filter(size => size !== 'unknown');
  const titles = codeTitles(codes, to, lang);
  const titleOf = (size: string) => (size === 'unknown' ? words.unknownSize : (titles.get(size) ?? size));
  return wording[lang].sentences(
    [...new Set(results.map(([, one]) => one))].map(one =>
      words.sizes(
        results.filter(([, other]) => other === one).map(([size]) => titleOf(size)),
        words.class[one],
      ),
    ),
  );
}

/** Every example by its number; the same declaration has the same number wherever it serves. */
type Numbered = ReadonlyMap<Witness, number>;

function numberExamples({ clauses, conclusion }: Diff): Numbered {
  const numbers = new Map<string, number>();
  const all = [...clauses.flatMap(({ witnesses }) => witnesses), ...conclusion.witnesses];
  return new Map(
    all.map(witness => {
      const key = JSON.stringify(witness.declaration);
      if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      return [witness, numbers.get(key) as number];
    }),
  );
}

function describeShown(
  { clauses, conclusion }: Diff,
  examples: Numbered,
  context: DiffContext,
): Pick<DiffView, 'shown' | 'ownExamples'> {
  const { lang } = context;
  const words = diffWording[lang];
  const ofClauses = new Map(
    clauses.flatMap(clause => clause.witnesses.map(one => [examples.get(one), clause] as const)),
  );
  const say = wording[lang].conclusion;
  return {
    shown: conclusion.witnesses.map(witness => {
      const number = examples.get(witness) as number;
      const clause = ofClauses.get(number);
      const where = `${clause ? `${clauseLabel(clause, lang)} ` : ''}${words.label.example} ${number}`;
      return words.shown(
        quoted(say[witness.from_conclusion], lang),
        quoted(say[witness.to_conclusion], lang),
        where,
      );
    }),
    ownExamples: conclusion.witnesses
      .filter(witness => !ofClauses.has(examples.get(witness)))
      .map(witness => describeExample(witness, examples.get(witness) as number, 'conclusion', context.lang)),
  };
}

function quoted(text: string, lang: Language): string {
  return wording[lang].quote(text);
}
