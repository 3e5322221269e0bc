import { fill } from '@zhunsheng/language';
import { countAnswers, type FormStep, stepOf } from '../form-steps.ts';
import { useAnswers, useForm } from './form-context.ts';

/** The steps, how far each is filled in, and where something is wrong. */
export function StepNavigation({ steps, current }: { steps: readonly FormStep[]; current: FormStep }) {
  const { language, words, dispatch } = useForm();
  const { data, problems } = useAnswers();
  const wrong = new Set(
    problems
      .filter(({ severity }) => severity === 'error')
      .map(({ location }) => stepOf(steps, location.pointer ?? '')?.id),
  );
  return (
    <nav class="steps" aria-label={words.steps}>
      <ol>
        {steps.map(step => {
          const { answered, all } = countAnswers(step, data);
          return (
            <li key={step.id}>
              <button
                type="button"
                aria-current={step === current ? 'step' : undefined}
                onClick={() => dispatch({ type: 'step', step: step.id })}
              >
                <span>{step.title[language]}</span>
                {wrong.has(step.id) ? (
                  <span class="wrong">
                    <span aria-hidden="true">!</span>
                    <span class="visually-hidden">{words.hasErrors}</span>
                  </span>
                ) : (
                  <span class="count">
                    <span aria-hidden="true">{fill(words.answered, { answered, all })}</span>
                    <span class="visually-hidden">{fill(words.answeredLabel, { answered, all })}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
