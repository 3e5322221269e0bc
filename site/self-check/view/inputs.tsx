import type { Field, Language, VocabularyEntry } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import { useState } from 'preact/hooks';
import { parseInput, showValue } from '../field-value.ts';
import { type FormScope, useForm } from './form-context.ts';

/** What the inputs of all units share. */
export interface InputProps {
  readonly field: Field;
  readonly pointer: string;
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  /** For `aria-describedby` and `aria-invalid`. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

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

const OTHER = '…';

/** The codes of a field with their titles; bare codes where the edition has no vocabulary for them. */
function entriesOf({ vocabulary, codes }: Field, { description }: FormScope): readonly VocabularyEntry[] {
  const known = (vocabulary && description.vocabularies[vocabulary]) || [];
  if (!codes) return known;
  return codes.map(
    code => known.find(entry => entry.code === code) ?? { code, title: { zh: code, en: code } },
  );
}

/** Yes, no, or not answered, which is not a no. */
export function YesNoInput({ pointer, value, onValue }: InputProps) {
  const { words } = useForm();
  const answers = [
    { label: words.yes, answer: true },
    { label: words.no, answer: false },
    { label: words.unanswered, answer: undefined },
  ];
  const known = value === undefined || typeof value === 'boolean';
  return (
    <span class="choices">
      {answers.map(({ label, answer }, index) => (
        <label class="choice" key={label}>
          <input
            type="radio"
            id={index === 0 ? pointer : undefined}
            name={pointer}
            checked={value === answer}
            onChange={() => onValue(answer)}
          />
          {label}
        </label>
      ))}
      {!known && <code>{showValue(value)}</code>}
    </span>
  );
}

/** One code of a vocabulary; open vocabularies also take a code that is not in it. */
export function ChoiceInput(props: InputProps) {
  const { field, pointer, value, onValue, describedBy, invalid } = props;
  const scope = useForm();
  const { words, language } = scope;
  const entries = entriesOf(field, scope);
  const listed = entries.some(
    ({ code, parts }) => code === value || parts?.some(part => part.code === value),
  );
  const foreign = value !== undefined && !listed;
  const [other, setOther] = useState(false);
  const shown = foreign || other ? OTHER : showValue(value);
  return (
    <span class="line">
      <select
        id={pointer}
        value={shown}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onChange={({ currentTarget: { value: chosen } }) => {
          setOther(chosen === OTHER);
          onValue(chosen === OTHER || chosen === '' ? undefined : chosen);
        }}
      >
        <option value="">{words.choose}</option>
        {entries.map(entry => options(entry, language))}
        {(field.open !== undefined || foreign) && (
          <option value={OTHER}>{field.open === undefined ? showValue(value) : words.otherCode}</option>
        )}
      </select>
      {shown === OTHER && field.open !== undefined && (
        <input
          type="text"
          aria-label={fill(words.otherCodeLabel, { title: field.title[language] })}
          aria-describedby={describedBy}
          value={showValue(value)}
          onInput={({ currentTarget }) => onValue(parseInput(currentTarget.value, 'text'))}
        />
      )}
    </span>
  );
}

function options({ code, title, parts }: VocabularyEntry, language: Language) {
  if (!parts?.length) {
    return (
      <option key={code} value={code}>
        {title[language]}
      </option>
    );
  }
  return (
    <optgroup key={code} label={title[language]}>
      <option value={code}>{title[language]}</option>
      {parts.map(part => (
        <option key={part.code} value={part.code}>
          {part.title[language]}
        </option>
      ))}
    </optgroup>
  );
}

/** Several codes. None of them is an answer, too, and not the same as no answer. */
export function CodesInput({ field, pointer, value, onValue }: InputProps) {
  const scope = useForm();
  const { words, language } = scope;
  const entries = entriesOf(field, scope);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const foreign = chosen.filter(code => !entries.some(entry => entry.code === code));
  const toggle = (code: unknown, on: boolean) => {
    const next = on ? [...chosen, code] : chosen.filter(one => one !== code);
    onValue(next.length > 0 ? next : undefined);
  };
  return (
    <span class="choices">
      {[
        ...entries.map(({ code, title }) => ({ code: code as unknown, label: title[language] })),
        ...foreign.map(code => ({ code, label: showValue(code) })),
      ].map(({ code, label }, index) => (
        <label class="choice" key={label}>
          <input
            type="checkbox"
            id={index === 0 ? pointer : undefined}
            checked={chosen.includes(code)}
            onChange={({ currentTarget }) => toggle(code, currentTarget.checked)}
          />
          {label}
        </label>
      ))}
      <label class="choice none">
        <input
          type="checkbox"
          checked={Array.isArray(value) && value.length === 0}
          onChange={({ currentTarget }) => onValue(currentTarget.checked ? [] : undefined)}
        />
        {words.none}
      </label>
      {value !== undefined && !Array.isArray(value) && <code>{showValue(value)}</code>}
    </span>
  );
}
