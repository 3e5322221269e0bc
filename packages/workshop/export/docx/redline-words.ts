import {
  InternalHyperlink,
  NumberedItemReference,
  NumberedItemReferenceFormat,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { diffWords } from '../../edition/redline/diff-words.ts';
import type { Words } from './laid-out-item.ts';
import type { Change, MarkedWords } from './marked-item.ts';

/** References stand in the text as one character each of a private area, the same for the same target. */
const FIRST_MARK = 0xe000;

/**
 * The difference of the words of a paragraph. A reference to the same thing is the same, whatever its number is now:
 * numbers are Word's to compute. What is the same has the look of the newer text.
 */
export function redlineWords(before: readonly Words[], after: readonly Words[]): MarkedWords[] {
  const marks = new Map<string, string>();
  const old = unitsOf(before, marks);
  const now = unitsOf(after, marks);
  const parts: { unit: Unit; change: Change }[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { kind, text } of diffWords(old.text, now.text)) {
    for (let i = 0; i < text.length; i++) {
      const unit = kind === 'deleted' ? old.units[oldAt] : now.units[newAt];
      if (unit) parts.push({ unit, change: kind });
      if (kind !== 'inserted') oldAt += 1;
      if (kind !== 'deleted') newAt += 1;
    }
  }
  return joinUnits(parts);
}

interface Unit {
  readonly text: string;
  readonly words: Words;
}

function unitsOf(all: readonly Words[], marks: Map<string, string>): { text: string; units: Unit[] } {
  const units: Unit[] = [];
  let text = '';
  for (const words of all) {
    if (words.to === undefined) {
      for (const unit of words.text.split('')) units.push({ text: unit, words });
      text += words.text;
      continue;
    }
    const mark = marks.get(words.to) ?? String.fromCharCode(FIRST_MARK + marks.size);
    marks.set(words.to, mark);
    units.push({ text: words.text, words });
    text += mark;
  }
  return { text, units };
}

/** Units of the same stretch with the same change make one stretch again. */
function joinUnits(parts: readonly { unit: Unit; change: Change }[]): MarkedWords[] {
  const joined: MarkedWords[] = [];
  let source: Words | undefined;
  for (const { unit, change } of parts) {
    const last = joined.at(-1);
    if (last && source === unit.words && last.change === change) {
      joined[joined.length - 1] = { ...last, text: last.text + unit.text };
    } else {
      joined.push({ ...unit.words, text: unit.text, change });
      source = unit.words;
    }
  }
  return joined;
}

/**
 * A reference as a field that Word keeps up: the number of what the bookmark marks, with the words around it (第5章)
 * as text. What has no number is a link.
 */
export function referenceField(
  label: string,
  bookmark: string,
  number: string | undefined,
): ParagraphChild[] {
  if (number === undefined)
    return [new InternalHyperlink({ anchor: bookmark, children: [new TextRun(label)] })];
  const field = (shown: string) =>
    new NumberedItemReference(bookmark, shown, { referenceFormat: NumberedItemReferenceFormat.NO_CONTEXT });
  // 附录 and 表 belong to the numbering itself; 第 and 章 do not.
  const [whole, before = '', after = ''] = /^(第 ?)\d+( ?章)$/.exec(label) ?? [];
  if (whole === undefined) return [field(label)];
  return [new TextRun(before), field(number), new TextRun(after)];
}
