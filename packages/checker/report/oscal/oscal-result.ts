import type { Clause, Report } from '@zhunsheng/language/types/report';
import { clauseMessage } from '../clause-message.ts';
import type { ClauseView } from '../describe-clause.ts';
import { describeReport, type ProblemView } from '../describe-report.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { ReportContext } from '../report-context.ts';
import { wording } from '../wording.ts';
import { oscalId, properties, stableUuid, startOfDay, statementId } from './oscal-parts.ts';
import { oscalWords } from './oscal-words.ts';

/** Where a report has no usable reference date: OSCAL demands a time, and the clock is not ours to read. */
export const NO_DAY = '1970-01-01T00:00:00Z';

/** How a verdict came about, in the words that OSCAL has for it. */
const METHODS: Readonly<Record<Clause['basis'], string>> = {
  computed: 'TEST',
  documents: 'EXAMINE',
  declared: 'INTERVIEW',
  finding: 'EXAMINE',
};

const STATUS = {
  met: { state: 'satisfied', reason: 'pass' },
  not_met: { state: 'not-satisfied', reason: 'fail' },
  not_applicable: { state: 'satisfied', reason: 'not-applicable' },
} as const;

/** What the parts of one result share. */
interface Scope {
  /** Names the result among those of the document, and with it every UUID in it. */
  readonly key: readonly (string | number)[];
  readonly subject: string;
  readonly tool: string;
  readonly day: string;
  readonly context: ReportContext;
}

/**
 * A report as an OSCAL result: an observation a clause with what was seen, and for each decided clause a finding on its
 * statement. An undetermined clause has no finding. With errors in the data there are observations of these only.
 */
export function oscalResult(report: Report, key: Scope['key'], subject: string, context: ReportContext) {
  const { lang } = context;
  const view = describeReport(report, context);
  const day = startOfDay(report.as_of);
  const tool = stableUuid('tool', context.tool?.name ?? 'zhunsheng', context.tool?.version ?? '');
  const scope: Scope = { key, subject, tool, day: day ?? NO_DAY, context };
  const clauses = view.chapters.flatMap(chapter => chapter.clauses);
  const judged = report.conclusion !== null;
  const observations = [
    ...clauses.map(clause => clauseObservation(clause, report, scope)),
    ...view.problems.map((problem, index) => problemObservation(problem, index, scope)),
  ];
  const findings = clauses.flatMap(clause => clauseFinding(clause, scope));
  return {
    uuid: stableUuid('result', ...key),
    title: escapeMarkdown(`${view.name}: ${view.conclusion.title}`),
    description: [view.conclusion.sentence, ...view.notices].map(escapeMarkdown).join('\n\n'),
    start: scope.day,
    end: scope.day,
    props: resultProperties(report),
    'local-definitions': { components: [toolComponent(tool, context)] },
    'reviewed-controls': {
      ...(judged ? {} : { description: oscalWords[lang].notJudged }),
      'control-selections': [
        judged
          ? { 'include-controls': clauses.map(({ id }) => ({ 'control-id': oscalId(id) })) }
          : { 'include-all': {} },
      ],
    },
    ...(observations.length > 0 && { observations }),
    ...(findings.length > 0 && { findings }),
    ...remarks([day ? '' : oscalWords[lang].noDay, ...readings(report.interpretations)]),
  };
}

function resultProperties({ edition, conclusion, assurance, as_of, enterprise, source }: Report) {
  return properties({
    edition,
    conclusion: conclusion ?? 'invalid',
    assurance,
    'reference-date': as_of,
    size: enterprise.size?.value,
    source,
  });
}

function toolComponent(uuid: string, { tool, lang }: ReportContext) {
  const version = properties({ version: tool?.version }).map(({ name, value }) => ({ name, value }));
  return {
    uuid,
    type: 'software',
    title: tool?.name ?? 'zhunsheng',
    description: oscalWords[lang].tool,
    ...(version.length > 0 && { props: version }),
    status: { state: 'operational' },
  };
}

function clauseObservation(clause: ClauseView, report: Report, scope: Scope) {
  const { basis, missing } = report.clauses.find(({ id }) => id === clause.id) as Clause;
  const evidence = clause.evidence.map(name => ({ description: escapeMarkdown(name) }));
  return {
    uuid: stableUuid('observation', ...scope.key, clause.id),
    title: escapeMarkdown(`${clause.number} ${clause.title}`),
    description: escapeMarkdown(clauseMessage(clause, wording[scope.context.lang])),
    props: properties({
      clause: clause.id,
      verdict: clause.tone,
      basis,
      awaits: [...new Set(missing.map(({ reason }) => reason))].join(' '),
    }),
    methods: [METHODS[basis]],
    types: ['control-objective'],
    ...whoAndWhen(scope),
    ...(evidence.length > 0 && { 'relevant-evidence': evidence }),
    ...remarks([conditions(clause), ...readings(clause.interpretations)]),
  };
}

function problemObservation(
  { code, severity, message, help, place }: ProblemView,
  index: number,
  scope: Scope,
) {
  return {
    uuid: stableUuid('problem', ...scope.key, index),
    title: escapeMarkdown(code),
    description: [message, help].filter(Boolean).map(escapeMarkdown).join('\n\n'),
    props: properties({ problem: code, severity, place }),
    methods: ['TEST'],
    types: ['discovery'],
    ...whoAndWhen(scope),
  };
}

function whoAndWhen({ tool, subject, day }: Scope) {
  return {
    origins: [{ actors: [{ type: 'tool', 'actor-uuid': tool }] }],
    subjects: [{ 'subject-uuid': subject, type: 'party' }],
    collected: day,
  };
}

function clauseFinding(clause: ClauseView, { key, context }: Scope) {
  if (clause.tone === 'undetermined') return [];
  const applies = clause.tone !== 'not_applicable';
  return [
    {
      uuid: stableUuid('finding', ...key, clause.id),
      title: escapeMarkdown(`${clause.number} ${clause.title}`),
      description: escapeMarkdown(clauseMessage(clause, wording[context.lang])),
      target: {
        type: 'statement-id',
        'target-id': statementId(clause.id),
        status: {
          ...STATUS[clause.tone],
          ...(!applies && { remarks: oscalWords[context.lang].notApplicable }),
        },
      },
      'related-observations': [{ 'observation-uuid': stableUuid('observation', ...key, clause.id) }],
    },
  ];
}

/** What was seen of each condition, as a Markdown list. */
function conditions(clause: ClauseView): string {
  return clause.conditions
    .map(({ name, observed, gap }) => [name, observed, gap].filter(Boolean).map(escapeMarkdown).join(' · '))
    .map(line => `- ${line}`)
    .join('\n');
}

/** The readings that a verdict follows: question in italics, answer after it. */
function readings(interpretations: ClauseView['interpretations']): string[] {
  return interpretations.map(
    ({ question, follows }) => `*${escapeMarkdown(question)}* ${escapeMarkdown(follows)}`,
  );
}

function remarks(paragraphs: readonly string[]): { remarks?: string } {
  const said = paragraphs.filter(paragraph => paragraph !== '');
  return said.length > 0 ? { remarks: said.join('\n\n') } : {};
}
