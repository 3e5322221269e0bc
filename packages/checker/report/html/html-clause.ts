import type { ClauseView, ConditionView } from '../describe-clause.ts';
import { SYMBOLS } from '../symbols.ts';
import type { Wording } from '../wording.ts';
import { escapeHtml } from './escape-html.ts';

/** Longer clauses may break across pages; shorter ones stay whole. */
const MOST_WHOLE = 900;

/** The id of a clause's place on the page, for links within it. */
export function clauseAnchor(report: number, clauseId: string): string {
  return `r${report}-${clauseId.replace(/[^A-Za-z0-9-]/g, '_')}`;
}

/** A clause: the sentence always, conditions and what is lacking for those that are not met or undetermined. */
export function htmlClause(clause: ClauseView, report: number, words: Wording): string {
  const { id, number, title, tone, verdict, basis, text } = clause;
  const open = tone === 'not_met' || tone === 'undetermined';
  const body = open ? htmlBody(clause, words) : '';
  return `<article class="clause ${tone}${body.length > MOST_WHOLE * 4 ? ' long' : ''}" id="${clauseAnchor(report, id)}">
<header><span class="sign" aria-hidden="true">${SYMBOLS[tone]}</span><span class="no">${escapeHtml(number)}</span>
<h4>${escapeHtml(title)}</h4><span class="state">${escapeHtml(words.state(verdict, basis))}</span></header>
<p class="sentence" lang="${/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'}">${escapeHtml(text)}</p>${body}</article>`;
}

function htmlBody({ conditions, reasons, evidence, interpretations }: ClauseView, words: Wording): string {
  const { label } = words;
  const readings = interpretations.map(
    ({ question, follows }) => `${question} ${words.labelled(label.follows, follows)}`,
  );
  const pairs = [
    pair(label.reasons, reasons),
    pair(label.evidence, evidence),
    pair(label.interpretations, readings),
  ].join('');
  return `<div class="body">${conditions.map(each => htmlCondition(each, words)).join('')}${
    pairs && `<dl class="pairs">${pairs}</dl>`
  }</div>`;
}

function htmlCondition(
  { name, tone, observed, required, gap }: ConditionView,
  { label, verdict }: Wording,
): string {
  const rows = [
    pair(label.observed, observed ? [observed] : []),
    pair(label.required, required ? [required] : []),
    pair(label.gap, gap ? [gap] : [], 'gap'),
  ];
  return `<div class="condition ${tone}"><span class="sign" title="${escapeHtml(verdict[tone])}">${SYMBOLS[tone]}</span> <b>${escapeHtml(
    name,
  )}</b><dl class="pairs">${rows.join('')}</dl></div>`;
}

function pair(term: string, texts: readonly string[], className = ''): string {
  if (texts.length === 0) return '';
  const attribute = className && ` class="${className}"`;
  return `<dt>${escapeHtml(term)}</dt><dd${attribute}>${texts.map(text => `<div>${escapeHtml(text)}</div>`).join('')}</dd>`;
}
