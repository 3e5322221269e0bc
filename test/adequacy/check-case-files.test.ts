import { expect, test } from 'vitest';
import { checkCaseData } from '../../packages/workshop/adequacy/check-case-data.ts';
import { checkCaseFiles } from '../../packages/workshop/adequacy/check-case-files.ts';
import { type CasesFile, casesByClause } from '../../packages/workshop/content/read-cases.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';
import { contentOf } from '../edition.ts';

function file(name: string, clause: string, editions = 'draft', given = '{}'): CasesFile {
  const source = `clause: ${clause}\neditions: [${editions}]\ncases:\n  - { name: 甲, quotes: 乙, given: ${given}, verdict: met }\n`;
  return parseYamlFile(`test/clauses/${name}.yaml`, source) as CasesFile;
}

function found(...files: CasesFile[]): string[] {
  return checkCaseFiles(files, ['2024', 'draft']).map(
    ({ code, message, location: { file: path, line, column } }) =>
      `${path}:${line}:${column} ${code} ${message.zh}`,
  );
}

test('a file named as its clause, for editions that there are, is in order', () => {
  expect(found(file('growth', 'growth'), file('premises', 'premises', '"2024", draft'))).toEqual([]);
});

test('two files for one clause: an error at the one that has another name, which says where the other is', () => {
  const [copy, own] = [file('a-copy', 'growth'), file('growth', 'growth')];
  expect(found(copy, own)).toEqual([
    'test/clauses/a-copy.yaml:1:9 cases-twice 条款 growth 的用例写在两个文件里，另一个在 test/clauses/growth.yaml:1',
  ]);
  expect(casesByClause([copy, own]).get('growth')).toBe(own);
  expect(casesByClause([own, file('z-copy', 'growth')]).get('growth')).toBe(own);
});

test('a file that is named otherwise than its clause', () => {
  expect(found(file('grwth', 'growth'))).toEqual([
    'test/clauses/grwth.yaml:1:9 case-file-name 文件 grwth.yaml 写的是条款 growth 的用例，与文件名不一致',
  ]);
});

test('an edition that does not exist, with the one that was meant', () => {
  const [problem] = checkCaseFiles([file('growth', 'growth', '"2024", drafft')], ['2024', 'draft']);
  expect(problem?.message.zh).toBe('用例写明属于版本 drafft，没有这个版本');
  expect(problem?.help.zh).toBe('是否应为 `draft`？现有版本：2024、draft');
  expect(problem?.location).toMatchObject({ line: 2, column: 20 });
});

test('what no declaration can hold is said at its place; what a case leaves out is not', async () => {
  const { content } = await contentOf('draft');
  const data = (given: string) =>
    checkCaseData(content.schema, 'draft', file('growth', 'growth', 'draft', given)).map(
      ({ code, location: { line, column } }) => `${line}:${column} ${code}`,
    );
  // `given` begins in column 34, the entry of 2023 goes on 26 behind it.
  expect(data('{ finance: [{ year: 2023, revenue: 1000 }] }')).toEqual([]);
  expect(data('{ finance: [{ year: 2023, revenues: 1000 }] }')).toEqual(['4:60 content-key-unknown']);
  expect(data('{ finance: [{ year: 2023, revenue: 一千 }] }')).toEqual(['4:69 content-no-alternative']);
  expect(data('{ operations: { premises: 是 } }')).toEqual(['4:60 content-type']);
});
