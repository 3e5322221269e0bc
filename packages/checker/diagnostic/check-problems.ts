import type { CatalogueEntry } from '@zhunsheng/language';
import { error, problemMaker, warning } from '@zhunsheng/language';

/** Problems that show only when a declaration meets a file system or an edition. */
export const checkProblems = {
  'file-not-found': error(
    '找不到文件',
    'the file does not exist',
    '请检查路径和文件名',
    'Check the path and the file name',
  ),
  'file-is-folder': error(
    '这是一个文件夹，不是文件',
    'this is a folder, not a file',
    '请给出其中的文件，例如 文件夹/*.yaml',
    'Name the files in it, e.g. folder/*.yaml',
  ),
  'file-not-regular': error(
    '这不是普通文件（是管道、设备之类），没有读取',
    'this is not a regular file but a pipe, a device or the like; it was not read',
    '请先把数据存成文件',
    'Save the data to a file first',
  ),
  'file-not-readable': error(
    '不能读取这个文件（{detail}）',
    'the file cannot be read ({detail})',
    '请检查读取权限',
    'Check the permissions',
  ),
  'edition-unknown': error(
    '没有版本“{edition}”',
    'there is no edition "{edition}"',
    '现有版本：{known}；不写则用现行版本',
    'The editions are {known}; leave the field out to use the one in force',
  ),
  'standard-other': error(
    '这是标准 {named} 的申报数据，不能对照标准 {standard}',
    'these are data for the standard {named}, not for {standard}',
    '请加 --standard {named}，或改正 edition',
    'Add --standard {named}, or correct edition',
  ),
  'standards-differ': error(
    '“{field}”在这里填的是 {own}，在《{other}》的申报数据中填的是 {carried}',
    '"{field}" is {own} here and {carried} in the data for {other}',
    '两处问的是同一件事，请核对后改成一致',
    'Both ask for the same thing: check which is right and make them agree',
  ),
  'finding-contradicts-data': error(
    '“{clause}”的评估结论是{finding}，而申报数据已得出{verdict}',
    'the finding on "{clause}" is {finding}, but the data already lead to {verdict}',
    '请核对：结论有误就改结论；材料或企业的陈述有误就改数据（例如删去不算数的材料）',
    'Correct the finding if it is wrong; otherwise correct the data, for example by removing a document that does not count',
  ),
  'finding-on-computed': error(
    '“{clause}”由数据计算得出，不接受评估结论',
    '"{clause}" is computed from figures and takes no finding',
    '请删去这条评估结论；若计算所用的数据有误，请改正数据',
    'Remove the finding; if the figures are wrong, correct the figures',
  ),
  'size-contradicts-table': warning(
    '自报规模是{stated}，按划分办法是{computed}',
    'the stated size is {stated}, but by the size table it is {computed}',
    '判定采用划分办法的结果；请核对行业、从业人员、收入和资产',
    'The size by the table is used; check industry, employees, revenue and assets',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export const checkProblem = problemMaker(checkProblems);
