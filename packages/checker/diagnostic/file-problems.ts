import type { CatalogueEntry } from '@zhunsheng/language';
import { error, problemMaker } from '@zhunsheng/language';

/**
 * Problems of files, and of which standard and edition data are for: a catalogue of its own, for the module of an edition
 * has neither.
 */
export const fileProblems = {
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
} as const satisfies Record<string, CatalogueEntry>;

export const fileProblem = problemMaker(fileProblems);
