import { codeFrame } from '@zhunsheng/language';
import type { ProblemView, ReportView } from '../describe-report.ts';
import { type Html, html, joinHtml, NO_HTML, raw, section } from '../html.ts';
import type { ReportContext } from '../report-context.ts';
import { SYMBOLS } from '../symbols.ts';
import { type Wording, wording } from '../wording.ts';
import { clauseAnchor, htmlClause } from './html-clause.ts';

const TONES = { error: 'not_met', warning: 'undetermined', info: 'not_applicable' } as const;

/** One report as a section of the page: conclusion and overview, what to do, then the details. */
export function htmlReport(view: ReportView, index: number, context: ReportContext): Html {
  const words = wording[context.lang];
  const { label } = words;
  return html`<main class="report" id="report-${index}">${htmlHead(view)}${htmlConclusion(view)}
${section(label.problems, joinHtml(view.problems.map(problem => htmlProblem(problem, words, context))))}
${section(label.overview, htmlMatrix(view, index))}
${section(label.scores, htmlScores(view, words))}
${section(label.next, htmlNext(view, index, words))}
${section(label.clauses, htmlChapters(view, index, words))}
${section(label.interpretations, htmlReadings(view, words))}
<footer class="notice">${view.notices.map(notice => html`<p>${notice}</p>`)}</footer></main>`;
}

function htmlHead({ headline, name, facts }: ReportView): Html {
  const rows = facts.map(
    ([term, value]) => html`<div><dt>${term}</dt><dd><span class="name">${value}</span></dd></div>`,
  );
  return html`<p class="standard">${headline}</p>
<h1><span class="name">${name}</span></h1><dl class="facts">${rows}</dl>`;
}

function htmlConclusion({ conclusion, counts }: ReportView): Html {
  const shown = counts.filter(({ count }) => count > 0);
  const spans = shown.map(
    ({ tone, word, count }) =>
      html`<span class="${tone}"><span class="sign" aria-hidden="true">${SYMBOLS[tone]}</span> ${word} <b>${count}</b></span>`,
  );
  return html`<div class="conclusion ${conclusion.tone}"><strong><span aria-hidden="true">${SYMBOLS[conclusion.tone]}</span> ${conclusion.title}</strong>${shown.length > 1 ? html`<p class="counts">${spans}</p>` : html`<p>${conclusion.sentence}</p>`}</div>`;
}

function htmlMatrix({ chapters }: ReportView, index: number): Html {
  const columns = chapters.map(({ number, title, clauses }) => {
    const tiles = clauses.map(
      ({ id, number: no, title: name, tone, verdict }) =>
        html`<li class="${tone}"><a href="#${clauseAnchor(index, id)}" title="${verdict}"><span class="sign">${
          SYMBOLS[tone]
        }</span><span class="no">${no}</span><span>${name}</span></a></li>`,
    );
    return html`<section><h3>${`${number} ${title}`}</h3><ul>${tiles}</ul></section>`;
  });
  return columns.length > 0 ? html`<div class="matrix">${columns}</div>` : NO_HTML;
}

/** Columns side by side; on a phone below each other, each with its heading. */
function htmlScores({ scores }: ReportView, { label }: Wording): Html {
  if (scores.length === 0) return NO_HTML;
  const heads = [label.indicator, label.observed, label.grade, label.points, label.nextGrade];
  const rows = scores.map(({ title, total, observed, grade, points, next }) => {
    const cells = [observed, [grade], [points], [next]].map((texts, index) =>
      texts.join('') === ''
        ? html`<td></td>`
        : html`<td data-label="${heads[index + 1] ?? ''}"><div>${texts.map(text => html`<div>${text}</div>`)}</div></td>`,
    );
    return html`<tr${total ? html` class="total"` : NO_HTML}><th scope="row">${title}</th>${cells}</tr>`;
  });
  return html`<table class="scores"><thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function htmlNext({ next, chapters }: ReportView, index: number, words: Wording): Html {
  if (next.length === 0) return html`<p>${words.nothingMissing}</p>`;
  const anchors = new Map(
    chapters.flatMap(({ clauses }) => clauses.map(({ number, id }) => [number, clauseAnchor(index, id)])),
  );
  const refs = (numbers: readonly string[]) =>
    joinHtml(
      numbers.map(number => html`<a href="#${anchors.get(number) ?? ''}">${number}</a>`),
      '、',
    );
  const groups = next.map(({ title, steps }) => {
    const items = steps.map(
      ({ text, clauses }) =>
        html`<li>${text}${clauses.length > 0 ? html` <span class="refs">${refs(clauses)}</span>` : NO_HTML}</li>`,
    );
    return html`<h3>${title}</h3><ul>${items}</ul>`;
  });
  return html`<div class="next">${groups}</div>`;
}

function htmlChapters({ chapters }: ReportView, index: number, words: Wording): Html {
  return joinHtml(
    chapters.map(
      ({ number, title, clauses }) =>
        html`<section class="chapter"><h3>${`${number} ${title}`}</h3>${clauses.map(clause =>
          htmlClause(clause, index, words),
        )}</section>`,
    ),
  );
}

function htmlProblem(problem: ProblemView, words: Wording, context: ReportContext): Html {
  const { severity, word, message, code, place, help, location } = problem;
  const source = context.sourceLine?.(location);
  const frame =
    source === undefined
      ? NO_HTML
      : html`<pre>${joinHtml(codeFrame(source, location).split('\n').map(keepBlanks), '\n')}</pre>`;
  return html`<div class="problem ${TONES[severity]}"><p><span class="sign">${word}</span> ${message} <code>${code}</code></p>${place ? html`<p class="place">${place}</p>` : NO_HTML}${frame}<p>${words.labelled(words.label.help, help)}</p></div>`;
}

/** Escapes a line of a frame without closing up its blanks. */
function keepBlanks(line: string): Html {
  return joinHtml(line.split(/( +)/).map(part => (/^ +$/.test(part) ? raw(part) : html`${part}`)));
}

function htmlReadings({ interpretations }: ReportView, words: Wording): Html {
  if (interpretations.length === 0) return NO_HTML;
  const items = interpretations.map(
    ({ question, follows }) =>
      html`<dt>${question}</dt><dd>${words.labelled(words.label.follows, follows)}</dd>`,
  );
  return html`<dl class="readings">${items}</dl>`;
}
