import type { DecisionTable } from '@zhunsheng/language';
import { exact } from '@zhunsheng/language';
import { writeLimit } from './limit-steps.ts';
import type { TableChange } from './mutant.ts';

/**
 * Every limit of a decision table one step (1 分, 1 head) either way. `pointer` is where it stands in the vocabulary's
 * file, whose rows are in the order of the table's.
 */
export function mutateTable(table: DecisionTable): TableChange[] {
  return Object.entries(table.rows).flatMap(([code, limits], row) =>
    Object.entries(limits).flatMap(([indicator, bounds]) =>
      bounds.flatMap((bound, index) =>
        ([1, -1] as const).map(step => {
          const part: DecisionTable = {
            ...table,
            rows: { ...table.rows, [code]: { ...limits, [indicator]: bounds.with(index, bound + step) } },
          };
          return limitChange(table, part, { code, row, indicator, index, bound, step });
        }),
      ),
    ),
  );
}

interface Cell {
  readonly code: string;
  readonly row: number;
  readonly indicator: string;
  readonly index: number;
  readonly bound: number;
  readonly step: 1 | -1;
}

function limitChange(table: DecisionTable, part: DecisionTable, cell: Cell): TableChange {
  const { code, row, indicator, index, bound, step } = cell;
  const unit = table.units[indicator] ?? 'count';
  const value = table.values[index + 1] ?? '';
  const [from, to] = [bound, bound + step].map(limit => writeLimit(exact(BigInt(limit)), unit)) as [
    string,
    string,
  ];
  return {
    part,
    operator: 'table-limit',
    description: {
      zh: `行 ${code} 的 ${indicator}：${value} 的下限 ${from} 改为 ${to}`,
      en: `row ${code}, ${indicator}: the lower limit ${from} of ${value} becomes ${to}`,
    },
    missing: {
      zh: `${code} 的 ${indicator} ${step > 0 ? `正好为 ${from}` : `比 ${from} 少一个单位`}时，应${step > 0 ? '够' : '不够'} ${value}`,
      en: `${indicator} of ${code} ${step > 0 ? `exactly ${from} reaches` : `one unit below ${from} does not reach`} ${value}`,
    },
    pointer: `/rows/${row}/limits/${indicator}/${value}`,
    replacement: to.replace(' 万元', ''),
  };
}
