import { basename } from 'node:path';
import type { Assurance } from '@zhunsheng/language';
import type { ContentFiles } from './content-files.ts';
import type { YamlFile } from './yaml-file.ts';

/** One hand-written case, as case.schema.json has it. */
export interface ClauseCase {
  readonly name: string;
  readonly quotes: string;
  readonly given: unknown;
  readonly verdict: string;
  readonly assurance?: Assurance;
  readonly basis?: string;
  readonly missing?: readonly {
    readonly reason: string;
    readonly subject: string;
    readonly year?: number | null;
  }[];
  /** The editions it belongs to; those of the file by default. */
  readonly editions?: readonly string[];
}

export interface CasesData {
  readonly clause: string;
  readonly editions: readonly string[];
  /** Digests of the sentence, by edition. */
  readonly sentences?: Readonly<Record<string, string>>;
  readonly cases: readonly ClauseCase[];
}

export interface CasesFile extends YamlFile {
  readonly data: CasesData;
}

/** A case with the place in its file. */
export interface PlacedCase extends ClauseCase {
  readonly index: number;
}

/**
 * The files of cases in the order of their names; none where there is no such folder. A file with syntax errors or of
 * another shape is left out.
 */
export async function readCaseFiles(files: ContentFiles): Promise<readonly CasesFile[]> {
  return (await files.yamlFolder(files.path('test/clauses'))).filter(isCasesFile);
}

/** The file of each clause. Of two for one clause the one with its name counts; `checkCaseFiles` reports the other. */
export function casesByClause(files: readonly CasesFile[]): ReadonlyMap<string, CasesFile> {
  const isNamed = ({ path, data }: CasesFile) => basename(path, '.yaml') === data.clause;
  const ordered = [...files.filter(file => !isNamed(file)).reverse(), ...files.filter(isNamed)];
  return new Map(ordered.map(file => [file.data.clause, file]));
}

function isCasesFile(file: YamlFile): file is CasesFile {
  const data = file.data as Partial<CasesData> | null | undefined;
  return typeof data === 'object' && data !== null && Array.isArray(data.cases);
}

/** The cases of a file that belong to `edition`. */
export function casesOf({ data }: CasesFile, edition: string): PlacedCase[] {
  return data.cases
    .map((one, index) => ({ ...one, index }))
    .filter(({ editions }) => (editions ?? data.editions).includes(edition));
}
