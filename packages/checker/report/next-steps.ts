import type { Language } from '@zhunsheng/language';
import { countErrors } from '@zhunsheng/language';
import type { Clause, Condition, Gap, Reason, Report } from '@zhunsheng/language/types/report';
import { conditionName, describeGap, describeRaises, describeReason, ofYear } from './describe-clause.ts';
import type { EditionContext } from './report-context.ts';
import { wording } from './wording.ts';

/** One thing to do, and the numbers of the clauses it serves. */
export interface Step {
  readonly text: string;
  readonly clauses: readonly string[];
}

/** Things to do of one kind, e.g. every field that is missing. */
export interface StepGroup {
  readonly title: string;
  readonly steps: readonly Step[];
}

/**
 * What the enterprise can do next, most pressing first; the same field or document is asked for once. Once it is
 * recognised there is nothing, also where clauses are open or not met that the conclusion does not need.
 */
export function nextSteps(report: Report, edition: EditionContext, lang: Language): readonly StepGroup[] {
  if (report.conclusion === 'recognised') return [];
  const words = wording[lang];
  const errors = countErrors(report.problems);
  const undetermined = report.clauses.filter(clause => clause.verdict === 'undetermined');
  const because = (...kinds: Reason['reason'][]) => reasonSteps(undetermined, kinds, lang);
  const groups: StepGroup[] = [
    { title: words.steps.errors, steps: errors ? [{ text: words.fixFirst(errors), clauses: [] }] : [] },
    {
      title: words.steps.gaps,
      steps: report.clauses
        .filter(each => each.verdict === 'not_met')
        .map(each => unmetStep(each, edition, lang)),
    },
    { title: words.steps.fields, steps: because('field') },
    { title: words.steps.documents, steps: because('document') },
    { title: words.steps.findings, steps: because('finding') },
    { title: words.steps.others, steps: because('not_computable', 'unrecorded') },
  ];
  return groups.filter(group => group.steps.length > 0);
}

function unmetStep(clause: Clause, edition: EditionContext, lang: Language): Step {
  const words = wording[lang];
  const unmet = clause.conditions.filter(condition => condition.verdict === 'not_met');
  const name = (condition: Condition) => conditionName(condition, edition, lang);
  const only = clause.conditions.length === 1;
  const gaps = gapsOf(unmet).map(({ gap, conditions }) =>
    describeGap(gap, edition, lang, only ? [] : conditions.map(name)),
  );
  const raises = unmet.flatMap(condition =>
    condition.raises && !condition.gap ? [describeRaises(condition.raises, edition, lang)] : [],
  );
  const rest = unmet.filter(condition => !condition.gap && !condition.raises).map(name);
  const sentences = [...gaps, ...new Set(raises), ...(rest.length > 0 ? [words.unmet(rest)] : [])];
  if (clause.basis === 'finding') sentences.unshift(words.unmetFinding);
  return { text: words.labelled(clause.title, words.sentences(sentences)), clauses: [clause.number] };
}

/** Each gap once: where two changes go together, each of the two conditions has both. */
function gapsOf(unmet: readonly Condition[]): { gap: Gap; conditions: readonly Condition[] }[] {
  const alike = new Map<unknown, { gap: Gap; conditions: Condition[] }>();
  for (const condition of unmet) {
    if (!condition.gap) continue;
    const { and, ...first } = condition.gap;
    const changes = and && [first, ...and].map(change => JSON.stringify(change)).sort();
    const key = changes?.join() ?? condition;
    const known = alike.get(key);
    if (known) known.conditions.push(condition);
    else alike.set(key, { gap: condition.gap, conditions: [condition] });
  }
  return [...alike.values()];
}

function reasonSteps(
  clauses: readonly Clause[],
  kinds: readonly Reason['reason'][],
  lang: Language,
): readonly Step[] {
  const steps = new Map<string, Set<string>>();
  for (const clause of clauses) {
    for (const reason of clause.missing.filter(each => kinds.includes(each.reason))) {
      const text = stepText(reason, clause, lang);
      steps.set(text, (steps.get(text) ?? new Set()).add(clause.number));
    }
  }
  return [...steps].map(([text, numbers]) => ({ text, clauses: [...numbers] }));
}

function stepText(reason: Reason, clause: Clause, lang: Language): string {
  if (reason.reason === 'field' || reason.reason === 'document') return ofYear(reason, lang);
  return reason.reason === 'finding' ? clause.title : describeReason(reason, clause, lang);
}
