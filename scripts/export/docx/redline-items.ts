import type { ClauseAliases } from '../../edition/clause-aliases.ts';
import { alignByKey } from '../../edition/redline/align-by-key.ts';
import type { Item, LaidOut, TableItem } from './laid-out-item.ts';
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
  return alignByKey<Item>(renamed, after, item => oldKeys.get(item) ?? keyOf(item), 'keep').map(
    ({ from, to }) => {
      if (from === undefined) return markItem(to as Item, 'inserted');
      if (to === undefined) return markItem(from, 'deleted');
      if (from.kind === 'table' && to.kind === 'table') return redlineTable(from, to);
      if (from.kind === 'paragraph' && to.kind === 'paragraph')
        return { ...to, change: 'same', words: redlineWords(from.words, to.words) };
      return markItem(to, 'same');
    },
  );
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
