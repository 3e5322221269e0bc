import type { Region } from '@zhunsheng/language/types/region';
import { originOf, type SourceDocuments } from './origin-of.ts';
import type { Row, Section, Table } from './standard-document.ts';

type Limit = Region['limits'][number];

/** What the table is made from; the source documents by their id. */
export interface RegionTableSources {
  readonly regions: readonly Region[];
  readonly clauses: readonly Pick<Section, 'id' | 'label' | 'title'>[];
  readonly documents: SourceDocuments;
}

/** Several regions of which the source says the same of a clause. */
interface Group {
  readonly regions: string[];
  readonly text: string;
  readonly origin: string;
}

const STATUS = { verified: '已核实', 'partly-verified': '部分核实', unverified: '未核实' } as const;

/**
 * What other regions ask for, clause by clause: regions of which the same is said from the same source share a row,
 * those that say nothing come last.
 */
export function regionTable(
  { id, number }: { readonly id: string; readonly number: string },
  { regions, clauses, documents }: RegionTableSources,
): Table {
  return {
    kind: 'table',
    id,
    number,
    label: `表${number}`,
    caption: '其他地区的同类要求与本文件各条的比较',
    columns: [
      { title: '本文件的条', align: 'left', width: 22 },
      { title: '地区', align: 'left', width: 20 },
      { title: '同类要求', align: 'left', width: 36 },
      { title: '出处', align: 'left', width: 22 },
    ],
    rows: clauses.flatMap(clause => rowsOf(clause, id, regions, documents)),
  };
}

function rowsOf(
  clause: Pick<Section, 'id' | 'label' | 'title'>,
  table: string,
  regions: readonly Region[],
  documents: SourceDocuments,
): Row[] {
  const source = clause.id.replace('clause:', '');
  const groups = groupsOf(source, regions, documents);
  return groups.map(({ regions: names, text, origin }, index) => {
    const cells = [names.join('、'), text, origin].map(one => ({
      runs: [{ kind: 'text' as const, text: one }],
    }));
    const first = {
      runs: [
        { kind: 'reference' as const, text: clause.label, to: clause.id },
        { kind: 'text' as const, text: ` ${clause.title.zh}` },
      ],
      rowSpan: groups.length,
    };
    return { id: `${table}/${source}/${index + 1}`, cells: index === 0 ? [first, ...cells] : cells };
  });
}

function groupsOf(clause: string, regions: readonly Region[], documents: SourceDocuments): Group[] {
  const groups = new Map<string, Group>();
  const limits = regions.flatMap(({ names, limits: all }) =>
    all.filter(limit => limit.clause === clause).map(limit => ({ name: names.zh, limit })),
  );
  for (const { name, limit } of [
    ...limits.filter(({ limit }) => !isSilent(limit)),
    ...limits.filter(({ limit }) => isSilent(limit)),
  ]) {
    const text = limit.text.trim();
    const origin = isSilent(limit) ? '—' : sourceOf(limit, documents);
    const key = JSON.stringify([text, origin]);
    const group = groups.get(key) ?? { regions: [], text, origin };
    group.regions.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Nothing was found, which only the editors say; the source may also name a matter without a limit. */
export function isSilent({ unspecified, provenance }: Pick<Limit, 'unspecified' | 'provenance'>): boolean {
  return unspecified === true && provenance === 'editorial';
}

function sourceOf({ source, attribution }: Limit, documents: SourceDocuments): string {
  if (source.document === 'other-regions') return `公开材料，${STATUS[source.status]}`;
  const whole = attribution === 'collective' ? '，对各省市的归纳' : '';
  return `${originOf(documents, source.document).zh} ${source.section}${whole}`;
}
