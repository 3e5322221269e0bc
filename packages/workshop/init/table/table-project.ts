import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Bilingual, Problem } from '@zhunsheng/language';
import { lintProject } from '../../lint/lint-project.ts';
import { openProject } from '../../project/project.ts';
import type { ProjectChapter } from '../compose-project.ts';
import { writeFiles } from '../place-project.ts';
import type { ProjectAnswers } from '../project-answers.ts';
import { projectFiles } from '../project-files.ts';
import { type ProjectPart, readPart } from '../project-part.ts';
import { writeYaml } from '../write-yaml.ts';
import { FieldRegister } from './field-register.ts';
import { initReport, REPORT_FILE } from './init-report.ts';
import { type ClauseRow, isChapterHead } from './read-clause-table.ts';
import { casesText, clauseText, type RowClause, rowClause } from './row-clause.ts';

/** A project made of a table, not written yet. */
export interface TableProject {
  readonly files: ReadonlyMap<string, string>;
  readonly clauses: readonly RowClause[];
}

/**
 * The project of a table of clauses. What is proposed for a row is kept only if lint finds no fault in it; else its limit
 * is left to the editor, with what lint said as the reason.
 */
export async function tableProject(
  rows: readonly ClauseRow[],
  answers: ProjectAnswers,
): Promise<TableProject> {
  const first = await compose(rows, answers, new Map());
  const faults = faultsByClause(await lintFiles(first.files), first.clauses);
  const { files, clauses, chapters } = faults.size === 0 ? first : await compose(rows, answers, faults);
  const open = await lintFiles(files);
  return { clauses, files: new Map([...files, [REPORT_FILE, initReport(clauses, chapters, open)]]) };
}

interface Composed extends TableProject {
  readonly chapters: readonly ProjectChapter[];
}

async function compose(
  rows: readonly ClauseRow[],
  answers: ProjectAnswers,
  unread: ReadonlyMap<string, Bilingual>,
): Promise<Composed> {
  const clauses = clausesOf(rows, unread);
  const judged = clauses.some(({ kind }) => kind !== 'limit');
  const names = ['reference-date', ...(judged ? ['findings'] : [])];
  const chapters = chaptersOf(rows, clauses, await Promise.all(names.map(readPart)));
  return { clauses, chapters, files: await projectFiles(answers, chapters) };
}

/** A sentence may make an amount yearly that others name, too, so it is gone through until that changes no more. */
function clausesOf(
  rows: readonly ClauseRow[],
  unread: ReadonlyMap<string, Bilingual>,
  yearly: readonly string[] = [],
): RowClause[] {
  const register = new FieldRegister(yearly);
  const clauses = rows
    .filter(row => !isChapterHead(row))
    .map((row, index) => {
      const id = clauseId(row, index);
      return rowClause(row, id, register, unread.get(id));
    });
  const { yearlyNames } = register;
  return yearlyNames.length === yearly.length ? clauses : clausesOf(rows, unread, yearlyNames);
}

/** The id of a clause is made of its number in the table, or of its row. */
function clauseId({ number }: ClauseRow, index: number): string {
  const digits = number
    .match(/[a-z0-9]+/gi)
    ?.join('-')
    .toLowerCase();
  return digits ? `clause-${digits}` : `row-${index + 1}`;
}

/** Chapters by the first part of the numbers, in the order of the table; without numbers there is one. */
function chaptersOf(
  rows: readonly ClauseRow[],
  clauses: readonly RowClause[],
  more: readonly ProjectPart[],
): ProjectChapter[] {
  const heads = new Map(
    rows.filter(isChapterHead).map(({ number, title }) => [chapterKey(`${number}.`), title]),
  );
  let key = '';
  const keyed = clauses.map(clause => {
    key = clause.row.number === '' ? key : chapterKey(clause.row.number);
    return { key, clause };
  });
  const groups = [...Map.groupBy(keyed, one => one.key)];
  return groups.map(([key, group], index) => ({
    id: key === '' ? 'requirements' : `chapter-${key.toLowerCase()}`,
    title: {
      zh: heads.get(key) ?? `${groups.length > 1 ? `待命名的一章（原编号 ${key}）` : '基本要求'}`,
      en: heads.has(key) || groups.length > 1 ? `To be translated (${key})` : 'Basic requirements',
    },
    parts: [
      ...(index === 0 ? [sharedPart(clauses), ...more] : []),
      ...group.flatMap(({ clause }) => partsOf(clause)),
    ],
  }));
}

function chapterKey(number: string): string {
  return /^([A-Za-z0-9]+)[.．\-—]/.exec(number)?.[1] ?? '';
}

const EMPTY: ProjectPart = { facts: '', fields: {}, example: {}, terms: '', vocabularies: {}, prose: {} };

/** A fact that several clauses use is one. */
function sharedPart(clauses: readonly RowClause[]): ProjectPart {
  const facts: Record<string, object> = Object.assign({}, ...clauses.map(({ proposal }) => proposal.facts));
  return { ...EMPTY, facts: writeYaml(facts) };
}

function partsOf(clause: RowClause): ProjectPart[] {
  const { fields, example } = clause.proposal;
  const own = { id: clause.id, text: clauseText(clause), cases: casesText(clause) };
  return [...fields.map(one => ({ ...EMPTY, fields: one })), { ...EMPTY, clause: own, example }];
}

/** What lint finds in a project that is not where it will be. */
async function lintFiles(files: ReadonlyMap<string, string>): Promise<readonly Problem[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-init-'));
  try {
    await writeFiles(folder, files);
    return (await lintProject(openProject(folder))).problems;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The clauses that lint finds a fault in though they seemed to be read, with the first of what it says. */
function faultsByClause(problems: readonly Problem[], clauses: readonly RowClause[]): Map<string, Bilingual> {
  const read = new Set(clauses.filter(({ kind }) => kind !== 'unread').map(({ id }) => id));
  const faults = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ location, message }) => [basename(location.file ?? '', '.yaml'), message] as const)
    .filter(([id]) => read.has(id));
  return new Map(faults.reverse());
}
