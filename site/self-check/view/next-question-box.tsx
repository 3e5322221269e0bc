import type { Checker } from '@zhunsheng/checker';
import { ofYear } from '@zhunsheng/checker/report';
import type { Assurance } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { fill } from '../../i18n/fill.ts';
import type { Data } from '../declaration-data.ts';
import { fieldPointer } from '../field-pointer.ts';
import { useAnswers, useForm } from './form-context.ts';
import { useNextQuestion } from './use-next-question.ts';

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
