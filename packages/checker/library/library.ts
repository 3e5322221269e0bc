import type { Report } from '@zhunsheng/language/types/report';

/** The formats in which reports can be written. */
export type Format = 'text' | 'json' | 'html' | 'md' | 'sarif' | 'junit' | 'oscal' | 'github';

export interface CheckOptions {
  /** The edition to check against; by default the one that the data name, else the one in force. */
  readonly edition?: string;
  /** `verified` (the default): an enterprise's own yes needs an assessor's finding; `declared`: it counts. */
  readonly assurance?: 'verified' | 'declared';
  /** The language of titles, reasons and evidence, `zh` by default; problems always carry both. */
  readonly lang?: 'zh' | 'en';
}

/** A file as bytes. The name tells the format (JSON, YAML, CSV, NDJSON, XLSX) and stands in the problems. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One edition, loaded: the same checks without waiting. */
export interface Edition {
  /** The full report on whatever `data` is; with errors among its problems there are no verdicts. */
  readonly check: (data: unknown, options?: Pick<CheckOptions, 'assurance'>) => Report;
  /** The full report on a declaration that is known to be valid and normalised. */
  readonly evaluate: (declaration: unknown, options?: Pick<CheckOptions, 'assurance'>) => Report;
  /** The conclusion alone on a declaration that is known to be valid and normalised. */
  readonly conclude: (
    declaration: unknown,
    options?: Pick<CheckOptions, 'assurance'>,
  ) => NonNullable<Report['conclusion']>;
}

/** The package's door. Nothing here opens a file, a clock or a network. */
export interface Library {
  /** The report on one declaration. Wrong data is no exception: its problems stand in the report. */
  readonly check: (declaration: unknown, options?: CheckOptions) => Promise<Report>;
  /** A report on each declaration of a file. */
  readonly checkFile: (file: InputFile, options?: CheckOptions) => Promise<Report[]>;
  /** Reports as text in a format. */
  readonly render: (
    reports: readonly Report[],
    format: Format,
    options?: Pick<CheckOptions, 'lang'>,
  ) => Promise<string>;
  /** The ids of the editions in the package. */
  readonly listEditions: () => readonly string[];
  /** The edition asked for, else the one in force. Rejects with a RangeError for one that is unknown. */
  readonly loadEdition: (id?: string, lang?: 'zh' | 'en') => Promise<Edition>;
}
