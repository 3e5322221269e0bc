import type { Data } from '@zhunsheng/checker';
import type { EditionDescription, Language, Problem } from '@zhunsheng/language';
import { Component, type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { checkTexts } from '../../i18n/check.ts';
import type { FormAction } from '../form-state.ts';

/** What every part of the form needs and what stays the same while it is filled in. */
export interface FormScope {
  readonly language: Language;
  readonly words: (typeof checkTexts)[Language];
  readonly description: EditionDescription;
  readonly dispatch: (action: FormAction) => void;
}

/** What changes with every keystroke: apart, so that an input is drawn anew only when its own answer changes. */
export interface Answers {
  readonly data: Data;
  readonly problems: readonly Problem[];
  /** Required fields that are not filled in yet. */
  readonly open: readonly Problem[];
}

export const FormContext = createContext<FormScope | undefined>(undefined);
export const AnswersContext = createContext<Answers | undefined>(undefined);

/** The scope of the form around; throws outside of one. */
export function useForm(): FormScope {
  return within(useContext(FormContext));
}

/** The answers of the form around; throws outside of one. */
export function useAnswers(): Answers {
  return within(useContext(AnswersContext));
}

function within<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('outside of the form');
  return value;
}

interface StillProps {
  /** What `draw` depends on; always as many. */
  readonly depends: readonly unknown[];
  readonly draw: () => ComponentChildren;
}

/** Keeps what it has drawn until something it depends on changes: a list may have thousands of inputs. */
export class Still extends Component<StillProps> {
  override shouldComponentUpdate({ depends }: StillProps): boolean {
    return depends.some((value, index) => !Object.is(value, this.props.depends[index]));
  }

  override render() {
    return this.props.draw();
  }
}
