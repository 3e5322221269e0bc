import type { Bilingual, Fact } from '@zhunsheng/language';
import type { Sheet } from '@zhunsheng/language/types/sheet';
import { compareMarks, compareMost } from './compare-points.ts';
import { compareRows } from './compare-rows.ts';
import type { Graded, Group, Marked, SheetFinding, SheetPart, SheetScope } from './sheet-finding.ts';
import { compareSheetWords } from './sheet-words.ts';

const KINDS: Readonly<Record<string, Bilingual>> = {
  points: { zh: '分档得分', en: 'points of grades' },
  sum: { zh: '几项之和', en: 'a total' },
  greatest: { zh: '最高的一项', en: 'the greatest of several' },
  field: { zh: '直接填报的数', en: 'a field' },
};
const OTHER_KIND: Bilingual = { zh: '另一类事实', en: 'another kind of fact' };

/**
 * Everything in which a score sheet and the facts it stands for differ: indicators, conditions, points and maxima, both
 * ways; empty when they say the same. `used` are the facts that the rule of the clause rests on.
 */
export function compareSheet(sheet: Sheet, used: ReadonlySet<string>, scope: SheetScope): SheetFinding[] {
  const fact = scope.facts.get(sheet.of);
  if (!fact || !used.has(sheet.of)) {
    const parts = [...used].filter(id => partsOf(scope.facts.get(id)).length > 0).join('、') || '—';
    const values = { name: sheet.title, of: sheet.of, owner: { zh: '本条规则', en: 'the rule' }, parts };
    return [{ code: 'sheet-stranger', at: '/sheet/of', values }];
  }
  const of = partsOf(fact).length > 0 ? fact : { ...fact, of: [fact.id] };
  return [
    ...compareMost({ name: sheet.title, most: sheet.most }, fact, '/sheet', scope),
    ...compareParts(sheet.parts, of as Fact, '/sheet/parts', { sheet, scope }),
    ...compareSheetWords(sheet, scope),
  ];
}

interface Context {
  readonly sheet: Sheet;
  readonly scope: SheetScope;
}

function compareParts(
  parts: readonly SheetPart[],
  owner: Fact,
  at: string,
  context: Context,
): SheetFinding[] {
  const known = 'of' in owner && Array.isArray(owner.of) ? (owner.of as string[]) : [];
  const seen = new Set<string>();
  const findings = parts.flatMap((part, index): SheetFinding[] => {
    const place = `${at}/${index}`;
    const { name, of } = part;
    const fact = context.scope.facts.get(of);
    if (!fact || !known.includes(of)) {
      const values = { name, of, owner: owner.id, parts: known.join('、') };
      return [{ code: 'sheet-stranger', at: `${place}/of`, values }];
    }
    if (seen.has(of)) return [{ code: 'sheet-part-twice', at: `${place}/of`, values: { of } }];
    seen.add(of);
    return comparePart(part, fact, place, context);
  });
  const missing = known
    .filter(id => !parts.some(({ of }) => of === id))
    .map((of): SheetFinding => {
      const title = context.scope.facts.get(of)?.title ?? of;
      return { code: 'sheet-part-missing', at, values: { owner: owner.id, of, title } };
    });
  return [...findings, ...missing];
}

function comparePart(part: SheetPart, fact: Fact, at: string, context: Context): SheetFinding[] {
  if ('rows' in part && fact.kind === 'points') {
    return [
      ...compareMost(part as Graded, fact, at, context.scope),
      ...compareRows(part as Graded, fact, at, context.sheet, context.scope),
    ];
  }
  if ('parts' in part && (fact.kind === 'sum' || fact.kind === 'greatest'))
    return compareGroup(part as Group, fact, at, context);
  if ('points' in part && fact.kind === 'field') return compareMarks(part as Marked, fact, at, context.scope);
  const values = { name: part.name, of: part.of, kind: KINDS[fact.kind] ?? OTHER_KIND };
  return [{ code: 'sheet-part-kind', at, values }];
}

function compareGroup(
  group: Group,
  fact: Extract<Fact, { kind: 'sum' | 'greatest' }>,
  at: string,
  context: Context,
): SheetFinding[] {
  const [said, is] = [group.best === true, fact.kind === 'greatest'];
  const words = (best: boolean): Bilingual =>
    best
      ? { zh: '只计最高的一项', en: 'counts the greatest only' }
      : { zh: '各项相加', en: 'adds its parts up' };
  const values = { name: group.name, of: fact.id, inText: words(said), inRule: words(is) };
  return [
    ...(said === is ? [] : [{ code: 'sheet-best' as const, at, values }]),
    ...compareMost(group, fact, at, context.scope),
    ...compareParts(group.parts, fact, `${at}/parts`, context),
  ];
}

/** What a total or the greatest of several is made of. */
export function partsOf(fact: Fact | undefined): readonly string[] {
  return fact?.kind === 'sum' || fact?.kind === 'greatest' ? fact.of : [];
}
