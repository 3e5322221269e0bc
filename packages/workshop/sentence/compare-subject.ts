import type { Bilingual, Fact, Leaf } from '@zhunsheng/language';
import { plainText, type TextPart } from '../content/parse-sentence.ts';
import type { Comparison, Finding } from './finding.ts';
import { parsePhrase } from './parse-phrase.ts';
import type { QuantityNames } from './quantity-names.ts';
import { type WordsAbout, wordsAbout } from './words-about.ts';

/** What a fact is made of: the fields in the order they are said in, and how they are put together. */
interface Subject {
  readonly fields: readonly string[];
  readonly made: 'growth' | 'ratio' | 'amount' | 'facts';
}

/** A quantity named in the sentence, by the place in the sentence. */
interface Said {
  readonly field: string;
  readonly words: string;
  readonly at: number;
}

const GROWTH = /增长|增速|增幅/;
const FIGURE = /^ ?[\d０-９百千一两二三四五六七八九十]/;
const RATIO = /占|比例|比重|比率|之比/;

/**
 * The words around a limit name the quantities that its fact is made of, and no other: 人工智能业务收入 and
 * 总业务收入, in this order, for the share of the one in the other. Without the names of a standard nothing is compared.
 */
export function compareSubjects({ sentence, ruleOutline, scope }: Comparison): Finding[] {
  const { names, facts } = scope;
  if (!names) return [];
  const about = wordsAbout(sentence, ruleOutline);
  const subjects = new Map(
    [...about].flatMap(([id]) => {
      const leaf = ruleOutline.leaves.get(id)?.leaf;
      const subject = leaf && subjectOfLeaf(leaf, facts);
      return subject?.fields.every(field => names.of(field).length > 0) ? [[id, subject] as const] : [];
    }),
  );
  const wanted = new Set([...subjects.values()].flatMap(({ fields }) => fields));
  return [...subjects].flatMap(([id, subject]): Finding[] => {
    const words = about.get(id) as WordsAbout;
    if (saysOwnName(words, facts.get(ruleOutline.leaves.get(id)?.leaf.fact ?? ''), names)) return [];
    const fault = faultOf(words, subject, wanted, names, scope.convention);
    if (!fault) return [];
    return [{ code: 'subject-mismatch', at: words.cond, values: { id, ...fault } }];
  });
}

/**
 * 资产负债率 and 净资产增长率 have names in which their quantities do not stand: whoever says such a name has said them, if
 * nothing else is named beside it.
 */
function saysOwnName(words: WordsAbout, fact: Fact | undefined, names: QuantityNames): boolean {
  if (!fact || names.find(fact.title.zh).length > 0) return false;
  const text = [...words.shared, ...words.lead, ...words.own, ...textsIn(words.cond.parts)]
    .map(one => one.text)
    .join('');
  return text.includes(fact.title.zh) && names.find(text).length === 0;
}

/** Of a fact against another both are named, in this order. */
function subjectOfLeaf(leaf: Leaf, facts: ReadonlyMap<string, Fact>): Subject | undefined {
  const of = (id: string) => {
    const fact = facts.get(id);
    return fact && subjectOf(fact, facts);
  };
  const subject = of(leaf.fact);
  if (leaf.kind !== 'compare_facts' || !subject) return subject;
  const other = of(leaf.other);
  return other && { fields: [...subject.fields, ...other.fields], made: 'facts' };
}

/** The fields of a fact of amounts or numbers; undefined for facts that a sentence does not name by quantities. */
function subjectOf(fact: Fact, facts: ReadonlyMap<string, Fact>): Subject | undefined {
  if (fact.kind === 'year') return { fields: [`${fact.list}.${fact.member}`], made: 'amount' };
  if (fact.kind === 'years' && fact.less === undefined)
    return { fields: [`${fact.list}.${fact.member}`], made: 'amount' };
  if (fact.kind === 'growth' && fact.less !== undefined) return undefined;
  if (fact.kind === 'growth') return { fields: [`${fact.list}.${fact.member}`], made: 'growth' };
  if (fact.kind === 'field' && (fact.unit === 'amount' || fact.unit === 'count'))
    return { fields: [fact.path], made: 'amount' };
  const parts = fact.kind === 'ratio' ? [fact.of, fact.to] : fact.kind === 'sum' ? fact.of : [];
  const subjects = parts.map(id => {
    const part = facts.get(id);
    return part && subjectOf(part, facts);
  });
  // A total of points that is named by its own title is not named by the quantities of a few of its terms.
  const fields = subjects.every(one => one !== undefined) ? subjects.flatMap(one => one.fields) : [];
  return fields.length > 0 ? { fields, made: fact.kind === 'ratio' ? 'ratio' : 'amount' } : undefined;
}

/** How the words differ from the subject: what they say, and what they would have to. `wanted`: all that the rule compares. */
function faultOf(
  words: WordsAbout,
  { fields, made }: Subject,
  wanted: ReadonlySet<string>,
  names: QuantityNames,
  convention: Comparison['scope']['convention'],
): { found: Bilingual | string; needed: Bilingual } | undefined {
  const cond = textsIn(words.cond.parts);
  const own = [...words.own, ...cond].flatMap(text => said(text, names));
  const shared = words.shared.flatMap(text => said(text, names));
  const usable = [...own, ...shared, ...words.lead.flatMap(text => said(text, names))];
  const foreign = [...own, ...shared.filter(({ field }) => !wanted.has(field))].filter(
    ({ field }) => !fields.includes(field),
  );
  const missing = fields.filter(field => !usable.some(one => one.field === field));
  const elliptic = plainText(words.cond.parts);
  const meant =
    parsePhrase(elliptic, convention).kind === 'words' && isShort(elliptic, missing, wanted, names);
  const text = [...words.shared, ...words.lead, ...words.own, ...cond].map(one => one.text).join('');
  if (
    foreign.length === 0 &&
    (missing.length === 0 || meant) &&
    inOrder(fields, usable, made) &&
    (isMade(made, text, words) || (made === 'ratio' && isShareOf(names.of(fields[1] ?? ''), text)))
  )
    return undefined;
  const shown = [
    ...new Set(
      (foreign.length > 0 ? foreign : usable).sort((a, b) => a.at - b.at).map(one => `“${one.words}”`),
    ),
  ];
  return {
    found: shown.length > 0 ? shown.join('、') : { zh: '没有说到的量', en: 'no quantity' },
    needed: needed(fields, made, names),
  };
}

function said(part: TextPart, names: QuantityNames): Said[] {
  return names.find(part.text).map(({ field, words, start }) => ({ field, words, at: part.start + start }));
}

function textsIn(parts: WordsAbout['cond']['parts']): TextPart[] {
  return parts.flatMap(part => (part.kind === 'text' ? [part] : textsIn(part.parts)));
}

/** 利润 in “人工智能主营业务收入或利润” is short for a name that ends with it; 净利润 and 产值 are not. */
function isShort(
  words: string,
  missing: readonly string[],
  wanted: ReadonlySet<string>,
  names: QuantityNames,
): boolean {
  const meant = [...wanted].filter(field => names.of(field).some(name => name.endsWith(words)));
  return words.length >= 2 && missing.length === 1 && meant.join() === missing.join();
}

/** What is divided stands before what it is divided by: A 占 B 的比例, A 与 B 之比. */
function inOrder(fields: readonly string[], usable: readonly Said[], made: Subject['made']): boolean {
  if (made !== 'ratio' && made !== 'facts') return true;
  const [of, to] = fields.map(field => usable.filter(one => one.field === field).map(({ at }) => at));
  return !of || !to || of.length === 0 || to.length === 0 || Math.min(...of) < Math.max(...to);
}

function isMade(made: Subject['made'], text: string, { own, cond }: WordsAbout): boolean {
  if (made === 'growth') return GROWTH.test(text);
  if (made === 'facts') return !GROWTH.test(text);
  if (made === 'ratio') return RATIO.test(text) && !GROWTH.test(text);
  const close = [...own, ...textsIn(cond.parts)].map(one => one.text).join('');
  return !GROWTH.test(text) && !RATIO.test(close);
}

/** 不低于销售收入的 5%, 占 left out: the whole stands right before the share. */
function isShareOf(wholes: readonly string[], text: string): boolean {
  const isShare = (name: string) => {
    const at = text.lastIndexOf(`${name}的`);
    return at >= 0 && FIGURE.test(text.slice(at + name.length + 1));
  };
  return !GROWTH.test(text) && wholes.some(isShare);
}

function needed(fields: readonly string[], made: Subject['made'], names: QuantityNames): Bilingual {
  const [first = '', second = ''] = fields.map(field => `“${names.of(field).join('”/“')}”`);
  if (made === 'ratio')
    return { zh: `${first}占${second}的比例`, en: `${first} as a share (占) of ${second}` };
  if (made === 'growth') return { zh: `${first}的增长率`, en: `the growth (增长率) of ${first}` };
  const all = fields.map(field => `“${names.of(field).join('”/“')}”`);
  return { zh: all.join('与'), en: all.join(' and ') };
}
