import { useEffect, useRef, useState } from 'preact/hooks';
import type { Report } from '../../../build/types/report.ts';
import type { Checker } from '../../../checker/checker.ts';
import type { Assurance } from '../../../checker/evaluate/evaluate-declaration.ts';
import type { Data } from '../declaration-data.ts';
import { nextQuestion, type Question } from '../next-question.ts';

/** Milliseconds without a change after which the question is looked for again: it takes a hundred evaluations. */
const PAUSE = 100;

/** The question to answer next; while something is being typed, that of a moment before. */
export function useNextQuestion(
  checker: Checker,
  declaration: Data,
  report: Report,
  assurance: Assurance,
): Question | undefined {
  const find = () => nextQuestion(checker, declaration, report, assurance);
  const [question, setQuestion] = useState(find);
  const found = useRef(report);
  useEffect(() => {
    if (found.current === report) return;
    const timer = setTimeout(() => {
      found.current = report;
      setQuestion(find());
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [checker, declaration, report, assurance]);
  return question;
}
