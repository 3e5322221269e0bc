import {
  type Exact,
  exact,
  type Fact,
  type PointsFact,
  possibleRange,
  quoteInput,
} from '@zhunsheng/language';
import { compareNumbers, sameNumber, writeDecimal } from '../sentence/numeral.ts';
import { type RangePhrase, readSpan } from '../sentence/range-phrase.ts';
import type { Marked, SheetFinding, SheetRow, SheetScope, ValueEdit } from './sheet-finding.ts';
import { measureFits } from './sheet-units.ts';

interface Points {
  readonly least: Exact;
  readonly most: Exact;
}

/** The points of a row are those of its grade: a number, or the band in which an assessor marks. */
export function comparePoints(
  { is, points }: SheetRow,
  name: string,
  fact: PointsFact,
  at: string,
  scope: SheetScope,
): SheetFinding[] {
  const band = fact.bands[is];
  if (!band) return [];
  const inRule = { least: exact(BigInt(band.least)), most: exact(BigInt(band.most)) };
  const said = readPoints(points, fact, scope);
  if (said && samePoints(said, inRule)) return [];
  const values = { name, is, of: fact.id, found: quoteInput(String(points)), inRule: write(inRule) };
  const logic = said && { pointer: `/${fact.id}/of/${is}`, value: yamlPoints(said) };
  const text = { pointer: `${at}/points`, value: rewritten(points, inRule) };
  return [{ code: 'sheet-points', at: `${at}/points`, values, fix: { text, ...(logic && { logic }) } }];
}

/** What an assessor may give is what the field allows. */
export function compareMarks(
  { name, points }: Marked,
  fact: Extract<Fact, { kind: 'field' }>,
  at: string,
  scope: SheetScope,
): SheetFinding[] {
  const range = possibleRange(fact, scope.facts);
  const said = readPoints(points, fact, scope);
  const inRule = range && { least: range.low, most: range.high };
  if (inRule && said && samePoints(said, inRule)) return [];
  const found = quoteInput(String(points));
  const values = { name, path: fact.path, found, inRule: inRule ? write(inRule) : '—' };
  const text = inRule && { pointer: `${at}/points`, value: rewritten(points, inRule) };
  return [{ code: 'sheet-marks', at: `${at}/points`, values, ...(text && { fix: { text } }) }];
}

/** A maximum that is said is the most that the fact can be; one that cuts its parts short has to be said. */
export function compareMost(
  { name, most }: { readonly name: string; readonly most?: string | number | undefined },
  fact: Fact,
  at: string,
  scope: SheetScope,
): SheetFinding[] {
  const inRule = possibleRange(fact, scope.facts)?.high;
  if (!inRule) return [];
  const of = fact.id;
  if (most === undefined) {
    const values = { name, of, inRule: `${writeDecimal(inRule)}` };
    return isCut(fact, scope) ? [{ code: 'sheet-most-missing', at, values }] : [];
  }
  const said = readPoints(most, fact, scope);
  const single = said && sameNumber(said.least, said.most) ? said.most : undefined;
  if (single && sameNumber(single, inRule)) return [];
  const values = { name, of, found: quoteInput(String(most)), inRule: `${writeDecimal(inRule)}` };
  const text = { pointer: `${at}/most`, value: rewritten(most, { least: inRule, most: inRule }) };
  const logic = single && capEdit(fact, single);
  return [{ code: 'sheet-most', at: `${at}/most`, values, fix: { text, ...(logic && { logic }) } }];
}

/** Its parts together could give more than the cap lets through. */
function isCut(fact: Fact, scope: SheetScope): boolean {
  if (fact.kind !== 'sum') return false;
  const { cap, ...whole } = fact;
  const free = possibleRange(whole, scope.facts)?.high;
  return cap !== undefined && free !== undefined && compareNumbers(free, cap) > 0;
}

function capEdit(fact: Fact, most: Exact): ValueEdit | undefined {
  if (fact.kind !== 'sum' || !fact.cap) return undefined;
  return { pointer: `/${fact.id}/at_most`, value: `${writeDecimal(most)} 分` };
}

/** `20`, `20 分`, `24～30 分`, in the unit of the fact if one is written. */
function readPoints(written: string | number, fact: Fact, scope: SheetScope): Points | undefined {
  const span = readSpan(String(written), scope.units);
  const { low, high } = span?.bounds ?? {};
  if (!span || !low?.closed || !high?.closed || !measureFits(span as RangePhrase, fact, scope))
    return undefined;
  return { least: low.value, most: high.value };
}

function samePoints(a: Points, b: Points): boolean {
  return sameNumber(a.least, b.least) && sameNumber(a.most, b.most);
}

function write({ least, most }: Points): string {
  const [from, to] = [writeDecimal(least) ?? '', writeDecimal(most) ?? ''];
  return from === to ? from : `${from}～${to}`;
}

function yamlPoints({ least, most }: Points): string {
  const [from, to] = [writeDecimal(least) ?? '', writeDecimal(most) ?? ''];
  return from === to ? from : `[${from}, ${to}]`;
}

/** With the unit, if there was one. */
function rewritten(written: string | number, points: Points): string {
  const unit = String(written)
    .split(/[\d\s～~—–-]/)
    .at(-1);
  return unit ? `${write(points)} ${unit}` : write(points);
}
