import { useRef } from 'preact/hooks';
import { useAnswers, useForm } from './form-context.ts';

interface Props {
  readonly busy: string | undefined;
  /** Whether a file is being held over the form. */
  readonly over: boolean;
  readonly editions: readonly { readonly id: string; readonly inForce: boolean }[];
  readonly onFile: (file: File) => void;
  readonly onExample: () => void;
  readonly onClear: () => void;
}

/** Getting data in: a file, an example, clearing; and the edition to be judged by. */
export function ToolBar({ busy, over, editions, onFile, onExample, onClear }: Props) {
  const { words, description, dispatch } = useForm();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class={`tools ${over ? 'over' : ''}`}>
      <p>
        <strong>{words.fileTitle}</strong> {over ? words.dropHere : words.fileHelp}{' '}
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {words.chooseFile}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.chooseFile}
          accept=".json,.yaml,.yml,.csv,.ndjson,.jsonl,.xlsx,.xlsm"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            currentTarget.value = '';
          }}
        />
        {busy && <span class="help"> {busy}</span>}
      </p>
      <p class="actions">
        {editions.length > 1 && (
          <label class="choice">
            {words.edition}
            <select
              value={description.id}
              onChange={({ currentTarget }) => dispatch({ type: 'edition', edition: currentTarget.value })}
            >
              {editions.map(({ id, inForce }) => (
                <option key={id} value={id}>
                  {inForce ? `${id} · ${words.inForce}` : id === 'draft' ? words.draft : id}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="plain" onClick={onExample}>
          {words.example}
        </button>
        <button type="button" class="plain" onClick={onClear}>
          {words.clear}
        </button>
      </p>
    </div>
  );
}

interface SaveProps {
  readonly busy: string | undefined;
  readonly onSave: (what: 'json' | 'excel' | 'report') => void;
}

/** Taking the data along: as data, as the Excel form, or as a report to print. */
export function SaveBar({ busy, onSave }: SaveProps) {
  const { words } = useForm();
  const { data } = useAnswers();
  return (
    <fieldset class="save">
      <legend>{words.save}</legend>
      <p class="actions">
        <button type="button" class="button" onClick={() => onSave('json')}>
          {words.saveJson}
        </button>
        <button type="button" class="button" onClick={() => onSave('excel')}>
          {words.saveExcel}
        </button>
        <button type="button" class="button" onClick={() => onSave('report')}>
          {words.saveReport}
        </button>
      </p>
      {busy && <p class="help">{busy}</p>}
      {'findings' in data && <p class="help">{words.saveFindings}</p>}
    </fieldset>
  );
}
