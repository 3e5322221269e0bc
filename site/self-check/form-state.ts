import { type Data, writeAt } from '@zhunsheng/checker';
import type { Assurance, Problem } from '@zhunsheng/language';

/** All that the self-check remembers; what follows from it (problems, verdicts) is computed. */
export interface FormState {
  readonly edition: string;
  readonly data: Data;
  readonly assurance: Assurance;
  /** Top-level property whose step is shown. */
  readonly step: string;
  /** The field to go to, as a pointer; `count` makes every wish a new one. */
  readonly target?: { readonly pointer: string; readonly count: number };
  /** What to compare with. */
  readonly base?: Base;
  /** What the last file or the draft had to say; the form before it can be brought back. */
  readonly notice?: Notice;
}

export interface Base {
  readonly edition: string;
  readonly data: Data;
  readonly assurance: Assurance;
}

export interface Notice {
  readonly kind: 'loaded' | 'refused' | 'restored' | 'migrated' | 'cleared' | 'failed';
  /** The file's name, or what else the notice is about. */
  readonly about?: string;
  readonly problems?: readonly Problem[];
  /** Declarations of a file that holds several, to choose from. */
  readonly choices?: readonly {
    readonly name: string;
    readonly data: Data;
    readonly problems: readonly Problem[];
  }[];
  /** What the form held before. */
  readonly before?: Base;
}

export type FormAction =
  | { readonly type: 'write'; readonly pointer: string; readonly value: unknown }
  | { readonly type: 'step'; readonly step: string }
  | { readonly type: 'goTo'; readonly pointer: string }
  | { readonly type: 'assurance'; readonly assurance: Assurance }
  | { readonly type: 'edition'; readonly edition: string }
  | { readonly type: 'load'; readonly data: Data; readonly edition: string; readonly notice: Notice }
  | { readonly type: 'notice'; readonly notice: Notice | undefined }
  | { readonly type: 'clear'; readonly data: Data; readonly step: string }
  | { readonly type: 'undo' }
  | { readonly type: 'markBase' }
  | { readonly type: 'forgetBase' }
  | { readonly type: 'returnToBase' };

/** The next state; nothing but the form itself is decided here. */
export function formState(state: FormState, action: FormAction): FormState {
  const { edition, data, assurance } = state;
  const current: Base = { edition, data, assurance };
  switch (action.type) {
    case 'write':
      return { ...state, data: withEdition(writeAt(data, action.pointer, action.value), edition) };
    case 'step':
      return { ...state, step: action.step, target: undefined };
    case 'goTo': {
      const [, step = state.step] = action.pointer.split('/');
      return { ...state, step, target: { pointer: action.pointer, count: (state.target?.count ?? 0) + 1 } };
    }
    case 'assurance':
      return { ...state, assurance: action.assurance };
    case 'edition':
      return { ...state, edition: action.edition, data: withEdition(data, action.edition) };
    case 'load': {
      const loaded = withEdition(action.data, action.edition);
      return {
        ...state,
        edition: action.edition,
        data: loaded,
        notice: { ...action.notice, before: current },
      };
    }
    case 'notice':
      return { ...state, notice: action.notice };
    case 'clear':
      return {
        ...state,
        data: withEdition(action.data, edition),
        step: action.step,
        base: undefined,
        target: undefined,
        notice: { kind: 'cleared', before: current },
      };
    case 'undo':
      return state.notice?.before ? { ...state, ...state.notice.before, notice: undefined } : state;
    case 'markBase':
      return { ...state, base: current };
    case 'forgetBase':
      return { ...state, base: undefined };
    case 'returnToBase':
      return state.base ? { ...state, ...state.base } : state;
  }
}

/** A declaration says which edition it is judged by. */
function withEdition(data: Data, edition: string): Data {
  return { ...data, edition };
}
