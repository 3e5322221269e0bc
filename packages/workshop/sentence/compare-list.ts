import type { Bilingual } from '@zhunsheng/language';
import { quoteInput } from '@zhunsheng/language';
import { type BoundPart, plainText } from '../content/parse-sentence.ts';
import type { Comparison, Finding } from './finding.ts';
import { readQuantity } from './quantity.ts';
import type { LeafPlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';

/** The items listed before 一种或多种 are the codes that the leaf accepts, and the number of them, if said, is right. */
export function compareList(
  { id, leaf }: LeafPlace,
  cond: Bound<BoundPart>,
  { scope }: Comparison,
): Finding[] {
  if (leaf.kind !== 'includes_any' || cond.before?.kind !== 'text') return [];
  const titles = [...scope.titles(leaf.codes)]
    .filter(([code]) => leaf.codes.includes(code))
    .map(([, title]) => title);
  const { text, start } = cond.before;
  const phrase = quoteInput(plainText(cond.part.parts));
  const count = listCount(text);
  const findings: Finding[] = [];
  if (count && count.value !== BigInt(leaf.codes.length)) {
    const at = { start: start + count.start, end: start + count.end };
    const values = { id, phrase: quoteInput(text.slice(count.start, count.end)), count: leaf.codes.length };
    findings.push({ code: 'list-count', at, values });
  }
  const detail = titles.length === leaf.codes.length ? listFault(text, titles) : undefined;
  if (detail)
    findings.push({
      code: 'list-items',
      at: cond.before,
      values: { id, phrase, detail, titles: titles.join('、') },
    });
  return findings;
}

/** 三种类型中的, 四个类型中的 at the end of the words before a phrase. */
export function listCount(text: string): { value: bigint; start: number; end: number } | undefined {
  for (let start = 0; start < text.length; start++) {
    const quantity = readQuantity(text.slice(start));
    if (quantity?.unit !== 'count' || quantity.measure === '') continue;
    const end = start + quantity.length;
    if (/^[^，。；、\d]{0,6}中的?$/.test(text.slice(end)))
      return { value: quantity.value.numerator, start, end };
  }
  return undefined;
}

/** What is wrong with the list; undefined when every title is in it, joined by 、 or 和, and nothing else. */
function listFault(text: string, titles: readonly string[]): Bilingual | undefined {
  const places = titles
    .map(title => ({ title, index: text.indexOf(title) }))
    .sort((a, b) => a.index - b.index);
  const missing = places.filter(({ index }) => index < 0).map(({ title }) => title);
  if (missing.length > 0) return { zh: `缺 ${missing.join('、')}`, en: `${missing.join(', ')} missing` };
  const first = places[0]?.index ?? 0;
  if (/[、和及与]$/.test(text.slice(0, first))) return { zh: '列了其他项', en: 'it has other items' };
  for (const [index, { title, index: at }] of places.entries()) {
    const next = places[index + 1];
    const between = text.slice(at + title.length, next?.index);
    if (next && !/^(?:、|和|及|与|以及)$/.test(between))
      return { zh: `“${between}”不是列举`, en: `"${between}" joins no list` };
    if (!next && /^(?:、|和|及|与|以及|或)/.test(between))
      return { zh: '列了其他项', en: 'it has other items' };
  }
  return undefined;
}
