import { maskSenses } from './word-senses.ts';

export type GroupKind = 'all' | 'any';

/** A word that joins conditions or counts them, with its place. */
export interface Connective {
  readonly kind: GroupKind;
  readonly words: string;
  readonly index: number;
}

const OR = /或者|抑或|要么|或/g;
const AND = /并且|而且|以及|同时|但是|[且并和与及但]/g;
const ANY_OF = /(?:任何?|任意|其中|至少)[一1](?:[项个种类者条层件]|(?![年月日天周]))|之一/g;
const ALL_OF =
  /[均皆都](?=[应须要可能达满符])|同时(?=[应须满具符达建取拥设遵获属提有])|全部(?=[应须满具符达])|每一?项|各项均?(?=[应须])|缺一不可/g;

/** The connectives of the words between two parts of a group. 和 or 与 in the middle of other words joins nothing. */
export function joiningWords(separator: string): Connective[] {
  const masked = maskSenses(separator);
  const or = find(masked, OR, 'any');
  const and = find(masked, AND, 'all').filter(({ index, words }) => {
    const head = masked.slice(0, index).replace(/[，、；,;\s]/g, '');
    const tail = masked.slice(index + words.length).replace(/[，、；,;\s]/g, '');
    return head === '' || tail === '';
  });
  return [...or, ...and].sort((a, b) => a.index - b.index);
}

/** 任一项, 之一; 均, 同时: words that say how many of the parts are needed. */
export function countingWords(text: string): Connective[] {
  const masked = maskSenses(text);
  return [...find(masked, ANY_OF, 'any'), ...find(masked, ALL_OF, 'all')].sort((a, b) => a.index - b.index);
}

/** Every 或 of a text. */
export function alternatives(text: string): Connective[] {
  return find(maskSenses(text), OR, 'any');
}

/** The word of the other kind that takes the place of a joining word: nouns are joined by 和, statements by 且. */
export function turnedConnective(
  { kind, words }: Connective,
  separator: string,
  joins: 'nouns' | 'statements',
): string {
  if (kind === 'all') return words.length > 1 && words !== '以及' ? '或者' : '或';
  if (words === '或者') return '并且';
  return joins === 'statements' || /[，,；;]/.test(separator) ? '且' : '和';
}

function find(text: string, pattern: RegExp, kind: GroupKind): Connective[] {
  return [...text.matchAll(pattern)].map(match => ({ kind, words: match[0], index: match.index }));
}
