import { useState } from 'preact/hooks';
import { fill } from '../../i18n/fill.ts';
import { parseInput, showValue } from '../field-value.ts';
import { useForm } from './form-context.ts';
import type { InputProps } from './form-field.tsx';

/** Text, amounts and counts. While it is being typed the text stays as typed, whatever it means as data. */
export function TextInput({ field, pointer, value, onValue, describedBy, invalid }: InputProps) {
  const { words } = useForm();
  const [typed, setTyped] = useState<{ text: string; value: unknown }>();
  const text = typed && Object.is(typed.value, value) ? typed.text : showValue(value);
  const figure = field.unit !== 'text';
  const unit = field.unit === 'amount' || field.unit === 'year' ? words.unit[field.unit] : '';
  const example =
    field.example === undefined ? undefined : fill(words.example1, { example: String(field.example) });
  return (
    <span class={figure ? 'figure' : 'line'}>
      <input
        id={pointer}
        type="text"
        inputMode={figure ? 'decimal' : 'text'}
        autocomplete="off"
        placeholder={example}
        value={text}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onInput={({ currentTarget }) => {
          const parsed = parseInput(currentTarget.value, field.unit);
          setTyped({ text: currentTarget.value, value: parsed });
          onValue(parsed);
        }}
        onBlur={() => setTyped(undefined)}
      />
      {unit && <span class="unit">{unit}</span>}
    </span>
  );
}
