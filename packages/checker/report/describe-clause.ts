import type { Language } from '@zhunsheng/language';
import type { Clause, Condition, Gap, Reason } from '@zhunsheng/language/types/report';
import {
  formatAmount,
  formatCount,
  formatCounts,
  formatObserved,
  formatRequired,
  type Units,
  unitOf,
} from './format-quantity.ts';
import type { EditionContext } from './report-context.ts';
import { wording } from './wording.ts';

export type Tone = Clause['verdict'];

/** A condition in words; `required` and `gap` are empty where they say nothing new. */
export interface ConditionView {
  readonly name: string;
  readonly tone: Condition['verdict'];
  readonly observed: string;
  readonly required: string;
  readonly gap: string;
}

/** A clause of the report in words. All strings are plain text, not yet escaped. */
export interface ClauseView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly tone: Tone;
  readonly verdict: string;
  readonly basis: string;
  readonly text: string;
  readonly conditions: readonly ConditionView[];
  readonly reasons: readonly string[];
  readonly evidence: readonly string[];
  readonly interpretations: readonly { readonly question: string; readonly follows: string }[];
}

/** Puts one clause of a report into words. */
export function describeClause(clause: Clause, edition: EditionContext, lang: Language): ClauseView {
  const words = wording[lang];
  return {
    id: clause.id,
    number: clause.number,
    title: clause.title,
    tone: clause.verdict,
    verdict: words.verdict[clause.verdict],
    basis: (clause.verdict === 'undetermined' ? words.awaited : words.basis)[clause.basis],
    text: clause.text,
    conditions: clause.conditions.map(condition => describeCondition(condition, edition, lang)),
    reasons: clause.missing.map(reason => describeReason(reason, clause, lang)),
    evidence: clause.evidence,
    interpretations: clause.interpretations,
  };
}

function describeCondition(condition: Condition, edition: EditionContext, lang: Language): ConditionView {
  const words = wording[lang];
  const name = conditionName(condition, edition, lang);
  const observed = formatObserved(condition, edition, lang);
  const required = formatRequired(condition, edition, lang);
  return {
    name,
    tone: condition.verdict,
    observed: lang === 'zh' ? words.labelled(condition.fact, observed) : observed,
    required: lang === 'en' || sameText(required, name) ? '' : required,
    gap: condition.gap
      ? describeGap(condition.gap, edition, lang)
      : condition.raises
        ? describeRaises(condition.raises, edition, lang)
        : '',
  };
}

/** The phrase of the sentence; it is Chinese, so in another language the fact and what is required of it. */
export function conditionName(condition: Condition, edition: EditionContext, lang: Language): string {
  if (lang === 'zh') return condition.phrase;
  return wording[lang].labelled(condition.fact, formatRequired(condition, edition, lang));
}

/** `2023 年度研究开发费用总额再增加 3.2 万元即满足`; with `names`, which conditions that meets. */
export function describeGap(gap: Gap, edition: Units, lang: Language, names: readonly string[] = []): string {
  const words = wording[lang];
  const named = names.length > 0;
  const changes = describeChanges(gap, edition, lang, named);
  return named ? words.meetsPhrases(changes, names) : words.meets(changes);
}

/** `“研发投入”升到“一档”（20 分）：研发费用再增加 1.8 万元`, for each indicator that has to rise. */
export function describeRaises(
  raises: NonNullable<Condition['raises']>,
  edition: EditionContext,
  lang: Language,
): string {
  const words = wording[lang];
  const point = unitOf('point', edition);
  const steps = raises.map(({ title, grade, grade_title, points, gap }) => {
    const count = formatCounts(points.least, points.most, lang, point);
    return words.raiseTo(title, grade_title ?? grade, count, describeChanges(gap, edition, lang, true));
  });
  return words.meetsByPoints(steps);
}

/** What changes by how much; `named` as what is to be done, else as what happens. */
export function describeChanges(gap: Gap, edition: Units, lang: Language, named: boolean): string {
  const words = wording[lang];
  const changes = changesOf(gap).map(change => {
    const size = Math.abs(change.change);
    const by =
      change.unit === 'amount'
        ? formatAmount(size, lang)
        : formatCount(size, lang, unitOf(edition.counts?.[change.field] ?? 'item', edition));
    const rises = change.change >= 0;
    const say = named ? words[rises ? 'raise' : 'lower'] : words[rises ? 'rises' : 'falls'];
    return say(ofYear(change, lang), by);
  });
  return words.together(changes);
}

/** All that has to change at once. */
export function changesOf(gap: Gap): readonly Gap[] {
  return [gap, ...(gap.and ?? [])];
}

/** Why a clause is undetermined: `缺少：2023 年度研究开发费用总额`. */
export function describeReason(reason: Reason, clause: Clause, lang: Language): string {
  const words = wording[lang].reason;
  const title = ofYear(reason, lang);
  if (reason.reason !== 'not_computable') return words[reason.reason](title);
  const observed = clause.conditions.find(condition => condition.fact === reason.title)?.observed;
  if (typeof observed !== 'object' || observed === null || !('of' in observed))
    return words.not_computable(title);
  return observed.years === undefined ? words.ratio(title) : words.growth(title);
}

export function ofYear({ title, year }: Pick<Reason, 'title' | 'year'>, lang: Language): string {
  return year === null ? title : wording[lang].ofYear(year, title);
}

/** Whether two texts differ in blanks and thousands separators at most. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/[\s,]/g, '');
  return plain(a) === plain(b);
}
