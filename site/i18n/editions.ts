import type { Language } from '@zhunsheng/language';
import { texts } from './language.ts';

/** The list of editions, with what each of them changed. */
export const editionsTexts = texts({
  zh: {
    title: '版本',
    description: '标准的各个版本：现行、已定稿和工作草案，每次修改的理由和经过证明的影响。',
    lead: '已定稿的版本不再改动，每个文件都有摘要；修改只在工作草案中进行，改了什么、为什么、对企业有什么影响，逐条记录。',
    editions: '各个版本',
    state: { inForce: '现行', frozen: '已定稿', draft: '工作草案' },
    illustration: '示意，不是政策',
    frozenOn: '定稿日期',
    clauses: '条款',
    clauseCount: '{count} 条',
    digest: '清单的 SHA-256',
    files: '{count} 个文件的 SHA-256',
    file: '文件',
    comments: '征求意见',
    commentCount: '{count} 条意见，附空白表',
    noComments: '没有记录，附空白表',
    compare: '比较版本',
    comparison: '{from}与{to}的比较',
    comparisonText: '逐条的文字对照、经过证明的影响、例证和统计',
    wholeText: '全文对照',
    log: '修改记录',
    logOf: '{edition}相对{from}',
    whole: '整个标准',
    changed: '改动',
    effect: '预期影响',
    settlesCount: '写进文本的解释 {count} 项',
    what: {
      text: '句子',
      logic: '判定',
      name: '名称',
      terms: '术语和定义',
      explanation: '解释、证实方法或证据',
      order: '位置',
      new: '新增',
    },
    effects: { none: '没有影响', stricter: '更严', looser: '更宽', both: '有的更严，有的更宽' },
  },
  en: {
    title: 'Editions',
    description:
      'The editions of the standard: in force, frozen and working draft; why each change was made and what it was proved to do.',
    lead: 'A frozen edition does not change, and each of its files has a digest. Changes are made in the working draft only; what, why and what it does to enterprises is recorded clause by clause.',
    editions: 'The editions',
    state: { inForce: 'In force', frozen: 'Frozen', draft: 'Working draft' },
    illustration: 'an illustration, not policy',
    frozenOn: 'Frozen on',
    clauses: 'Clauses',
    clauseCount: '{count}',
    digest: 'SHA-256 of the manifest',
    files: 'SHA-256 of {count} files',
    file: 'File',
    comments: 'Comments',
    commentCount: '{count}, with the blank form',
    noComments: 'none recorded; the blank form',
    compare: 'Compare editions',
    comparison: '{from} and {to} compared',
    comparisonText: 'Redline clause by clause, what was proved, examples and counts',
    wholeText: 'Redline of the whole text',
    log: 'Log of changes',
    logOf: '{edition} against {from}',
    whole: 'The standard as a whole',
    changed: 'Changed',
    effect: 'Expected effect',
    settlesCount: '{count} interpretations now in the text',
    what: {
      text: 'sentence',
      logic: 'logic',
      name: 'title',
      terms: 'terms and definitions',
      explanation: 'interpretations, verification or evidence',
      order: 'place',
      new: 'new clause',
    },
    effects: {
      none: 'none',
      stricter: 'stricter',
      looser: 'looser',
      both: 'stricter for some, looser for others',
    },
  },
});

/** What an edition is called in running text: its year, or that it is the draft. */
export function editionName(language: Language, id: string): string {
  if (id === 'draft') return language === 'zh' ? '草案' : 'Draft';
  return language === 'zh' ? `${id} 版` : `Edition ${id}`;
}

/** The same within a sentence: English then writes it small. */
export function editionInText(language: Language, id: string): string {
  if (language === 'zh') return editionName(language, id);
  return id === 'draft' ? 'the draft' : `edition ${id}`;
}
