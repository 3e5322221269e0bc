import { fill } from '../../i18n/fill.ts';
import type { Notice } from '../form-state.ts';
import { useForm } from './form-context.ts';
import { ProblemList } from './problem-list.tsx';

interface Props {
  readonly notice: Notice;
  readonly onChoose: (index: number) => void;
}

/** What a file, the draft or a button had to say, with a way back. */
export function NoticeBox({ notice, onChoose }: Props) {
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
