/** A change of a file of the copy: the first place where `from` stands, or all of them. */
export interface TextEdit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly everywhere?: true;
  /** What the guide shows where the edit itself would be long. */
  readonly shown?: { readonly from: string; readonly to: string };
}

export interface StepPlan {
  readonly id: string;
  readonly edits?: readonly TextEdit[];
  /** Arguments of zhunsheng. */
  readonly command?: readonly string[];
  /** Where it is typed, below the folder of the whole; there by default. */
  readonly folder?: string;
  /** The command is shown and not run. */
  readonly shownOnly?: true;
}
