import type { Bilingual, Values } from '@zhunsheng/language';
import type { Place } from './document-text.ts';
import type { LintContext } from './lint-context.ts';

/** What a rule says on a finding: what was found, and what to write instead. */
export interface LintMessage {
  readonly message: Bilingual;
  readonly help: Bilingual;
  /** Where it differs from that of the rule. */
  readonly severity?: 'error' | 'warning';
}

/** `fix` is what may stand at the place instead without a second look; absent where it takes an editor. */
export interface LintFinding<Key extends string = string> {
  readonly message: Key;
  readonly at: Place;
  readonly values?: Values<string>;
  readonly fix?: string;
}

/** The part of a standard that an example changes; everything else is a small sound standard. */
export type ExampleSlot =
  | 'name'
  | 'name-en'
  | 'chapters'
  | 'chapter-title'
  | 'clause-title'
  | 'sentence'
  | 'verification'
  | 'evidence'
  | 'party'
  | 'term'
  | 'definition'
  | 'term-note'
  | 'foreword'
  | 'introduction'
  | 'scope'
  | 'normative-references'
  | 'terms-chapter'
  | 'general-requirements'
  | 'core-chapter'
  | 'verification-chapter'
  | 'annex'
  | 'annex-file'
  | 'bibliography'
  | 'file-name';

/** What an example of a lint changes, in words. */
export const SLOTS: Readonly<Record<ExampleSlot, string>> = {
  name: '名称',
  'name-en': '英文译名',
  chapters: 'standard.yaml 的 chapters',
  'chapter-title': '章的标题',
  'clause-title': '条的标题',
  sentence: '条款的句子',
  verification: '证实方法',
  evidence: '证据的说明',
  party: '起草单位',
  term: '术语',
  definition: '定义',
  'term-note': '术语的注',
  foreword: '前言',
  introduction: '引言',
  scope: '范围',
  'normative-references': '规范性引用文件',
  'terms-chapter': '术语和定义',
  'general-requirements': '总体要求',
  'core-chapter': '核心技术要素的一章',
  'verification-chapter': '证实方法一章',
  annex: '附录',
  'annex-file': '附录文件',
  bibliography: '参考文献',
  'file-name': '“范围”的文件名',
};

/** An example of the docs page, run as a test: what stands in the slot, and the words that are reported, in order. */
export interface LintExample {
  readonly in: ExampleSlot;
  readonly text: string;
  readonly reports: readonly string[];
  /** The text after `--fix`, where the rule can mend it. */
  readonly fixed?: string;
}

/** A rule of GB/T 1.1—2020 that sources of this kind can break. */
export interface Lint<Key extends string = string> {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** Of GB/T 1.1—2020, or of the standard named. */
  readonly clause: string;
  readonly title: Bilingual;
  readonly messages: Readonly<Record<Key, LintMessage>>;
  readonly examples: readonly LintExample[];
  check(context: LintContext): readonly LintFinding<Key>[];
}

/** Where a lint comes from: a clause of GB/T 1.1, another standard, or the editors' practice. */
export function lintBasis(clause: string): string {
  if (clause === '—') return '编辑惯例';
  return /^GB/.test(clause) ? clause : `GB/T 1.1—2020，${clause}`;
}

/** Holds the findings of a rule to its own messages. */
export function defineLint<Key extends string>(lint: Lint<Key>): Lint {
  return lint as Lint;
}
