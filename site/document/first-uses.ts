import type { Block, Cell, ListItem, Run, Section } from '@zhunsheng/workshop/site';

/**
 * The section with each term marked only where it is used first: one stop for the keyboard and one pop-over a term and
 * section, as in a printed glossary. Inner sections start afresh.
 */
export function markFirstUses(section: Section): Section {
  const seen = new Set<string>();
  return {
    ...section,
    blocks: section.blocks.map(block => markBlock(block, seen)),
    sections: section.sections.map(markFirstUses),
  };
}

function markBlock(block: Block, seen: Set<string>): Block {
  switch (block.kind) {
    case 'interpretation':
      return block;
    case 'list':
      return { ...block, items: block.items.map(item => markItem(item, seen)) };
    case 'table': {
      const mark = (cell: Cell): Cell => ({ ...cell, runs: markRuns(cell.runs, seen) });
      return { ...block, rows: block.rows.map(row => ({ ...row, cells: row.cells.map(mark) })) };
    }
    default:
      return { ...block, runs: markRuns(block.runs, seen) };
  }
}

function markItem(item: ListItem, seen: Set<string>): ListItem {
  return { ...item, blocks: item.blocks.map(block => markBlock(block, seen)) };
}

function markRuns(runs: readonly Run[], seen: Set<string>): Run[] {
  return runs.map((run): Run => {
    if (run.kind === 'phrase') return { ...run, runs: markRuns(run.runs, seen) };
    if (run.kind !== 'term') return run;
    if (seen.has(run.to)) return { kind: 'text', text: run.text };
    seen.add(run.to);
    return run;
  });
}
