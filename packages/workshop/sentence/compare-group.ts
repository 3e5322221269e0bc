import type { Bilingual } from '@zhunsheng/language';
import { type BoundPart, plainText, type SentencePart, type TextPart } from '../content/parse-sentence.ts';
import {
  type Connective,
  countingWords,
  type GroupKind,
  joiningWords,
  turnedConnective,
} from './connective-words.ts';
import type { Comparison, Finding, FindingFix, TextEdit } from './finding.ts';
import { endsNegated } from './negation-words.ts';
import { parsePhrase } from './parse-phrase.ts';
import type { GroupPlace } from './rule-outline.ts';
import type { Bound } from './sentence-outline.ts';

interface Words {
  readonly part: TextPart;
  readonly connective: Connective;
  /** The kind of group that the word makes where it stands. */
  readonly says: GroupKind;
  /** It joins a list that 中的至少一种 follows. */
  readonly listed?: boolean;
}

const VERB = /^(?:具有|具备|拥有|建立|取得|遵守|设立|通过|符合|属于|采用|在|有)/;

const NAMES: Record<GroupKind, Bilingual> = {
  any: { zh: '任一项满足即可', en: 'any one suffices' },
  all: { zh: '各项都要满足', en: 'all are needed' },
};

/** A group is marked with its own kind, and the words that join its parts say the same kind. */
export function compareGroup(
  place: GroupPlace,
  bound: Bound<BoundPart>,
  { outline, exceptions }: Comparison,
): Finding[] {
  const { part } = bound;
  const marked = part.kind as GroupKind;
  const { joining, counting } = connectives(part);
  const words = [...joining, ...counting];
  const agree = (kind: GroupKind) =>
    words.every(({ says }) => says === kind) && (kind === 'all' || words.length > 0);
  // 任一项 outside of the group speaks of it, too.
  const outside = outline.loose.flatMap(({ text, group }) => (group ? [] : countingWords(text.text)));
  const clear = (kind: GroupKind) => agree(kind) && outside.every(word => word.kind === kind);
  const said = [...counting.map(({ says }) => says), ...outside.map(word => word.kind)];
  const fix = { ...textFix(part, place.kind, joining, said), ...logicFix(part, place.kind, clear) };
  const negation = negationFinding(place, bound, exceptions.has(part));
  if (marked !== place.kind) {
    const values = { id: place.id, inText: marked, means: NAMES[marked], inRule: NAMES[place.kind] };
    return [...negation, { code: 'group-kind', at: part, values, fix }];
  }
  if (agree(place.kind)) return negation;
  const found = words
    .filter(({ says }) => says !== place.kind)
    .map(({ connective }) => `“${connective.words}”`);
  const shown = found.length > 0 ? found.join('、') : { zh: '（无）', en: '(none)' };
  return [
    ...negation,
    { code: 'group-words', at: part, values: { id: place.id, found: shown, inRule: NAMES[place.kind] }, fix },
  ];
}

function connectives({ parts }: BoundPart): { joining: Words[]; counting: Words[] } {
  const bound = parts.flatMap((part, index) => (part.kind === 'text' ? [] : [index]));
  const [first = 0, last = 0] = [bound[0], bound.at(-1)];
  const texts = parts.flatMap((part, index) => (part.kind === 'text' ? [{ part, index }] : []));
  const counting = texts.flatMap(({ part, index }) =>
    countingWords(part.text)
      .filter(word => !isOfNext(word, part.text, parts[index + 1]))
      .map(connective => ({ part, connective, says: connective.kind })),
  );
  const tail = texts.find(({ index }) => index > last)?.part.text ?? '';
  const listed = countingWords(tail).some(({ kind }) => kind === 'any');
  const joining = texts
    .filter(({ index }) => index > first && index < last)
    .flatMap(({ part }) =>
      joiningWords(part.text).map(connective => ({
        part,
        connective,
        says: listed ? listKind(connective) : connective.kind,
        listed,
      })),
    );
  return { joining, counting };
}

/** In “或同时满足:all[…]” 同时 speaks of the group that follows. */
function isOfNext({ kind, words, index }: Connective, text: string, next: SentencePart | undefined): boolean {
  const between = text.slice(index + words.length);
  return next?.kind === kind && /^[^，。；、或且]{0,6}$/.test(between);
}

/** In “A、B和C中的至少一种” 和 only lists; 或 would say it twice, and 且 contradicts it. */
function listKind({ words, kind }: Connective): GroupKind {
  return kind === 'all' && /^(?:和|及|与|以及)$/.test(words) ? 'any' : 'all';
}

/**
 * Mark and joining words become those of the rule. Counting words (任一项), in the group or outside of it, have no plain
 * opposite: where they say the other kind, turning the rest would leave a sentence that contradicts itself.
 */
function textFix(
  part: BoundPart,
  kind: GroupKind,
  joining: readonly Words[],
  counting: readonly GroupKind[],
): FindingFix {
  if (counting.some(says => says !== kind)) return {};
  const wrong = joining.filter(({ says }) => says !== kind);
  if (kind === 'any' && joining.length === 0 && counting.length === 0) return {};
  const turned = wrong.map(({ part: text, connective, listed }): TextEdit => {
    const start = text.start + connective.index;
    return {
      start,
      end: start + connective.words.length,
      text: listed ? '和' : turnedConnective(connective, text.text, joinsOf(part)),
    };
  });
  return { text: [...remark(part, kind), ...turned] };
}

/** What a group joins: statements have a verb or a limit of their own. */
function joinsOf({ parts }: BoundPart): 'nouns' | 'statements' {
  const statement = (text: string) => parsePhrase(text).kind === 'limit' || VERB.test(text);
  return parts.some(one => one.kind === 'cond' && statement(plainText(one.parts))) ? 'statements' : 'nouns';
}

/** The rule follows the sentence only if mark and words agree, or the words are clear and the mark alone is behind. */
function logicFix(part: BoundPart, kind: GroupKind, clear: (kind: GroupKind) => boolean): FindingFix {
  const other = kind === 'all' ? 'any' : 'all';
  if (!clear(other)) return {};
  return { logic: { rule: [{ id: part.id, group: other }], text: remark(part, other) } };
}

function remark(part: BoundPart, kind: GroupKind): TextEdit[] {
  if (part.kind === kind) return [];
  return [{ start: part.start + 1, end: part.start + 1 + part.kind.length, text: kind }];
}

function negationFinding(
  { id, negated }: GroupPlace,
  { part, before }: Bound<BoundPart>,
  excepted: boolean,
): Finding[] {
  const lead = part.parts[0];
  const no =
    (before?.kind === 'text' && endsNegated(before.text)) ||
    (lead?.kind === 'text' && negated && endsNegated(lead.text));
  const said = no !== excepted;
  if (said === negated) return [];
  const words = (negative: boolean): Bilingual =>
    negative ? { zh: '是否定的', en: 'negative' } : { zh: '是肯定的', en: 'positive' };
  const phrase = { zh: `:${part.kind} 所标的词语`, en: `the stretch :${part.kind}` };
  return [
    {
      code: 'phrase-negation',
      at: part,
      values: { phrase, id, inText: words(said), inRule: words(negated) },
    },
  ];
}
