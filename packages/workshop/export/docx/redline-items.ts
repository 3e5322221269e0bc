import type { ClauseAliases } from '../../edition/clause-aliases.ts';
import { type Aligned, alignByKey } from '../../edition/redline/align-by-key.ts';
import type { Item, LaidOut, ParagraphItem, TableItem } from './laid-out-item.ts';
import { type MarkedItem, type MarkedTable, markItem } from './marked-item.ts';
import { pairParagraphs } from './pair-paragraphs.ts';
import { redlineWords } from './redline-words.ts';

export interface MarkedLayout {
  readonly cover: readonly MarkedItem[];
  readonly foot: readonly MarkedItem[];
  readonly front: readonly MarkedItem[];
  readonly body: readonly MarkedItem[];
}

/** A document in which nothing is marked. */
export function unmarkedLayout({ cover, foot, front, body }: LaidOut): MarkedLayout {
  const same = (items: readonly Item[]) => items.map(item => markItem(item, 'same'));
  return { cover: same(cover), foot: same(foot), front: same(front), body: same(body) };
}

/**
 * The newer document with what was taken out and put in since the older one. What belongs together has the same id;
 * paragraphs without one are paired by their words. What stands elsewhere now is taken out there and put in here.
 */
export function redlineLayout(before: LaidOut, after: LaidOut, aliases: ClauseAliases): MarkedLayout {
  const redline = (part: keyof LaidOut) => redlineItems(before[part], after[part], aliases);
  return { cover: redline('cover'), foot: redline('foot'), front: redline('front'), body: redline('body') };
}

function redlineItems(before: readonly Item[], after: readonly Item[], aliases: ClauseAliases): MarkedItem[] {
  const renamed = before.map(item => renameItem(item, aliases));
  const pairs = pairParagraphs(renamed, after);
  const oldKeys = new Map(
    renamed.map(item => [
      item,
      item.kind === 'paragraph' && item.anonymous ? (pairs.get(item.key) ?? `- ${item.key}`) : keyOf(item),
    ]),
  );
  const aligned = alignByKey<Item>(renamed, after, item => oldKeys.get(item) ?? keyOf(item), 'keep');
  const lists = successors(aligned);
  return aligned.flatMap(({ from, to }): MarkedItem[] => {
    const inserted = to === undefined ? [] : [markItem(to, 'inserted')];
    const deleted = from === undefined ? [] : [markItem(inList(from, lists), 'deleted')];
    if (from?.kind === 'table' && to?.kind === 'table') return [redlineTable(from, to)];
    if (from?.kind === 'paragraph' && to?.kind === 'paragraph' && sameLook(from, to))
      return [{ ...to, change: 'same', words: redlineWords(from.words, to.words) }];
    return [...deleted, ...inserted];
  });
}

/** A tracked change has the older words, not the older style: 注1 that becomes 注 is another paragraph. */
function sameLook(from: ParagraphItem, to: ParagraphItem): boolean {
  return from.style === to.style && from.list?.name === to.list?.name && from.list?.level === to.list?.level;
}

/** Which list of the newer document goes on where one of the older stood: what is left of it is counted with it. */
function successors(aligned: readonly Aligned<Item>[]): Map<number, number> {
  const lists = new Map<number, number>();
  for (const { from, to } of aligned) {
    if (from?.kind !== 'paragraph' || to?.kind !== 'paragraph' || !sameLook(from, to)) continue;
    if (from.list?.instance !== undefined && to.list?.instance !== undefined)
      lists.set(from.list.instance, to.list.instance);
  }
  return lists;
}

/** Beyond the lists of any document: those of the older one that have no successor. */
const RETIRED_LISTS = 100_000;

function inList(item: Item, lists: ReadonlyMap<number, number>): Item {
  if (item.kind === 'table' || item.list?.instance === undefined) return item;
  const { instance } = item.list;
  return { ...item, list: { ...item.list, instance: lists.get(instance) ?? RETIRED_LISTS + instance } };
}

/** A table with other columns is another table. */
function keyOf(item: Item): string {
  return item.kind === 'table' ? `${item.key} ${item.columns.map(({ title }) => title).join('|')}` : item.key;
}

/** The clause that a retired one became keeps its place in the redline. */
function renameItem<One extends Item>(item: One, aliases: ClauseAliases): One {
  const rename = (key: string) =>
    key.replace(/^(clause|verification):([a-z0-9-]+)/, (whole, kind: string, id: string) =>
      aliases.has(id) ? `${kind}:${aliases.get(id)}` : whole,
    );
  if (item.kind === 'table') return item;
  return {
    ...item,
    key: rename(item.key),
    ...(item.anonymous !== undefined && { anonymous: rename(item.anonymous) }),
  };
}

function redlineTable(before: TableItem, after: TableItem): MarkedTable {
  const aligned = alignByKey(before.rows, after.rows, ({ key }) => key, 'keep');
  return {
    kind: 'table',
    key: after.key,
    change: 'same',
    merged: aligned.every(({ from, to }) => from && to),
    columns: after.columns,
    rows: aligned.map(({ from, to }) => ({
      change: from === undefined ? 'inserted' : to === undefined ? 'deleted' : 'same',
      cells:
        (to ?? from)?.cells.map(({ continues }, column) => ({
          continues,
          words: redlineWords(from?.cells[column]?.words ?? [], to?.cells[column]?.words ?? []),
        })) ?? [],
    })),
  };
}
