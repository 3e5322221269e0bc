import type { ClauseView, ConditionView } from '../describe-clause.ts';
import { type Html, html, NO_HTML } from '../html.ts';
import { SYMBOLS } from '../symbols.ts';
import type { Wording } from '../wording.ts';

/** Longer clauses may break across pages; shorter ones stay whole. */
const MOST_WHOLE = 900;

/** The id of a clause's place on the page, for links within it. */
export function clauseAnchor(report: number, clauseId: string): string {
  return `r${report}-${clauseId.replace(/[^A-Za-z0-9-]/g, '_')}`;
}

/** A clause: the sentence always, conditions and what is lacking for those that are not met or undetermined. */
export function htmlClause(clause: ClauseView, report: number, words: Wording): Html {
  const { id, number, title, tone, verdict, basis, text } = clause;
  const open = tone === 'not_met' || tone === 'undetermined';
  const body = open ? htmlBody(clause, words) : NO_HTML;
  return html`<article class="clause ${tone}${String(body).length > MOST_WHOLE * 4 ? ' long' : ''}" id="${clauseAnchor(report, id)}">
<header><span class="sign" aria-hidden="true">${SYMBOLS[tone]}</span><span class="no">${number}</span>
<h4>${title}</h4><span class="state">${words.state(verdict, basis)}</span></header>
<p class="sentence" lang="${/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'}">${text}</p>${body}</article>`;
}

function htmlBody({ conditions, reasons, evidence, interpretations }: ClauseView, words: Wording): Html {
  const { label } = words;
  const readings = interpretations.map(
    ({ question, follows }) => `${question} ${words.labelled(label.follows, follows)}`,
  );
  const pairs = [
    pair(label.reasons, reasons),
    pair(label.evidence, evidence),
    pair(label.interpretations, readings),
  ].filter(one => one !== NO_HTML);
  return html`<div class="body">${conditions.map(each => htmlCondition(each, words))}${
    pairs.length > 0 ? html`<dl class="pairs">${pairs}</dl>` : NO_HTML
  }</div>`;
}

function htmlCondition(
  { name, tone, observed, required, gap }: ConditionView,
  { label, verdict }: Wording,
): Html {
  const rows = [
    pair(label.observed, observed ? [observed] : []),
    pair(label.required, required ? [required] : []),
    pair(label.gap, gap ? [gap] : [], 'gap'),
  ];
  return html`<div class="condition ${tone}"><span class="sign" title="${verdict[tone]}">${SYMBOLS[tone]}</span> <b>${name}</b><dl class="pairs">${rows}</dl></div>`;
}

function pair(term: string, texts: readonly string[], className = ''): Html {
  if (texts.length === 0) return NO_HTML;
  const attribute = className ? html` class="${className}"` : NO_HTML;
  return html`<dt>${term}</dt><dd${attribute}>${texts.map(text => html`<div>${text}</div>`)}</dd>`;
}
