import { codeFrame } from '@zhunsheng/language';
import type { ProblemView, ReportView } from '../describe-report.ts';
import type { ReportContext } from '../report-context.ts';
import { SYMBOLS } from '../symbols.ts';
import { type Wording, wording } from '../wording.ts';
import { escapeHtml } from './escape-html.ts';
import { clauseAnchor, htmlClause } from './html-clause.ts';

const TONES = { error: 'not_met', warning: 'undetermined', info: 'not_applicable' } as const;

/** One report as a section of the page: conclusion and overview, what to do, then the details. */
export function htmlReport(view: ReportView, index: number, context: ReportContext): string {
  const words = wording[context.lang];
  const { label } = words;
  return `<main class="report" id="report-${index}">${htmlHead(view)}${htmlConclusion(view)}
${section(label.problems, view.problems.map(problem => htmlProblem(problem, words, context)).join(''))}
${section(label.overview, htmlMatrix(view, index))}
${section(label.next, htmlNext(view, index, words))}
${section(label.clauses, htmlChapters(view, index, words))}
${section(label.interpretations, htmlReadings(view, words))}
<footer class="notice">${view.notices.map(notice => `<p>${escapeHtml(notice)}</p>`).join('')}</footer></main>`;
}

function htmlHead({ headline, name, facts }: ReportView): string {
  const rows = facts.map(
    ([term, value]) =>
      `<div><dt>${escapeHtml(term)}</dt><dd><span class="name">${escapeHtml(value)}</span></dd></div>`,
  );
  return `<p class="standard">${escapeHtml(headline)}</p>
<h1><span class="name">${escapeHtml(name)}</span></h1><dl class="facts">${rows.join('')}</dl>`;
}

function htmlConclusion({ conclusion, counts }: ReportView): string {
  const shown = counts.filter(({ count }) => count > 0);
  const spans = shown.map(
    ({ tone, word, count }) =>
      `<span class="${tone}"><span class="sign" aria-hidden="true">${SYMBOLS[tone]}</span> ${escapeHtml(word)} <b>${count}</b></span>`,
  );
  return `<div class="conclusion ${conclusion.tone}"><strong><span aria-hidden="true">${SYMBOLS[conclusion.tone]}</span> ${escapeHtml(
    conclusion.title,
  )}</strong>${shown.length > 1 ? `<p class="counts">${spans.join('')}</p>` : `<p>${escapeHtml(conclusion.sentence)}</p>`}</div>`;
}

function htmlMatrix({ chapters }: ReportView, index: number): string {
  const columns = chapters.map(({ number, title, clauses }) => {
    const tiles = clauses.map(
      ({ id, number: no, title: name, tone, verdict }) =>
        `<li class="${tone}"><a href="#${clauseAnchor(index, id)}" title="${escapeHtml(verdict)}"><span class="sign">${
          SYMBOLS[tone]
        }</span><span class="no">${escapeHtml(no)}</span><span>${escapeHtml(name)}</span></a></li>`,
    );
    return `<section><h3>${escapeHtml(`${number} ${title}`)}</h3><ul>${tiles.join('')}</ul></section>`;
  });
  return columns.length > 0 ? `<div class="matrix">${columns.join('')}</div>` : '';
}

function htmlNext({ next, chapters }: ReportView, index: number, words: Wording): string {
  if (next.length === 0) return `<p>${escapeHtml(words.nothingMissing)}</p>`;
  const anchors = new Map(
    chapters.flatMap(({ clauses }) => clauses.map(({ number, id }) => [number, clauseAnchor(index, id)])),
  );
  const refs = (numbers: readonly string[]) =>
    numbers
      .map(number => `<a href="#${anchors.get(number) ?? ''}">${escapeHtml(number)}</a>`)
      .join(escapeHtml('、'));
  const groups = next.map(({ title, steps }) => {
    const items = steps.map(
      ({ text, clauses }) =>
        `<li>${escapeHtml(text)}${clauses.length > 0 ? ` <span class="refs">${refs(clauses)}</span>` : ''}</li>`,
    );
    return `<h3>${escapeHtml(title)}</h3><ul>${items.join('')}</ul>`;
  });
  return `<div class="next">${groups.join('')}</div>`;
}

function htmlChapters({ chapters }: ReportView, index: number, words: Wording): string {
  return chapters
    .map(
      ({ number, title, clauses }) =>
        `<section class="chapter"><h3>${escapeHtml(`${number} ${title}`)}</h3>${clauses
          .map(clause => htmlClause(clause, index, words))
          .join('')}</section>`,
    )
    .join('');
}

function htmlProblem(problem: ProblemView, words: Wording, context: ReportContext): string {
  const { severity, word, message, code, place, help, location } = problem;
  const source = context.sourceLine?.(location);
  const frame =
    source === undefined ? '' : codeFrame(source, location).split('\n').map(keepBlanks).join('\n');
  return `<div class="problem ${TONES[severity]}"><p><span class="sign">${escapeHtml(word)}</span> ${escapeHtml(message)} <code>${escapeHtml(
    code,
  )}</code></p>${place && `<p class="place">${escapeHtml(place)}</p>`}${frame && `<pre>${frame}</pre>`}<p>${escapeHtml(
    words.labelled(words.label.help, help),
  )}</p></div>`;
}

/** Escapes a line of a frame without closing up its blanks. */
function keepBlanks(line: string): string {
  return line
    .split(/( +)/)
    .map(part => (/^ +$/.test(part) ? part : escapeHtml(part)))
    .join('');
}

function htmlReadings({ interpretations }: ReportView, words: Wording): string {
  if (interpretations.length === 0) return '';
  const items = interpretations.map(
    ({ question, follows }) =>
      `<dt>${escapeHtml(question)}</dt><dd>${escapeHtml(words.labelled(words.label.follows, follows))}</dd>`,
  );
  return `<dl class="readings">${items.join('')}</dl>`;
}

function section(title: string, content: string): string {
  return content === '' ? '' : `<section><h2>${escapeHtml(title)}</h2>${content}</section>`;
}
