import type { CatalogueEntry } from '@zhunsheng/language';
import { error } from '@zhunsheng/language';

/** Making, freezing and keeping editions. */
export const editionProblems = {
  'edition-missing': error(
    '没有版本 {edition}',
    'there is no edition {edition}',
    '现有版本：{known}',
    'Editions that exist: {known}',
  ),
  'edition-other-standard': error(
    '版本 {edition} 属于标准 {standard}，而这个项目的标准是 {own}',
    'edition {edition} is of the standard {standard}, but this project holds {own}',
    '一个项目只有一项标准：另一项标准放到 standards/{standard}/ 中自成项目；只是改了名称的，standard.yaml 的 id 保持不变',
    'A project holds one standard: put the other into a project of its own in standards/{standard}/; where only the name changed, keep the id in standard.yaml',
  ),
  'standard-twice': error(
    '有两项标准的 id 都是 {standard}',
    'two standards have the id {standard}',
    '改其中一项的 standard.yaml 中的 id',
    'Change the id in the standard.yaml of one of them',
  ),
  'shared-field-standard': error(
    '没有标准 {standard}',
    'there is no standard {standard}',
    '现有：{known}；标准的内容有错误时也读不到',
    'There are {known}; one whose content has errors is not among them',
  ),
  'shared-field-path': error(
    '标准 {standard} 的申报数据中没有 {path}',
    'the declaration of the standard {standard} has no {path}',
    '路径照它的 declaration.schema.json 写，列表的成员写作 列表.成员',
    'Write the path as in its declaration.schema.json, the member of a list as list.member',
  ),
  'shared-field-unit': error(
    '{standard} 的 {path} 与 {there} 的 {other} 的类型或单位不同，不能沿用',
    '{path} of {standard} has another type or unit than {other} of {there}: nothing can be carried over',
    '只把含义和单位都相同的数据项写在一起',
    'Put only fields together that agree in meaning and unit',
  ),
  'shared-field-list': error(
    '{path} 所在的列表 {list} 没有列为共用的数据项',
    'the list {list} that {path} is in is not shared',
    '列表本身也写成一项：列表含义相同，它的成员才可沿用',
    'Add the list as a field of its own: members are carried over only within lists that mean the same',
  ),
  'shared-field-twice': error(
    '数据项 {field} 写了两次',
    'the field {field} is written twice',
    '合并成一项',
    'Make one of them',
  ),
  'changes-missing': error(
    '版本 {edition} 没有 changes.yaml，不知道它修订了哪一版（另有版本 {others}）',
    'edition {edition} has no changes.yaml: it is not known which edition it revises (there are also {others})',
    '误删的用 git restore 恢复；没有的，在 criteria/{edition}/changes.yaml 中写 from: 所修订的版本，changes: 各处改动和理由',
    'Bring a deleted one back by git restore; else write criteria/{edition}/changes.yaml with from: the edition it revises, and changes: each change with its reason',
  ),
  'edition-exists': error(
    '{path} 已存在，没有改动',
    '{path} exists and was left alone',
    '请换一个标识；标识不重复使用',
    'Choose another id; ids are not used twice',
  ),
  'edition-id': error(
    '“{edition}”不能作版本标识',
    '"{edition}" cannot be the id of an edition',
    '用小写字母、数字和连字符，以字母或数字开头；regions 另有用途',
    'Use lower-case letters, digits and hyphens, a letter or digit first; regions has another use',
  ),
  'freeze-date': error(
    '定稿日期“{date}”不是日期',
    '"{date}" is not a date to freeze on',
    '写作 2024-06-30；不读系统时钟',
    'Write it as 2024-06-30; the clock is not read',
  ),
  'frozen-already': error(
    '版本 {edition} 已经定稿，没有改动',
    'edition {edition} is frozen and was left alone',
    '要修订请从它新建一版：zhunsheng edition new {edition} 新版本',
    'To revise it make a new one: zhunsheng edition new {edition} NEW',
  ),
  'frozen-file-changed': error(
    '已定稿的 {path} 被改动',
    '{path} is frozen and was changed',
    '请恢复原文件（git restore）；修订写入新的版本',
    'Restore the file (git restore); revise in a new edition',
  ),
  'frozen-file-added': error(
    '{path} 是在版本 {edition} 定稿之后加入的',
    '{path} was added to the frozen edition {edition}',
    '请移走该文件；修订写入新的版本',
    'Move it away; revise in a new edition',
  ),
  'frozen-file-missing': error(
    '已定稿的 {path} 不见了',
    '{path} is frozen and is missing',
    '请恢复原文件（git restore）',
    'Restore the file (git restore)',
  ),
  'edition-link': error(
    '{path} 是链接，不是文件',
    '{path} is a link, not a file',
    '版本之间不共用文件：请换成文件本身',
    'Editions do not share files: put the file itself in its place',
  ),
  'tombstone-missing': error(
    '版本 {edition} 的条款 {id} 不见了，也没有列入 tombstones.yaml',
    'clause {id} of edition {edition} is gone and not in tombstones.yaml',
    '请在 tombstones.yaml 的 retired 中加一条：{ id: {id}, last_edition: "{edition}", replaced_by: {successor}, reason: {…} }；没有接替条款的不写 replaced_by。修改记录中与它有关的，此后再查',
    'Add to retired in tombstones.yaml: { id: {id}, last_edition: "{edition}", replaced_by: {successor}, reason: {…} }; leave replaced_by out if nothing replaces it. What the change log says of it is checked then',
  ),
  'retired-id-used': error(
    '停用的标识 {id} 又用于条款',
    'the retired id {id} is used for a clause again',
    '标识不重复使用：请给条款一个新标识',
    'Ids are not used twice: give the clause a new one',
  ),
  'successor-unknown': error(
    '{id} 的接替条款 {successor} 不存在',
    '{successor}, the successor of {id}, does not exist',
    '写一个现有条款的标识，没有接替的删去 replaced_by',
    'Give the id of a clause, or leave replaced_by out',
  ),
  'change-of-removed': error(
    'changes.yaml 记录了条款 {clause} 的改动，而本版已没有这一条',
    'changes.yaml has a change to clause {clause}, which this edition no longer has',
    '请删去该项；为什么取消写在 tombstones.yaml 中',
    'Remove the entry; why the clause went stands in tombstones.yaml',
  ),
  'change-of-renamed': error(
    '条款 {clause} 在本版的标识是 {successor}',
    'clause {clause} has the id {successor} in this edition',
    '请改写为 clause: {successor}',
    'Write clause: {successor}',
  ),
  'change-not-logged': error(
    '{subject}的{what}与版本 {from} 不同，changes.yaml 没有记录',
    'the {what} of {subject} differs from edition {from} and is not in changes.yaml',
    '请在 changes.yaml 中记下改动和理由',
    'Put the change and its reason in changes.yaml',
  ),
  'change-not-made': error(
    'changes.yaml 记录了{subject}的{what}，但与版本 {from} 没有不同',
    'changes.yaml has a change to the {what} of {subject}, but it is as in edition {from}',
    '请删去该项，或补上改动',
    'Remove it, or make the change',
  ),
  'settled-unknown': error(
    'changes.yaml 说写进了文本的解释 {id}，在版本 {from} 中没有，或在本版中仍是解释',
    'interpretation {id}, which changes.yaml says is settled, is not in edition {from} or still is one here',
    '请核对解释的标识',
    'Check the id of the interpretation',
  ),
  'settled-not-logged': error(
    '解释 {id} 不见了，changes.yaml 没有说明它已写进文本',
    'interpretation {id} is gone and changes.yaml does not say that the text settles it',
    '请列入该条改动的 settles',
    'List it under settles of that change',
  ),
} as const satisfies Record<string, CatalogueEntry>;
