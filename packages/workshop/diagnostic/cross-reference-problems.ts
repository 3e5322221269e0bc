import type { CatalogueEntry } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';

/** Names of a standard's content that lead nowhere, and content that nothing leads to. */
export const crossReferenceProblems = {
  'term-undefined': error(
    '“{word}”用作分类，但没有定义',
    '"{word}" names a class but is not defined',
    '请在 terms.yaml 中定义它',
    'Define it in terms.yaml',
  ),
  'term-id-unknown': error(
    '没有术语 {id}',
    'there is no term {id}',
    '请在 terms.yaml 中定义它，或改正标识',
    'Define it in terms.yaml or correct the id',
  ),
  'term-unused': error(
    '术语“{term}”没有用到',
    'the term "{term}" is not used',
    '条款、证实方法、证据、解释和其他定义中都没有它：请删去，或改用这个术语',
    'No clause, verification, evidence, interpretation or definition has it: remove it, or use it',
  ),
  'term-not-in-clause': error(
    '术语“{term}”写明用于条款 {clause}，该条款没有用到它',
    'the term "{term}" is said to be used in clause {clause}, which does not have it',
    '请从 used_in 中删去，或在条款中改用这个术语',
    'Remove it from used_in, or use the term there',
  ),
  'term-use-unlisted': error(
    '条款 {clause} 的句子用了术语“{term}”，它的 used_in 没有列出',
    'the sentence of clause {clause} uses the term "{term}", whose used_in does not list it',
    '请把 {clause} 加入 used_in',
    'Add {clause} to used_in',
  ),
  'term-duplicate': error(
    '“{word}”定义了不止一次',
    '"{word}" is defined more than once',
    '一个词只归一个术语条目',
    'A word belongs to one entry only',
  ),
  'clause-reference-unknown': error(
    '没有条款 {id}',
    'there is no clause {id}',
    '{suggestion}请改正标识',
    '{suggestion}Correct the id',
  ),
  'clause-listed-twice': error(
    '条款 {id} 列在不止一章',
    'clause {id} is listed in more than one chapter',
    '一个条款只属于一章',
    'A clause belongs to one chapter',
  ),
  'condition-unknown': error(
    '解释 {interpretation} 说到条件 {id}，规则中没有',
    'interpretation {interpretation} speaks of condition {id}, which the rule does not have',
    '规则中的标识：{ids}',
    'Ids of the rule: {ids}',
  ),
  'reading-unknown': error(
    '解释 {interpretation} 采用的读法 {id} 不在 readings 中',
    'interpretation {interpretation} follows {id}, which is none of its readings',
    '可选的读法：{ids}',
    'Its readings: {ids}',
  ),
  'interpretation-duplicate': error(
    '解释的标识 {id} 重复',
    'interpretation id {id} is used twice',
    '解释的标识在本版内唯一',
    'Ids of interpretations are unique within an edition',
  ),
  'region-unknown': error(
    '没有地区 {id}',
    'there is no region {id}',
    '{suggestion}地区在 criteria/regions 中',
    '{suggestion}Regions are in criteria/regions',
  ),
  'fact-unused': error(
    '事实 {fact} 没有用到',
    'the fact {fact} is not used',
    '没有规则用到它，也没有用到的事实由它得出：请删去',
    'No rule uses it, and no fact in use derives from it: remove it',
  ),
  'vocabulary-unused': error(
    '词表 {vocabulary} 没有用到',
    'the vocabulary {vocabulary} is not used',
    '没有申报字段、事实或规则用到它：请删去，或在字段的 x-vocabulary 中写明',
    'No field, fact or rule uses it: remove it, or name it as x-vocabulary of a field',
  ),
  'link-dangling': error(
    '链接 #{id} 没有去处',
    'the link #{id} leads nowhere',
    '{suggestion}可链接的有条款、术语、章和附录的标识',
    '{suggestion}Links lead to ids of clauses, terms, chapters and annexes',
  ),
  'chapter-not-in-prose': error(
    '章“{title}”（{id}）没有正文文件',
    'the prose has no file for the chapter {id} ({title})',
    '请在 standard/{edition}/ 中补上 id 为 {id} 的 .mdx 文件（误删的用 git restore 恢复），或从 standard.yaml 中删去这一章',
    'Add an .mdx file with the id {id} to standard/{edition}/ (git restore brings back a deleted one), or remove the chapter from standard.yaml',
  ),
  'prose-missing': error(
    '版本 {edition} 没有正文：standard/{edition}/ 中没有 .mdx 文件，别的版本（{others}）都有',
    'edition {edition} has no prose: there is no .mdx file in standard/{edition}/, while others have some ({others})',
    '误删的用 git restore 恢复；新的版本用 `zhunsheng edition new` 建立，它会复制正文',
    'Bring a deleted one back by git restore; `zhunsheng edition new` copies the prose to a new edition',
  ),
  'prose-chapter-unknown': error(
    'standard.yaml 中没有章 {id}',
    'standard.yaml has no chapter {id}',
    '{suggestion}请改正 id，或把这一章加到 standard.yaml 的 chapters 中；现有的章：{known}',
    '{suggestion}Correct the id, or add the chapter to standard.yaml; its chapters: {known}',
  ),
  'prose-chapter-twice': error(
    '章 {id} 有两个正文文件，另一个是 {other}',
    'the chapter {id} has two files; the other is {other}',
    '请把内容并到一个文件，删去另一个',
    'Bring them together in one file and remove the other',
  ),
  'chapter-listed-twice': error(
    '章的标识 {id} 用了两次，另一处在 {other}',
    'the chapter id {id} is used twice; also at {other}',
    '每一章有自己的标识：请改正这一个',
    'Every chapter has an id of its own: correct this one',
  ),
  'clause-not-in-prose': error(
    '条款 {id} 没有写入正文',
    'clause {id} is not in the prose',
    '请在 standard/ 的正文中加 <Clause id="{id}" />',
    'Add <Clause id="{id}" /> to the prose in standard/',
  ),
  'code-unused': error(
    '词表 {vocabulary} 的代码 {code} 没有用到：字段 {path} 不接受它',
    'code {code} of vocabulary {vocabulary} is not used: field {path} does not take it',
    '请从词表中删去，或加入字段的 enum',
    'Remove it, or add it to the enum of the field',
  ),
  'code-untitled': error(
    '字段 {path} 的代码 {code} 不在词表 {vocabulary} 中',
    'code {code} of field {path} is not in the vocabulary {vocabulary}',
    '请加入词表，或从 enum 中删去',
    'Add it to the vocabulary, or remove it from the enum',
  ),
  'code-duplicate': error(
    '词表 {vocabulary} 的代码 {code} 重复',
    'code {code} is twice in vocabulary {vocabulary}',
    '代码在词表内唯一',
    'Codes are unique within a vocabulary',
  ),
} as const satisfies Record<string, CatalogueEntry>;
