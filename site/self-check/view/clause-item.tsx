import type { ClauseView } from '@zhunsheng/checker/report';
import type { Clause } from '@zhunsheng/language/types/report';
import { fill } from '../../i18n/fill.ts';
import { vocabularyTexts } from '../../i18n/vocabulary.ts';
import { useForm } from './form-context.ts';
import { SIGNS } from './signs.ts';

interface Props {
  readonly clause: ClauseView;
  /** The verdict in the base, when it is another one. */
  readonly from: Clause['verdict'] | undefined;
  readonly address: string;
}

/** A clause: its verdict at a glance, and on opening the gap, what is missing and what to hand in. */
export function ClauseItem({ clause, from, address }: Props) {
  const { words, language } = useForm();
  const { number, title, tone, verdict, basis, text, conditions, reasons, evidence } = clause;
  return (
    <details class={`clause ${tone}`}>
      <summary>
        <span class="sign" aria-hidden="true">
          {SIGNS[tone]}
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
              {SIGNS[state]}
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
