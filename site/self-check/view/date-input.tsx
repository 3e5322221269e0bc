import { parseInput, showValue } from '../field-value.ts';
import { useForm } from './form-context.ts';
import type { InputProps } from './form-field.tsx';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** What an expiry says instead of a date. */
const LONG_TERM = 'long_term';

/** A date, or the end of validity, which may be without end. What is no date (from a file) can be seen and corrected. */
export function DateInput({ field, pointer, value, onValue, describedBy, invalid }: InputProps) {
  const { words } = useForm();
  const endless = value === LONG_TERM;
  const isDate = value === undefined || (typeof value === 'string' && DATE.test(value));
  return (
    <span class="figure">
      <input
        id={pointer}
        type={isDate || endless ? 'date' : 'text'}
        value={endless ? '' : showValue(value)}
        disabled={endless}
        max="9999-12-31"
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onInput={({ currentTarget }) => onValue(parseInput(currentTarget.value, 'date'))}
      />
      {field.unit === 'expiry' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={endless}
            onChange={({ currentTarget }) => onValue(currentTarget.checked ? LONG_TERM : undefined)}
          />
          {words.longTerm}
        </label>
      )}
    </span>
  );
}
