import { dirname } from 'node:path';
import { type Bilingual, type Fact, hasErrors, type JsonSchema, type Problem } from '@zhunsheng/language';
import { measureEdition } from '../adequacy/adequacy.ts';
import { checkCaseData } from '../adequacy/check-case-data.ts';
import { checkCases, earlierSentences } from '../adequacy/check-cases.ts';
import { failingCases } from '../adequacy/failing-cases.ts';
import type { Score } from '../adequacy/measure-adequacy.ts';
import type { EditionResults } from '../adequacy/mutation-report.ts';
import type { ProveEquivalent } from '../adequacy/prove-equivalent.ts';
import type { CasesFile } from '../content/read-cases.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import type { Project, SoundEdition } from '../project/project.ts';
import { lintSentences, type SentenceProblem } from '../sentence/lint-sentences.ts';
import { lintSheets } from '../sheet/lint-sheets.ts';
import { compareCompanions } from './compare-companions.ts';
import { crossReferences } from './cross-references.ts';
import { readLintContext } from './lint-context.ts';
import { lintRules } from './lint-rules.ts';
import { type LintEdit, runLints } from './run-lints.ts';

export interface LintOptions {
  /** Only these editions. */
  readonly editions?: readonly string[];
  /** Only these clauses, where a check goes clause by clause; none where no clause can have changed. */
  readonly clauses?: readonly string[];
  /** Mutants: whether the cases would notice a wrong rule. They take seconds, the rest does not. */
  readonly mutants?: boolean;
  /** Proves the mutants of an edition that its cases leave alive equal to it; proofs are handed in. */
  readonly prove?: (edition: {
    readonly schema: JsonSchema;
    readonly codes: (fact: Fact) => readonly string[];
  }) => ProveEquivalent;
  /** Collects the safe mends of GB/T findings, which are then not among the problems. */
  readonly mend?: boolean;
}

export interface LintedEdition {
  readonly id: string;
  readonly problems: readonly SentenceProblem[];
  readonly mends: readonly LintEdit[];
  readonly scores: readonly Score[];
  readonly suppressed: number;
  /** Undefined where clauses are broken or their rules are not in order. */
  readonly sound?: SoundEdition;
  readonly results?: EditionResults;
}

/** What the editions of a project share. */
export interface LintedProject {
  readonly project: Project;
  readonly cases: ReadonlyMap<string, CasesFile>;
  /** Paths of files that are reported as broken. */
  readonly broken: ReadonlySet<string>;
}

/** The checks that something broken keeps from being made. */
const CHECKS = {
  clauses: { zh: '全部条款', en: 'all clauses' },
  references: { zh: '交叉引用', en: 'cross-references' },
  drafting: { zh: '起草规则', en: 'drafting rules' },
  log: { zh: '修改记录', en: 'change log' },
  mutants: { zh: '变异和证明', en: 'mutants and proofs' },
} as const satisfies Record<string, Bilingual>;
type Check = keyof typeof CHECKS;

/** Every check of one edition. A broken file keeps back those that need it, which is said, and no others. */
export async function lintEdition(
  shared: LintedProject,
  id: string,
  options: LintOptions,
): Promise<LintedEdition> {
  const { project, cases } = shared;
  const { content, rest, broken, assembled, ...edition } = await project.edition(id);
  const { problems: unread, ruleProblems: found } = edition;
  const readable = content ?? rest;
  const skipped = leftOut(shared, id, content !== undefined);
  const nothing = { id, mends: [], scores: [], suppressed: 0 };
  if (!readable || !assembled)
    return { ...nothing, problems: [...unread, ...checksLeftOut(id, project, ['clauses', ...skipped], [])] };

  const { context, problems: prose } =
    content && !skipped.includes('drafting')
      ? await readLintContext(project, id, content)
      : { context: undefined, problems: [] };
  const terms = context ? { terms: context.terms.data.terms } : {};
  const sentences = withoutFollowing(found, [
    ...lintSentences(readable, assembled.rules, terms),
    ...(hasErrors(found) ? [] : lintSheets(readable, assembled.rules, terms)),
  ]);
  const untyped = withoutUnbound(found, sentences);
  const sound = content && !hasErrors(untyped) ? { id, content, assembled } : undefined;
  if (!sound) skipped.push('log', 'mutants');
  const isWanted = (clause: string) => options.clauses?.includes(clause) ?? true;
  const unfit = [...cases.values()]
    .filter(({ data }) => isWanted(data.clause))
    .flatMap(file => checkCaseData(readable.schema, id, file));
  const unreadable = new Set([...shared.broken, ...unfit.map(({ location }) => location.file)]);
  const unbroken = (clause: string) =>
    !broken.includes(clause) &&
    !unreadable.has(cases.get(clause)?.path ?? project.files.path('test/clauses', `${clause}.yaml`));
  const clauses = [...new Set([...readable.clauses.keys(), ...cases.keys()])]
    .filter(isWanted)
    .filter(unbroken);
  const earlier = earlierSentences(project.root);
  const measured =
    options.mutants && sound
      ? await measureEdition(sound, cases, {
          clauses,
          earlier,
          ...(options.prove && {
            prove: options.prove({ schema: sound.content.schema, codes: sound.assembled.codes }),
          }),
        })
      : undefined;
  const drafting = context && runLints(context, { fix: options.mend ?? false });
  return {
    ...nothing,
    problems: [
      ...unread,
      ...untyped,
      ...(hasErrors(found) ? [] : lintRules(readable, assembled)),
      ...sentences,
      ...withoutFollowing(
        found,
        compareCompanions(readable, assembled.rules, context?.texts, context?.sources),
      ),
      ...prose,
      ...(skipped.includes('references') ? [] : await crossReferences(project, id)),
      // A clause or its cases do not change how the document is put together.
      ...(skipped.length > 0 || options.clauses?.length ? [] : await documentProblems(project, id)),
      ...(drafting?.problems ?? []),
      ...unfit,
      ...(measured?.problems ?? [
        ...checkCases(assembled.description, cases, {
          wanted: one => clauses.includes(one.id),
          placeOf: one => readable.clauses.get(one)?.locate('/id') ?? {},
          earlier,
        }),
        ...(sound ? failingCases(assembled, cases, clauses) : []),
      ]),
      ...checksLeftOut(id, project, skipped, broken),
    ],
    mends: drafting?.edits ?? [],
    scores: measured?.scores ?? [],
    suppressed: drafting?.suppressed.length ?? 0,
    ...(sound && { sound }),
    ...(measured && { results: measured }),
  };
}

/** What cannot be checked because a file that it needs is broken, or all clauses are not there. */
function leftOut({ project: { files }, broken }: LintedProject, id: string, complete: boolean): Check[] {
  const has = (...paths: readonly string[]) =>
    paths.some(path => broken.has(files.path('criteria', id, path)));
  const within = (folder: string) => [...broken].some(path => dirname(path) === files.path(folder));
  const logs = has('terms.yaml', 'changes.yaml', 'tombstones.yaml');
  const prose = within(`standard/${id}`);
  return [
    ...(!complete || logs || prose || within('criteria/regions') ? (['references'] as const) : []),
    ...(!complete || prose || has('terms.yaml') ? (['drafting'] as const) : []),
    ...(logs ? (['log'] as const) : []),
  ];
}

function checksLeftOut(
  edition: string,
  { files }: Project,
  skipped: readonly Check[],
  broken: readonly string[],
): Problem[] {
  if (skipped.length === 0) return [];
  const checks = [...new Set(skipped)].map(one => CHECKS[one]);
  const clauses = { zh: broken.map(one => `条款 ${one}`), en: broken.map(one => `clause ${one}`) };
  return [
    makeEditorProblem(
      'checks-left-out',
      { file: files.path('criteria', edition, 'standard.yaml'), line: 1, column: 1 },
      {
        edition,
        checks: {
          zh: [...clauses.zh, ...checks.map(({ zh }) => zh)].join('、'),
          en: [...clauses.en, ...checks.map(({ en }) => en)].join(', '),
        },
      },
    ),
  ];
}

/** The comparison of sentence and rule says better what is wrong with a sentence that leaves a condition unbound. */
function withoutUnbound(found: readonly Problem[], sentences: readonly Problem[]): Problem[] {
  const compared = new Set(sentences.map(({ location }) => location.file));
  return found.filter(({ code, location }) => code !== 'phrase-unbound' || !compared.has(location.file));
}

/** What cannot be compared with a rule that names a fact there is not; with two conditions of one name nothing can. */
const OF_FACTS = ['period-mismatch', 'subject-mismatch', 'number-not-of-rule'];

function withoutFollowing<One extends Problem>(found: readonly Problem[], compared: readonly One[]): One[] {
  const filesWith = (code: string) =>
    new Set(found.filter(one => one.code === code).map(({ location }) => location.file));
  const [unknown, twice] = [filesWith('unknown-fact'), filesWith('duplicate-condition')];
  return compared.filter(
    ({ code, location: { file } }) => !twice.has(file) && !(unknown.has(file) && OF_FACTS.includes(code)),
  );
}

/** The check of references says these, and what was meant. */
const REFERENCES = ['link-dangling', 'clause-reference-unknown'];

/** What only shows when an edition is put together as a document: components that nobody knows, other numbers. */
async function documentProblems(project: Project, edition: string): Promise<Problem[]> {
  const { sources } = await readDocumentSources(project, edition);
  if (!sources || sources.prose.length === 0) return [];
  return assembleDocument(sources).problems.filter(({ code }) => !REFERENCES.includes(code));
}
