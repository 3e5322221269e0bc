import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Assurance } from '@zhunsheng/language';
import type { Project } from '../project/project.ts';

/** What a person concluded of an example; clauses by id, in the order of the standard. */
export interface ExpectedConclusion {
  readonly conclusion: 'recognised' | 'not_recognised' | 'undetermined';
  readonly not_met: readonly string[];
  readonly undetermined: readonly string[];
}

/** A declaration in examples/, with the conclusion that a person read from the standard. */
export interface SiteExample {
  readonly file: string;
  /** `yaml`, `json`, `csv` or `xlsx`. */
  readonly format: string;
  /** Undefined for a workbook. */
  readonly text?: string;
  readonly expected: Readonly<Record<Assurance, ExpectedConclusion>>;
}

/** The examples that examples/expected.yaml knows; none where there is no such file. */
export async function readExamples({ files }: Project): Promise<SiteExample[]> {
  const known = await files.optionalYaml(files.path('examples/expected.yaml'));
  const expected = Object.entries((known?.data ?? {}) as Record<string, SiteExample['expected']>);
  return Promise.all(
    expected.map(async ([file, conclusions]): Promise<SiteExample> => {
      const format = extname(file).slice(1);
      const text = format === 'xlsx' ? undefined : await readFile(files.path('examples', file), 'utf8');
      return { file, format, ...(text !== undefined && { text }), expected: conclusions };
    }),
  );
}
