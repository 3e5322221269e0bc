import type { Region } from '@zhunsheng/language/types/region';
import { regionTable } from '../../document/region-table.ts';
import { allSections, plainRuns, type StandardDocument } from '../../document/standard-document.ts';
import { type NotesBlock, paragraph, todo } from './notes-document.ts';

/** What other regions ask for, clause by clause, as the annex of the standard has it; nothing of other countries. */
export function comparisonBlocks(regions: readonly Region[], document: StandardDocument): NotesBlock[] {
  const foreign = todo('采用国际标准和国外先进标准的程度，与国外同类标准水平的对比');
  if (regions.length === 0) return [foreign, todo('与国内同类标准水平的对比')];
  const clauses = allSections(document).filter(({ kind }) => kind === 'clause');
  const table = regionTable({ id: 'regions', number: '' }, regions, clauses);
  // Each row names its clause: the table runs over several pages.
  let clause = '';
  const rows = table.rows.map(({ cells }) => {
    const texts = cells.map(({ runs }) => plainRuns(runs));
    if (texts.length === table.columns.length) clause = texts.shift() ?? '';
    return [clause, ...texts];
  });
  return [
    foreign,
    paragraph('国内其他地区的同类要求与本文件各条的比较（资料性，核实程度见“出处”）：'),
    { kind: 'table', columns: table.columns.map(({ title, width }) => ({ title, width })), rows },
  ];
}
