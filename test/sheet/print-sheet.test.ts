import { expect, test } from 'vitest';
import { editionData } from '../../packages/workshop/compile/edition-data.ts';
import { assembleEdition } from '../../packages/workshop/content/assemble-edition.ts';
import { wordingOf } from '../../packages/workshop/content/sheet-lines.ts';
import { assembleDocument } from '../../packages/workshop/document/assemble-document.ts';
import { readDocumentSources } from '../../packages/workshop/document/read-document-sources.ts';
import { allSections, plainRuns, type Table } from '../../packages/workshop/document/standard-document.ts';
import { editionChanges } from '../../packages/workshop/edition/edition-changes.ts';
import { redline } from '../../packages/workshop/edition/redline/redline.ts';
import { catalogControl } from '../../packages/workshop/export/oscal/catalog-control.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { CLAUSE, replaced, SCORED, withClause } from './scored-tea.ts';

function edition(source = CLAUSE) {
  const content = withClause(source);
  const { edition: assembled } = assembleEdition(content);
  return { content, edition: assembled, log: {}, data: editionData(content, assembled, {}) };
}

test('in the document a sheet is a numbered table that the clause refers to, with names that span their rows', async () => {
  const { sources } = await readDocumentSources(openProject(SCORED), 'one');
  const { document } = assembleDocument(sources as NonNullable<typeof sources>);
  const clause = allSections(document).find(({ id }) => id === 'clause:score');
  const [, lead, table, note] = clause?.blocks ?? [];
  expect(lead?.kind === 'paragraph' && plainRuns(lead.runs)).toBe('各项指标的得分按表1的规定。');
  expect(note?.kind === 'paragraph' && plainRuns(note.runs)).toBe('同时符合几档的，按排在前面的一档计分。');
  const { label, caption, columns, rows } = table as Table;
  expect([label, caption]).toEqual(['表1', '茶园评分指标（满分 45 分）']);
  expect(columns.map(({ title }) => title)).toEqual(['类别', '指标', '条件', '分值']);
  const cells = rows.map(row => row.cells.map(({ runs, rowSpan = 1 }) => `${plainRuns(runs)}×${rowSpan}`));
  expect(cells.slice(0, 2)).toEqual([
    ['种植能力（最高 30 分）×9', '上年育种费用占茶叶收入的比例（最高 20 分）×4', '5%以上×1', '20 分×1'],
    ['3%（含）～5%×1', '15 分×1'],
  ]);
  expect(cells[8]).toEqual(['待客服务×1', '由评估人员打分×1', '0～6 分×1']);
  expect(cells[9]?.[0]).toBe('茶品（只计最高的一项）×6');
});

test('a change of the sheet is a change of text, in digest, change log and redline', () => {
  const [old, now] = [edition(), edition(replaced(CLAUSE, 'when: 5%以上', 'when: 6%以上'))];
  const wording = ({ edition: { description } }: typeof old) => description.clauses.map(wordingOf);
  expect(wording(old)).not.toEqual(wording(now));
  const [change] = editionChanges(old as never, now as never);
  expect([change?.clause, ...(change?.kinds ?? [])]).toEqual(['score', 'text']);
  const [clause] = redline(old.data, now.data).clauses;
  expect(clause?.sentence.parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'deleted', text: '5%' },
    { kind: 'inserted', text: '6%' },
  ]);
});

test('in OSCAL it stands below the statement as a table', () => {
  const [clause] = edition().data.clauses;
  const { parts } = catalogControl(clause as NonNullable<typeof clause>, 'uuid');
  const [statement] = parts as unknown as { parts?: { title: string; prose: string }[] }[];
  const [sheet] = statement?.parts ?? [];
  expect(sheet?.title).toBe('茶园评分指标（满分 45 分）');
  expect(sheet?.prose).toContain(
    '| 种植能力（最高 30 分） / 上年育种费用占茶叶收入的比例（最高 20 分） | 5%以上 | 20 分 |',
  );
});

test('words that are listed as carrying no condition are followed from edition to edition', () => {
  const now = edition(replaced(CLAUSE, '\nsheet:', '\nplain: [茶园]\nsheet:'));
  const [clause] = redline(edition().data, now.data).clauses;
  expect(clause?.plain).toEqual({ changed: true, parts: [{ kind: 'inserted', text: '茶园' }] });
});
