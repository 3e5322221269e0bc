import type { Dictionary } from '@zhunsheng/checker';
import { fieldAt } from '@zhunsheng/checker';
import { conclusionWord, type EditionContext } from '@zhunsheng/checker/report';
import type { Language } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { vocabularyTexts } from '../../i18n/vocabulary.ts';
import { showValue } from '../field-value.ts';
import type { Base } from '../form-state.ts';
import { changedValues, movedVerdicts } from '../what-if.ts';
import { useAnswers, useForm } from './form-context.ts';

interface Props {
  readonly base: Base | undefined;
  readonly baseReport: Report | undefined;
  readonly report: Report;
  readonly dictionary: Dictionary;
  /** The edition, which may have its own words for conclusions. */
  readonly edition: EditionContext;
}

/** Marks the data as they are, then shows what was changed and which verdicts moved. */
export function WhatIfBox({ base, baseReport, report, dictionary, edition }: Props) {
  const { words, language, dispatch } = useForm();
  const { data } = useAnswers();
  const verdicts = vocabularyTexts[language];
  if (!base || !baseReport) {
    return (
      <details class="box">
        <summary>{words.whatIf}</summary>
        <p class="help">{words.whatIfLead}</p>
        <button type="button" class="button" onClick={() => dispatch({ type: 'markBase' })}>
          {words.mark}
        </button>
      </details>
    );
  }
  const changes = changedValues(base.data, data).filter(({ pointer }) => pointer !== '/edition');
  const moves = movedVerdicts(baseReport, report);
  const shown = (value: unknown) => (value === undefined ? words.empty : answerText(value, words));
  return (
    <details class="box" open>
      <summary>{words.whatIf}</summary>
      {changes.length === 0 && <p class="help">{words.noChange}</p>}
      {changes.length > 0 && (
        <>
          <h4>{words.changed}</h4>
          <ul>
            {changes.slice(0, 20).map(({ pointer, from, to }) => (
              <li key={pointer}>
                {titleOf(pointer, data, dictionary, language)} {shown(from)} → <strong>{shown(to)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{words.moved}</h4>
      {moves.length === 0 && baseReport.conclusion === report.conclusion && (
        <p class="help">{words.notMoved}</p>
      )}
      <ul>
        {baseReport.conclusion && report.conclusion && baseReport.conclusion !== report.conclusion && (
          <li>
            {words.conclusionMoved} {conclusionWord(baseReport.conclusion, edition, language)} →{' '}
            <strong>{conclusionWord(report.conclusion, edition, language)}</strong>
          </li>
        )}
        {moves.map(({ id, number, title, from, to }) => (
          <li key={id}>
            {number} {title} {verdicts.verdict[from]} → <strong class={to}>{verdicts.verdict[to]}</strong>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" class="button" onClick={() => dispatch({ type: 'returnToBase' })}>
          {words.returnToBase}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: 'markBase' })}>
          {words.markAgain}
        </button>
        <button type="button" class="plain" onClick={() => dispatch({ type: 'forgetBase' })}>
          {words.forget}
        </button>
      </p>
    </details>
  );
}

function answerText(value: unknown, words: { yes: string; no: string; none: string }): string {
  if (value === true) return words.yes;
  if (value === false) return words.no;
  return Array.isArray(value) ? words.none : showValue(value).slice(0, 60);
}

/** The field's title; in a list with its place or year before it. */
function titleOf(pointer: string, data: unknown, { tree, fields }: Dictionary, language: Language): string {
  const field = fieldAt(tree, pointer)?.field;
  if (!field) return pointer.slice(0, 60);
  const index = /\/(\d+)\//.exec(pointer)?.[1];
  if (field.list === undefined || index === undefined) return field.title[language];
  const list = fields.get(field.list);
  const entries = field.list
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], data);
  const entry = Array.isArray(entries)
    ? (entries[Number(index)] as Record<string, unknown> | undefined)
    : undefined;
  const label = (list?.unique && entry?.[list.unique]) || Number(index) + 1;
  return `${list?.title[language]} ${String(label)} ${field.title[language]}`;
}
