import {
  InternalHyperlink,
  NumberedItemReference,
  NumberedItemReferenceFormat,
  type ParagraphChild,
  TextRun,
} from 'docx';

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
