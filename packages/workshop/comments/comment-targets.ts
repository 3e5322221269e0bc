import type { Comment } from '../content/read-comments.ts';
import { allSections, type StandardDocument } from '../document/standard-document.ts';

/** A part of an edition that a comment may be about. */
export interface CommentTarget {
  /** As `about` of a comment: `standard`, `clause:growth` … */
  readonly id: string;
  /** What the column 标准章条编号 says: 全文, 第5章, 5.1, 附录A, 表1. */
  readonly label: string;
  readonly title: string;
}

export const WHOLE: CommentTarget = { id: 'standard', label: '全文', title: '' };

const WHOLE_NAMES = ['全文', '整个标准', '标准全文', '总体', '整体', 'standard'];

/** Everything with a number or name of its own, in the order of the document, after the whole. */
export function commentTargets(document: StandardDocument): CommentTarget[] {
  const parts = allSections(document).flatMap(({ id, label, title, blocks }) => [
    { id, label, title: title.zh },
    ...blocks.flatMap(block =>
      block.kind === 'table' ? [{ id: block.id, label: block.label, title: block.caption }] : [],
    ),
  ]);
  return [WHOLE, ...parts.filter(({ label }) => label !== '')];
}

/**
 * Finds what a person wrote into 标准章条编号: a number with or without its title (7.2, 第5章, 附录 A, 表1), an id, or
 * a name of the whole. A bare id means the clause of that id first.
 */
export function targetFinder(
  targets: readonly CommentTarget[],
): (written: string) => CommentTarget | undefined {
  const known = new Map<string, CommentTarget>();
  const add = (name: string, target: CommentTarget) => {
    const key = normalise(name);
    if (!known.has(key)) known.set(key, target);
  };
  for (const name of WHOLE_NAMES) add(name, WHOLE);
  for (const target of targets) {
    for (const name of [target.label, `${target.label}${target.title}`, target.id]) add(name, target);
  }
  for (const target of [...targets].sort((a, b) => Number(isClause(b)) - Number(isClause(a))))
    add(target.id.slice(target.id.indexOf(':') + 1), target);
  return written => known.get(normalise(written));
}

function isClause({ id }: CommentTarget): boolean {
  return id.startsWith('clause:');
}

/** Full-width digits, blanks and the words 第…章 and 条 make no difference. */
function normalise(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^第?([\da-z.]+)[章条](?=.|$)/, '$1')
    .replace(/^附录?(?=[a-z]$)/, '附录');
}

/** Comments in the order of what they are about, as they were given among those on one part; unknown parts last. */
export function inDocumentOrder(
  comments: readonly Comment[],
  targets: readonly CommentTarget[],
): readonly Comment[] {
  const order = new Map(targets.map(({ id }, index) => [id, index]));
  const place = ({ about }: Comment) => order.get(about) ?? targets.length;
  return [...comments].sort((a, b) => place(a) - place(b));
}
