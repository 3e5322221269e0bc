import { useAnswers, useForm } from './form-context.ts';

interface Props {
  readonly busy: string | undefined;
  readonly onSave: (what: 'json' | 'excel' | 'report') => void;
}

/** Taking the data along: as data, as the Excel form, or as a report to print. */
export function SaveBar({ busy, onSave }: Props) {
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
