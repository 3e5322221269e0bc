import { againstSurvey, type Begin, type Surveyed } from './against-survey.ts';
import { examineFile, examineRows } from './examine-file.ts';
import type { FuzzFile } from './make-file.ts';
import { readParquetRows } from './parquet.ts';

/** Something that must not be, and the file that shows it. */
export interface Finding extends FuzzFile {
  /** Who noticed it: `check` by an exception or its reports, `survey` by a difference, `limit` by the time or memory taken. */
  readonly oracle: 'check' | 'survey' | 'limit';
  readonly text: string;
}

/** What is wrong with these files, through `check` one by one and then through surveys. */
export async function runFiles(
  files: Iterable<FuzzFile> | AsyncIterable<FuzzFile>,
  begin: Begin = () => {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const surveyed: Surveyed[] = [];
  for await (const file of files) {
    begin(file.name, false);
    try {
      const { rows, fault } = await examined(file);
      if (fault === undefined) surveyed.push({ ...file, rows });
      else findings.push({ ...file, oracle: 'check', text: fault });
    } catch (error) {
      findings.push({ ...file, oracle: 'check', text: (error as Error).stack ?? String(error) });
    }
  }
  return [...findings, ...(await surveyAll(surveyed, begin))];
}

async function examined({ name, bytes }: FuzzFile) {
  // Formats take turns, and a file is always reported in the same one.
  const turn = bytes.length;
  if (!name.endsWith('.parquet')) return examineFile(bytes, name, turn);
  const rows = await readParquetRows(bytes);
  return rows ? examineRows(rows, turn) : { rows: undefined, fault: undefined };
}

/** What can end a whole survey is surveyed alone, what is not counted alike apart from the rest. */
async function surveyAll(files: readonly Surveyed[], begin: Begin): Promise<Finding[]> {
  const alone = files.filter(({ name }) => name.endsWith('.parquet'));
  const rest = files.filter(file => !alone.includes(file));
  const groups = [
    ...alone.map(file => [file]),
    rest.filter(({ rows }) => rows === undefined),
    rest.filter(({ rows }) => rows !== undefined),
  ];
  const found: Finding[] = [];
  for (const group of groups)
    for (const { file, text } of await againstSurvey(group, begin))
      found.push({ name: file.name, bytes: file.bytes, oracle: 'survey', text });
  return found;
}
