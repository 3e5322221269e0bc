import { expect, test } from 'vitest';
import { EXAMPLE_ANSWERS } from '../../packages/workshop/init/project-answers.ts';
import { readClauseTable } from '../../packages/workshop/init/table/read-clause-table.ts';
import { tableProject } from '../../packages/workshop/init/table/table-project.ts';
import { lintProject } from '../../packages/workshop/lint/lint-project.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { placed } from './start-projects.ts';

function project(...lines: string[]) {
  const { rows } = readClauseTable(new TextEncoder().encode(lines.join('\n')), '条款.csv');
  return tableProject(rows, EXAMPLE_ANSWERS);
}

test('a table whose limits can be read becomes a project without a finding, mutants included', async () => {
  const { files, clauses } = await project(
    '编号,标题,条文,指标,证明材料',
    '5,基本条件,,,',
    '5.1,法人资格,企业应具有独立法人资格。,,营业执照',
    '5.2,研发费用占比,研发费用占比不低于5%,≥5%,财务报表；辅助账',
    '6,能力,,,',
    '6.1,专利,企业应拥有不少于3项发明专利。,,专利证书',
    '6.2,增长,近三个会计年度营业收入年均增长率应超过10%。,,审计报告',
    '6.3,人员,研发人员占职工总数的比例应不低于10%。,,',
    '6.4,人数,,20人以上,',
    '6.5,诚信,企业应没有严重失信行为,,',
  );
  expect(clauses.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    ...['clause-5-1 statement', 'clause-5-2 limit', 'clause-6-1 limit', 'clause-6-2 limit'],
    ...['clause-6-3 limit', 'clause-6-4 limit', 'clause-6-5 statement'],
  ]);
  const { problems, editions } = await lintProject(openProject(await placed(files)), { mutants: true });
  expect(problems.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  expect(editions[0]?.content.standard.data.chapters.slice(3, 5).map(({ title }) => title.zh)).toEqual([
    '基本条件',
    '能力',
  ]);
});

test('what could not be read is marked in the clause and the report, and is all that lint finds', async () => {
  const { files, clauses } = await project(
    '编号,标题,条文',
    '5.1,法人资格,企业应具有独立法人资格。',
    '5.2,负债,资产负债率应不高于70%。',
    '5.3,纪录,企业近三年应没有严重失信行为。',
  );
  const unread = clauses.filter(({ kind }) => kind === 'unread').map(({ id }) => id);
  expect(unread).toEqual(['clause-5-2', 'clause-5-3']);
  expect(files.get('criteria/v1/clauses/clause-5-2.yaml')).toContain('# 待编辑：没有认出限值限的是什么 / ');
  expect(files.get('init-report.md')).toContain(
    '`clause-5-2` | 待编辑 / for the editor | 没有认出限值限的是什么',
  );
  const { problems } = await lintProject(openProject(await placed(files)));
  const found = new Set(problems.map(({ location }) => location.file?.replace(/.*\/(.*)\.yaml/, '$1')));
  expect([...found].sort()).toEqual(unread);
});

test('the file of a clause says which row it comes from and that it is a proposal', async () => {
  const { files } = await project('编号,条文', '1,企业应具有独立法人资格。', '2,企业应合法经营。');
  expect(files.get('criteria/v1/clauses/clause-1.yaml')).toMatch(
    /^# 由第 2 行提出，请逐项核对 \/ proposed from row 2/,
  );
  expect(files.get('criteria/v1/clauses/clause-1.yaml')).toContain('section: "1"');
});
