import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Assurance } from '@zhunsheng/language';
import { readYamlFile } from '../content/yaml-file.ts';

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
export async function readExamples(root: string): Promise<SiteExample[]> {
  const folder = join(root, 'examples');
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes('expected.yaml')) return [];
  const { data } = await readYamlFile(join(folder, 'expected.yaml'));
  const expected = Object.entries(data as Record<string, SiteExample['expected']>);
  return Promise.all(
    expected.map(async ([file, conclusions]): Promise<SiteExample> => {
      const format = extname(file).slice(1);
      const text = format === 'xlsx' ? undefined : await readFile(join(folder, file), 'utf8');
      return { file, format, ...(text !== undefined && { text }), expected: conclusions };
    }),
  );
}
