import { type ClauseView, type ReportView, SYMBOLS } from '@zhunsheng/checker/report';
import type { Assurance } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import type { Clause, Report } from '@zhunsheng/language/types/report';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { vocabularyTexts } from '../../i18n/vocabulary.ts';
import type { FormState } from '../form-state.ts';
import { movedVerdicts } from '../what-if.ts';
import { useAnswers, useForm } from './form-context.ts';
import { ScoreList } from './score-list.tsx';

interface Props {
  readonly report: Report;
  /** The report in words. */
  readonly view: ReportView;
  readonly base: Report | undefined;
  readonly assurance: Assurance;
  /** The address of a clause's page, with CLAUSE for its id. */
  readonly clauseAddress: string;
  /** The field that the form was led to last, which closes the bar. */
  readonly target: FormState['target'];
  /** What stands between the conclusion and the clauses. */
  readonly children: ComponentChildren;
  /** What stands below the clauses. */
  readonly after: ComponentChildren;
}

const ASSURANCES = ['declared', 'verified'] as const;

/** The conclusion and every clause; on a phone a bar at the foot of the page that opens. */
export function VerdictPanel({
  report,
  view,
  base,
  assurance,
  clauseAddress,
  target,
  children,
  after,
}: Props) {
  const { words, dispatch } = useForm();
  const { problems } = useAnswers();
  const [isOpen, setOpen] = useState(false);
  // Before the field gets the focus, so that nothing covers it.
  useLayoutEffect(() => {
    if (target) setOpen(false);
  }, [target]);
  const moved = new Map((base ? movedVerdicts(base, report) : []).map(move => [move.id, move]));
  const error = problems.find(({ severity }) => severity === 'error');
  return (
    <aside class={`panel ${isOpen ? 'open' : ''}`} aria-label={words.panel}>
      <div class={`conclusion ${view.conclusion.tone}`}>
        <div>
          <p class="title">
            <span aria-hidden="true">{SYMBOLS[view.conclusion.tone]}</span> {view.conclusion.title}
          </p>
          <p class="sentence">{view.conclusion.sentence}</p>
        </div>
        <button
          type="button"
          class="sheet-button"
          aria-expanded={isOpen}
          aria-controls="self-check-clauses"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.panelClose : words.panelOpen}
        </button>
      </div>
      <div class="sheet" id="self-check-clauses">
        {error && (
          <p>
            <button
              type="button"
              class="button"
              onClick={() => dispatch({ type: 'goTo', pointer: error.location.pointer ?? '' })}
            >
              {words.goFix}
            </button>
          </p>
        )}
        <div>{children}</div>
        <fieldset class="assurance">
          <legend>{words.assurance}</legend>
          {ASSURANCES.map(one => (
            <label class="choice" key={one}>
              <input
                type="radio"
                name="assurance"
                checked={assurance === one}
                onChange={() => dispatch({ type: 'assurance', assurance: one })}
              />
              <span>
                <strong>{words[one]}</strong>
                {assurance === one && <span class="help">{words[`${one}Help`]}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <ScoreList scores={view.scores} />
        {view.chapters.map(({ number, title, clauses }) => (
          <section key={number}>
            <h3>
              <span>{number}</span> {title}
            </h3>
            {clauses.map(clause => (
              <ClauseItem
                key={clause.id}
                clause={clause}
                from={moved.get(clause.id)?.from}
                address={clauseAddress.replace('CLAUSE', clause.id)}
              />
            ))}
          </section>
        ))}
        {after}
      </div>
    </aside>
  );
}

interface ClauseProps {
  readonly clause: ClauseView;
  /** The verdict in the base, when it is another one. */
  readonly from: Clause['verdict'] | undefined;
  readonly address: string;
}

/** A clause: its verdict at a glance, and on opening the gap, what is missing and what to hand in. */
function ClauseItem({ clause, from, address }: ClauseProps) {
  const { words, language } = useForm();
  const { number, title, tone, verdict, basis, text, conditions, reasons, evidence } = clause;
  return (
    <details class={`clause ${tone}`}>
      <summary>
        <span class="sign" aria-hidden="true">
          {SYMBOLS[tone]}
        </span>
        <span class="name">
          {number} {title}
        </span>
        <span class="state">
          {verdict}
          <span class="basis">{basis}</span>
          {from && (
            <span class="moved">{fill(words.was, { verdict: vocabularyTexts[language].verdict[from] })}</span>
          )}
        </span>
      </summary>
      <div class="body">
        <p class={language === 'zh' ? 'normative' : ''}>{text}</p>
        {conditions.map(({ name, tone: state, observed, required, gap }) => (
          <div class={`condition ${state}`} key={name}>
            <span class="sign" aria-hidden="true">
              {SYMBOLS[state]}
            </span>
            <div>
              <p>{name}</p>
              <p class="help">
                {observed}
                {required && ` · ${words.required_} ${required}`}
              </p>
              {gap && <p class="gap">{gap}</p>}
            </div>
          </div>
        ))}
        {reasons.length > 0 && <Items title={words.reasons} items={reasons} />}
        {evidence.length > 0 && <Items title={words.evidence} items={evidence} />}
        <p>
          <a href={address}>{words.clausePage}</a>
        </p>
      </div>
    </details>
  );
}

function Items({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
