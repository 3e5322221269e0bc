import { quoteInput } from '../../checker/diagnostic/quote-input.ts';
import type { Bilingual } from '../../checker/rule/ast.ts';
import type { Comparison, Finding } from './finding.ts';
import { minimalEdit } from './minimal-edit.ts';
import { type BoundPart, plainText } from './parse-sentence.ts';
import type { CasePlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';

/** The words of a case name exactly its codes by their titles: 小型和微型企业 ↔ micro, small. */
export function compareCase(
  place: CasePlace,
  { part }: Bound<BoundPart>,
  { scope, ruleOutline }: Comparison,
): Finding[] {
  const text = plainText(part.parts);
  const siblings = [...ruleOutline.cases.values()].filter(({ fact }) => fact === place.fact);
  const titles = scope.titles(siblings.flatMap(({ when }) => when));
  const named = namedCodes(text, titles);
  const codes = named?.codes ?? [];
  if (named && sameSet(codes, place.when)) return [];
  const suffix = named?.suffix ?? '';
  const wording = join(place.when.map(code => titles.get(code) ?? code)) + suffix;
  const said = codes.length > 0 ? codes.map(code => titles.get(code) ?? code).join('、') : undefined;
  const inText: Bilingual =
    said && named
      ? { zh: said, en: codes.join(', ') }
      : { zh: '无法确定的情形', en: 'no clear set of codes' };
  const start = part.parts[0]?.start ?? part.start;
  const values = {
    id: place.id,
    phrase: quoteInput(text),
    inText,
    inRule: place.when.join(', '),
    wording: `“${wording}”`,
  };
  return [
    {
      code: 'case-codes',
      at: part,
      values,
      fix: {
        ...(named && { text: [minimalEdit(text, wording, start)] }),
        ...(codes.length > 0 && { logic: { rule: [{ id: place.id, when: inOrder(codes, titles) }] } }),
      },
    },
  ];
}

/** Titles joined by 和, 及, 与 or 、 with a noun after them; undefined when other words narrow or widen them. */
function namedCodes(
  text: string,
  titles: ReadonlyMap<string, string>,
): { codes: string[]; suffix: string } | undefined {
  const byLength = [...titles].sort((a, b) => b[1].length - a[1].length);
  const codes: string[] = [];
  let rest = text;
  for (;;) {
    const found = byLength.find(([, title]) => rest.startsWith(title)) ?? undefined;
    if (!found) break;
    codes.push(found[0]);
    const after = rest.slice(found[1].length);
    const joined = /^ ?(?:以及|和|及|与|、)/.exec(after)?.[0];
    if (joined === undefined) return plainNoun(after) ? { codes, suffix: after } : undefined;
    rest = after.slice(joined.length);
  }
  return codes.length === 0 ? abbreviated(text, titles) : undefined;
}

/** 小微企业, 中小微型企业: the first characters of titles that differ in them. */
function abbreviated(
  text: string,
  titles: ReadonlyMap<string, string>,
): { codes: string[]; suffix: string } | undefined {
  const initials = new Map([...titles].map(([code, title]) => [title.slice(0, 1), code]));
  if (initials.size !== titles.size) return undefined;
  let end = 0;
  while (initials.has(text.slice(end, end + 1))) end++;
  const codes = [...text.slice(0, end)].map(initial => initials.get(initial) as string);
  return end >= 2 && plainNoun(text.slice(end)) ? { codes, suffix: text.slice(end) } : undefined;
}

function plainNoun(text: string): boolean {
  return !/[或除外非不未无仅以另其、，\d]/.test(text);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(one => b.includes(one));
}

function inOrder(codes: readonly string[], titles: ReadonlyMap<string, string>): string[] {
  return [...titles.keys()].filter(code => codes.includes(code));
}

function join(titles: readonly string[]): string {
  return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join('、')}和${titles.at(-1)}`;
}
