import type { EditionContext } from '@zhunsheng/checker/report';
import {
  ansiPainter,
  conclusionWord,
  conditionName,
  describeGap,
  describePlace,
  describeReason,
  formatObserved,
  formatRequired,
  type Painter,
  type Style,
  visibleText,
  wording,
  wrapText,
} from '@zhunsheng/checker/report';
import type { Language, Problem } from '@zhunsheng/language';
import type { Clause, Condition, Report } from '@zhunsheng/language/types/report';
import type { Why } from './explain-change.ts';
import type { ClauseChange, Recheck } from './recheck.ts';
import { recheckWords } from './recheck-words.ts';

export interface RecheckContext {
  readonly lang: Language;
  readonly from: EditionContext;
  readonly to: EditionContext;
  readonly colour: boolean;
  readonly width: number;
}

/** The recheck for a terminal: the conclusion before and after, then what changed, why, and what is lacking. */
export function renderRecheck(recheck: Recheck, context: RecheckContext): string {
  const { lang, width } = context;
  const words = recheckWords[lang];
  const paint = ansiPainter(context.colour);
  const { name } = recheck.enterprise;
  const lines = [
    paint([name, words.headline(recheck.from, recheck.to)].filter(Boolean).join('  '), 'bold'),
    ...conclusionLines(recheck, context, paint),
    ...refusal(words.refusedByBoth, recheck.errors.from, lang),
    ...refusal(words.refusedByNew, recheck.errors.to, lang),
  ];
  if (recheck.errors.from.length + recheck.errors.to.length === 0) {
    lines.push(
      '',
      recheck.changes.length > 0 ? paint(words.changed(recheck.changes.length), 'bold') : words.none,
      ...recheck.changes.flatMap(change => changeLines(change, context, paint)),
      ...(recheck.rewritten.length > 0 ? ['', paint(words.rewritten, 'bold')] : []),
      ...recheck.rewritten.flatMap(change => rewrittenLines(change, context, paint)),
      '',
      words.unchanged(recheck.unchanged),
    );
  }
  return `${lines.flatMap(line => wrap(line, width)).join('\n')}\n`;
}

function conclusionLines(
  { conclusion }: Recheck,
  { lang, from, to }: RecheckContext,
  paint: Painter,
): string[] {
  const words = wording[lang];
  const styles = { recognised: 'met', not_recognised: 'not_met', undetermined: 'undetermined' } as const;
  const say = (one: Report['conclusion'], edition: EditionContext) =>
    paint(conclusionWord(one, edition, lang), one === null ? 'invalid' : styles[one]);
  return [`${words.label.verdict}  ${say(conclusion.from, from)} → ${say(conclusion.to, to)}`];
}

function refusal(heading: string, problems: readonly Problem[], lang: Language): string[] {
  if (problems.length === 0) return [];
  const said = problems.map(
    ({ location, message, help }) =>
      `  ${describePlace(location, lang) || location.pointer || '/'}  ${visibleText(message[lang])}  ${visibleText(help[lang])}`,
  );
  return ['', heading, ...said];
}

function changeLines(change: ClauseChange, context: RecheckContext, paint: Painter): string[] {
  const { lang } = context;
  const words = recheckWords[lang];
  const { from, to } = change.verdict;
  const verdict = (one: Clause['verdict'] | null): string =>
    one === null ? words.absent : paint(wording[lang].verdict[one], one satisfies Style);
  const outcome = from === to ? verdict(to) : `${verdict(from)} → ${verdict(to)}`;
  const said = new Set(change.why.flatMap(why => (why.kind === 'data' ? [why.reason] : [])));
  const missing = from === to ? [] : change.missing.filter(reason => !said.has(reason));
  return [
    `  ${change.number} ${change.title}  ${outcome}`,
    ...change.why.map(why => `    ${words.why}  ${describeWhy(why, change, context)}`),
    ...missing.map(
      reason => `    ${words.missing}  ${describeReason(reason, change.clause.to as Clause, lang)}`,
    ),
    ...change.gaps.map(({ condition, gap }) => {
      const name = conditionName(condition, context.to, lang);
      return `    ${words.gap}  ${describeGap(gap, context.to, lang, [name])}`;
    }),
  ];
}

/** Where nothing comes out differently, interpretations are counted and only the rest is spelt out. */
function rewrittenLines(change: ClauseChange, context: RecheckContext, paint: Painter): string[] {
  const words = recheckWords[context.lang];
  const count = (kind: Why['kind']) => change.why.filter(why => why.kind === kind).length;
  const spelt = change.why.filter(({ kind }) => kind !== 'settled' && kind !== 'interpreted');
  const counts = words.interpretations(count('settled'), count('interpreted'));
  return [
    ...changeLines({ ...change, why: spelt, gaps: [] }, context, paint),
    ...(counts === '' ? [] : [`    ${words.why}  ${counts}`]),
  ];
}

function describeWhy(why: Why, { clause }: ClauseChange, { lang, from, to }: RecheckContext): string {
  const words = recheckWords[lang];
  const label = wording[lang].labelled;
  const beside = [clause.from, clause.to].flatMap(one => one?.conditions ?? []);
  const seen = (condition: Condition, edition: EditionContext) =>
    label(condition.fact, formatObserved(condition, edition, lang, beside));
  switch (why.kind) {
    case 'clause-new':
      return words.clauseNew;
    case 'clause-gone':
      return words.clauseGone;
    case 'mode':
      return words.mode(wording[lang].basis[basisOf(why.from)], wording[lang].basis[basisOf(why.to)]);
    case 'condition-new':
      return words.conditionNew(conditionName(why.condition, to, lang));
    case 'condition-gone':
      return words.conditionGone(conditionName(why.condition, from, lang));
    case 'limit':
      return words.limit(why.to.fact, formatRequired(why.from, from, lang), formatRequired(why.to, to, lang));
    case 'fact':
      return words.fact(seen(why.from, from), seen(why.to, to));
    case 'settled':
      return words.settled(why.interpretation.question);
    case 'interpreted':
      return words.interpreted(why.interpretation.question, why.interpretation.follows);
    case 'data':
      return describeReason(why.reason, clause.to as Clause, lang);
  }
}

function basisOf(mode: Clause['mode']): Clause['basis'] {
  return mode === 'judgement' ? 'finding' : mode;
}

/** Continuation lines stand under the beginning of their line's text. */
function wrap(line: string, width: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: styled lines are short and left alone
  if (line.trim() === '' || /\u001B/.test(line)) return [line];
  return wrapText(line.trim(), width - indent.length - 4).map(
    (one, index) => indent + (index > 0 ? '    ' : '') + one,
  );
}
