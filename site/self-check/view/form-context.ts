import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../../../checker/diagnostic/problem.ts';
import type { EditionDescription } from '../../../checker/evaluate/compiled-edition.ts';
import type { checkTexts } from '../../i18n/check.ts';
import type { Language } from '../../i18n/language.ts';
import type { Data } from '../declaration-data.ts';
import type { FormAction } from '../form-state.ts';

/** What every part of the form needs. */
export interface FormScope {
  readonly language: Language;
  readonly words: (typeof checkTexts)[Language];
  readonly description: EditionDescription;
  readonly data: Data;
  readonly problems: readonly Problem[];
  /** Required fields that are not filled in yet. */
  readonly open: readonly Problem[];
  readonly dispatch: (action: FormAction) => void;
}

export const FormContext = createContext<FormScope | undefined>(undefined);

/** The scope of the form around; throws outside of one. */
export function useForm(): FormScope {
  const scope = useContext(FormContext);
  if (!scope) throw new Error('outside of the form');
  return scope;
}
