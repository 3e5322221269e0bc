/** Where a problem is. Lines and columns count from 1, columns in characters; `pointer` is a JSON Pointer into the data. */
export interface Location {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endColumn?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly pointer?: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** What is wrong with an input, said to a person: what was found (`message`) and what to do (`help`), zh and en. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: { readonly zh: string; readonly en: string };
  readonly help: { readonly zh: string; readonly en: string };
  readonly location: Location;
  /** Of a problem that says that more were found than are listed: how many errors are not. */
  readonly count?: number;
}

/** Errors are what keeps a declaration from getting a verdict; warnings and infos do not. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(problem => problem.severity === 'error');
}

/** How many errors were found, those that are not listed included. */
export function countErrors(problems: readonly Problem[]): number {
  return problems.reduce((sum, { severity, count = 0 }) => sum + count + (severity === 'error' ? 1 : 0), 0);
}
