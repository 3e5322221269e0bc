import { maskQuoted, maskWords } from './mask-words.ts';

/** The kinds of provision (条款类型) that modal verbs express, GB/T 1.1—2020, annex C. */
export type ModalKind = 'requirement' | 'recommendation' | 'permission' | 'ability' | 'possibility';

/** A text of the document, of which only its words matter here. */
interface Worded {
  readonly text: string;
}

export interface Modal {
  readonly kind: ModalKind;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const KINDS: readonly [ModalKind, string][] = [
  ['possibility', '不可能|有可能|可能'],
  ['requirement', '必须|不应该|不应当|不应|应该|应当|应|不得|不可|禁止|严禁|不准许|只准许'],
  ['recommendation', '不宜|宜'],
  ['permission', '可以不|可以|不必|无须|允许|可'],
  ['ability', '不能够|能够|不能|能'],
];

const PATTERN = new RegExp(KINDS.map(([, words]) => `(${words})`).join('|'), 'g');

/** Words that hold a modal character in another sense: 智能, 性能, 应用, 可靠, 适宜. */
const OTHER_SENSES = new RegExp(
  [
    '相应|适应|反应|响应|供应|对应|感应|效应|顺应|呼应|回应|理应|一应|(?<!不)应用|应急|应变|应答|应聘|应付|应届|应邀|应税|应纳',
    '应力(?![求争])|应征(?![求得收])|应收(?=账款|票据|款)|应对(?=变化|风险|挑战|措施|突发|危机|能力|方案|策略|预案|[。，；、的]|$)',
    '适宜|便宜|事宜|权宜|因地制宜|宜居',
    '许可|认可|不可抗力|不可或缺|不可分割|不可逆|可靠|可行|可视|可用(?=[性的率资])|可操作|可追溯|可持续|可信|可见|可控|可解释|可执行|可读|可比(?!照)|可观(?![察测])|可移植|可扩展|可维护|可重复|可再生|可验证|可穿戴|可编程|可替代',
    '智能|能力|能源|功能|性能|职能|效能|动能|产能|节能|潜能|技能|能耗|能量(?!化)|能效|全能|万能|能动(?![态用])|能手(?![动工])|核能|能级|赋能|机能|电能|热能|储能|太阳能',
    '取得|获得|不得不|不得已|不得而知|不禁|必须品',
  ].join('|'),
  'g',
);

/** A modal stands as a word of its own, or with an adverb before it: 均应, 方可, 只能. */
const AS_WORD =
  /^[均都也还则并亦且即方只才仍就皆尚]?(?:可能|必须|[不]?[应宜可能](?:[该当以够不有为在按由将从于对])?|不得|禁止|严禁|不必|无须|允许|[只不]准许|有可能|不可能)$/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const known = new WeakMap<Worded, readonly Modal[]>();

/** The modal verbs of a text. Two guards have to agree: a list of words, and the segmentation of the sentence. */
export function modalsOf(text: Worded): readonly Modal[] {
  const found = known.get(text) ?? findModals(text.text);
  known.set(text, found);
  return found;
}

/** The modal verbs of a sentence. */
export function findModals(sentence: string): Modal[] {
  const matches = [...maskWords(maskQuoted(sentence), OTHER_SENSES).matchAll(PATTERN)];
  if (matches.length === 0) return [];
  const segments = segmenter.segment(sentence);
  return matches.flatMap(match => {
    const { segment = '' } = segments.containing(match.index) ?? {};
    const standsAlone = segment.length === 1 || match[0].startsWith(segment) || AS_WORD.test(segment);
    if (!standsAlone) return [];
    const kind = KINDS[match.slice(1).findIndex(group => group !== undefined)]?.[0] as ModalKind;
    return [{ kind, word: match[0], start: match.index, end: match.index + match[0].length }];
  });
}

/** Whether the words between two punctuation marks around `index` hold a modal of the kind. */
export function clauseHasModal(text: Worded, index: number, kind: ModalKind): boolean {
  const [start, end] = sentenceAround(text.text, index);
  return modalsOf(text).some(modal => modal.kind === kind && modal.start >= start && modal.start < end);
}

/** The sentence (to 。 or ；) around an index. */
export function sentenceAround(text: string, index: number): [start: number, end: number] {
  const start = Math.max(text.lastIndexOf('。', index - 1), text.lastIndexOf('；', index - 1)) + 1;
  const stop = text.slice(index).search(/[。；]/);
  return [start, stop < 0 ? text.length : index + stop + 1];
}
