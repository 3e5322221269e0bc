import { relative } from 'node:path';
import type { MutationTestResult, MutantResult as ReportedMutant } from 'mutation-testing-report-schema/api';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { CasesFile } from '../content/read-cases.ts';
import type { YamlFile } from '../content/yaml-file.ts';
import type { ClauseAdequacy, MutantResult } from './measure-adequacy.ts';

/** The results of one edition, and the file in which each mutant stands. */
export interface EditionResults {
  readonly edition: string;
  readonly clauses: readonly ClauseAdequacy[];
  readonly fileOf: (result: MutantResult) => YamlFile;
}

const STATUS = { killed: 'Killed', survived: 'Survived', equivalent: 'Ignored' } as const;

/** All results as mutation-testing-report-schema has them; paths are relative to `root`. */
export function mutationReport(
  root: string,
  editions: readonly EditionResults[],
  cases: ReadonlyMap<string, CasesFile>,
): MutationTestResult {
  return {
    schemaVersion: '2',
    thresholds: { high: 100, low: 100 },
    framework: { name: 'zhunsheng' },
    files: mutatedFiles(root, editions),
    testFiles: testFiles(root, cases),
  } as MutationTestResult;
}

function mutatedFiles(root: string, editions: readonly EditionResults[]): MutationTestResult['files'] {
  const files = new Map<string, { source: string; mutants: ReportedMutant[] }>();
  const ranges = new Map<string, ReturnType<typeof sourceRanges>>();
  for (const { edition, clauses, fileOf } of editions) {
    for (const result of clauses.flatMap(({ mutants }) => mutants)) {
      const { path, source } = fileOf(result);
      const range = ranges.get(path) ?? sourceRanges(source);
      ranges.set(path, range);
      const file = files.get(path) ?? { source, mutants: [] };
      files.set(path, file);
      file.mutants.push(reported(edition, result, range(result.mutant.pointer)));
    }
  }
  return Object.fromEntries(
    [...files].map(([path, file]) => [relative(root, path), { language: 'yaml', ...file }]),
  );
}

function reported(
  edition: string,
  { mutant, status, killedBy }: MutantResult,
  location: ReportedMutant['location'],
): ReportedMutant {
  return {
    id: `${edition}/${mutant.id}`,
    mutatorName: mutant.operator,
    description: `${mutant.description.zh} / ${mutant.description.en}`,
    replacement: mutant.replacement,
    location,
    status: STATUS[status],
    ...(killedBy && { killedBy: [testId(mutant.clause, killedBy.index)] }),
    ...(status === 'equivalent' && { statusReason: '已证明与原规则等价 / proved equivalent' }),
    ...(status === 'survived' && { statusReason: `缺少用例：${mutant.missing.zh} / ${mutant.missing.en}` }),
  } as ReportedMutant;
}

function testFiles(root: string, cases: ReadonlyMap<string, CasesFile>): MutationTestResult['testFiles'] {
  const entries = [...cases.values()].map(file => {
    const tests = file.data.cases.map(({ name }, index) => {
      const { line = 1, column = 1 } = file.locate(`/cases/${index}`);
      return { id: testId(file.data.clause, index), name, location: { start: { line, column } } };
    });
    return [relative(root, file.path), { tests }] as const;
  });
  return Object.fromEntries(entries);
}

function testId(clause: string, index: number): string {
  return `${clause}#${index + 1}`;
}

/** A place in a text; lines and columns count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

interface SourceRange {
  readonly start: Position;
  readonly end: Position;
}

/** Finds where the value at a JSON Pointer of a YAML text begins and ends; its nearest ancestor when it is absent. */
function sourceRanges(source: string): (pointer: string) => SourceRange {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return pointer => {
    const keys = pointer.split('/').slice(1);
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return { start: position(node.range[0]), end: position(node.range[1]) };
    }
    return { start: { line: 1, column: 1 }, end: position(source.length) };
  };
}
