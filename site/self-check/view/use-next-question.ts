import type { Checker } from '@zhunsheng/checker';
import type { Assurance } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { useEffect, useState } from 'preact/hooks';
import type { Data } from '../declaration-data.ts';
import { nextQuestion, type Question } from '../next-question.ts';

/** Milliseconds without a change after which the question is looked for again: it takes a hundred evaluations. */
const PAUSE = 100;

/**
 * The question to answer next (none when the data decide no more); while something is being typed that of a moment
 * before, and undefined until the first one is found, so that the form stands there before it is looked for.
 */
export function useNextQuestion(
  checker: Checker,
  declaration: Data,
  report: Report,
  assurance: Assurance,
): { readonly question: Question | undefined } | undefined {
  const [found, setFound] = useState<{ readonly question: Question | undefined }>();
  useEffect(() => {
    const find = () => setFound({ question: nextQuestion(checker, declaration, report, assurance) });
    const timer = setTimeout(find, PAUSE);
    return () => clearTimeout(timer);
  }, [checker, declaration, report, assurance]);
  return found;
}
