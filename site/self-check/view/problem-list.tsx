import { describeProblem } from '@zhunsheng/checker/report';
import type { Language, Problem } from '@zhunsheng/language';

interface Props {
  readonly id?: string;
  readonly problems: readonly Problem[];
  readonly language: Language;
  /** Whether to say where: beside its field a problem needs no place. */
  readonly placed?: boolean;
}

/** Problems in the checker's own words: what was found, what to do. */
export function ProblemList({ id, problems, language, placed = false }: Props) {
  if (problems.length === 0) return null;
  return (
    <ul class="problems" id={id}>
      {problems.map((problem, index) => {
        const { word, message, help, place, severity } = describeProblem(problem, language);
        return (
          <li key={index} class={severity}>
            <strong>{word}</strong> {placed && place && <span class="place">{place}</span>}{' '}
            <span>{message}</span>
            {help && <span class="help">{help}</span>}
          </li>
        );
      })}
    </ul>
  );
}
