import type { Standard } from '@zhunsheng/language/types/standard';
import type { ProseFile } from '../document/prose-file.ts';
import type { ElementKind } from './document-text.ts';

type Chapter = Standard['chapters'][number];

const BY_TITLE: readonly [RegExp, ElementKind][] = [
  [/^范围$/, 'scope'],
  [/^规范性引用文件$/, 'normative-references'],
  [/^术语和定义$/, 'terms'],
  [/^(符号|缩略语|符号和缩略语)$/, 'symbols'],
  [/^(分类|编码|分类和编码|系统构成)$/, 'classification'],
  [/^总体原则$/, 'principles'],
  [/^总体(原则和总体)?要求$/, 'general-requirements'],
  [/^(证实|试验|检验|评价|检测)方法$/, 'verification'],
];

/** The element a chapter is, which GB/T 1.1 decides by its title; with clauses it is the core. */
export function elementOfChapter({ title, clauses }: Chapter): ElementKind {
  return BY_TITLE.find(([pattern]) => pattern.test(title.zh))?.[1] ?? (clauses ? 'core' : 'technical');
}

/** The element that a prose file is; a chapter is what its title in standard.yaml makes it. */
export function elementOfProse({ data }: Pick<ProseFile, 'data'>, { chapters }: Standard): ElementKind {
  if (data.element !== 'chapter') return data.element;
  const chapter = chapters.find(({ id }) => id === data.id);
  return chapter ? elementOfChapter(chapter) : 'technical';
}
