import type { Checker, Data } from '@zhunsheng/checker';
import { type Question, rankQuestions } from '@zhunsheng/checker';
import { ofYear } from '@zhunsheng/checker/report';
import type { Assurance } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { useEffect, useState } from 'preact/hooks';
import { fieldPointer } from '../field-pointer.ts';
import { useAnswers, useForm } from './form-context.ts';

interface Props {
  readonly checker: Checker;
  readonly declaration: Data;
  readonly report: Report;
  readonly assurance: Assurance;
}

/** The question to answer next, and a button that leads to it. */
export function NextQuestionBox({ checker, declaration, report, assurance }: Props) {
  const { words, language, description, dispatch } = useForm();
  const { data } = useAnswers();
  const found = useNextQuestion(checker, declaration, report, assurance);
  if (!found) return null;
  const { question } = found;
  if (!question) return <p class="next">{words.nextNone}</p>;
  const { field, year, clauses } = question;
  const go = () => {
    const { pointer, entries } = fieldPointer(field, year, data, description.schema);
    if (entries) dispatch({ type: 'write', pointer: entries.pointer, value: entries.value });
    dispatch({ type: 'goTo', pointer });
  };
  const names = language === 'zh' ? clauses.join('、') : clauses.join(', ');
  return (
    <div class="next">
      <h3>{words.nextQuestion}</h3>
      <p>
        <strong>{ofYear({ title: field.title[language], year }, language)}</strong>
      </p>
      <p class="help">{fill(words.nextQuestionWhy, { clauses: names })}</p>
      <button type="button" class="button primary" onClick={go}>
        {words.goTo}
      </button>
    </div>
  );
}

/** Milliseconds without a change after which the question is looked for again: it takes a hundred evaluations. */
const PAUSE = 100;

/**
 * The question to answer next (none when the data decide no more); while something is being typed that of a moment
 * before, and undefined until the first one is found, so that the form stands there before it is looked for.
 */
function useNextQuestion(
  checker: Checker,
  declaration: Data,
  report: Report,
  assurance: Assurance,
): { readonly question: Question | undefined } | undefined {
  const [found, setFound] = useState<{ readonly question: Question | undefined }>();
  useEffect(() => {
    const find = () => setFound({ question: rankQuestions(checker, declaration, report, assurance)[0] });
    const timer = setTimeout(find, PAUSE);
    return () => clearTimeout(timer);
  }, [checker, declaration, report, assurance]);
  return found;
}
