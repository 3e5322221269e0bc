import type { ReportView } from '@zhunsheng/checker/report';
import type { Assurance } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { FormState } from '../form-state.ts';
import { movedVerdicts } from '../what-if.ts';
import { ClauseItem } from './clause-item.tsx';
import { useAnswers, useForm } from './form-context.ts';
import { SIGNS } from './signs.ts';

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
            <span aria-hidden="true">{SIGNS[view.conclusion.tone]}</span> {view.conclusion.title}
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
