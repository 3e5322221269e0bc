import { describeProblem } from '@zhunsheng/checker/report';
import type { Language, Problem } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import type { Notice } from '../form-state.ts';
import { useForm } from './form-context.ts';

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

interface NoticeProps {
  readonly notice: Notice;
  readonly onChoose: (index: number) => void;
}

/** What a file, the draft or a button had to say, with a way back. */
export function NoticeBox({ notice, onChoose }: NoticeProps) {
  const { words, language, dispatch } = useForm();
  const { kind, about = '', problems = [], choices = [], before } = notice;
  const text =
    choices.length > 0
      ? fill(words.notice.several, { about, count: choices.length })
      : fill(words.notice[kind], { about });
  return (
    <div class={`notice ${kind}`} role="status">
      <p>{text}</p>
      {choices.length > 0 && (
        <p class="actions">
          {choices.slice(0, 30).map(({ name }, index) => (
            <button type="button" class="button" key={index} onClick={() => onChoose(index)}>
              {name || fill(words.notice.unnamed, { index: index + 1 })}
            </button>
          ))}
        </p>
      )}
      <ProblemList problems={problems} language={language} placed />
      <p class="actions">
        {before && (
          <button type="button" class="plain" onClick={() => dispatch({ type: 'undo' })}>
            {words.undo}
          </button>
        )}
        <button type="button" class="plain" onClick={() => dispatch({ type: 'notice', notice: undefined })}>
          {words.dismiss}
        </button>
      </p>
    </div>
  );
}
