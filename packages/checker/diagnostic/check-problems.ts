import type { CatalogueEntry } from '@zhunsheng/language';
import { problemMaker } from '@zhunsheng/language';

/** Problems that show only when a declaration meets a file system or an edition. */
export const checkProblems = {
  'file-not-found': {
    severity: 'error',
    message: { zh: '找不到文件', en: 'the file does not exist' },
    help: { zh: '请检查路径和文件名', en: 'Check the path and the file name' },
  },
  'file-is-folder': {
    severity: 'error',
    message: { zh: '这是一个文件夹，不是文件', en: 'this is a folder, not a file' },
    help: { zh: '请给出其中的文件，例如 文件夹/*.yaml', en: 'Name the files in it, e.g. folder/*.yaml' },
  },
  'file-not-regular': {
    severity: 'error',
    message: {
      zh: '这不是普通文件（是管道、设备之类），没有读取',
      en: 'this is not a regular file but a pipe, a device or the like; it was not read',
    },
    help: { zh: '请先把数据存成文件', en: 'Save the data to a file first' },
  },
  'file-not-readable': {
    severity: 'error',
    message: { zh: '不能读取这个文件（{detail}）', en: 'the file cannot be read ({detail})' },
    help: { zh: '请检查读取权限', en: 'Check the permissions' },
  },
  'edition-unknown': {
    severity: 'error',
    message: { zh: '没有版本“{edition}”', en: 'there is no edition "{edition}"' },
    help: {
      zh: '现有版本：{known}；不写则用现行版本',
      en: 'The editions are {known}; leave the field out to use the one in force',
    },
  },
  'finding-contradicts-data': {
    severity: 'error',
    message: {
      zh: '“{clause}”的评估结论是{finding}，而申报数据已得出{verdict}',
      en: 'the finding on "{clause}" is {finding}, but the data already lead to {verdict}',
    },
    help: {
      zh: '请核对：结论有误就改结论；材料或企业的陈述有误就改数据（例如删去不算数的材料）',
      en: 'Correct the finding if it is wrong; otherwise correct the data, for example by removing a document that does not count',
    },
  },
  'finding-on-computed': {
    severity: 'error',
    message: {
      zh: '“{clause}”由数据计算得出，不接受评估结论',
      en: '"{clause}" is computed from figures and takes no finding',
    },
    help: {
      zh: '请删去这条评估结论；若计算所用的数据有误，请改正数据',
      en: 'Remove the finding; if the figures are wrong, correct the figures',
    },
  },
  'size-contradicts-table': {
    severity: 'warning',
    message: {
      zh: '自报规模是{stated}，按划分办法是{computed}',
      en: 'the stated size is {stated}, but by the size table it is {computed}',
    },
    help: {
      zh: '判定采用划分办法的结果；请核对行业、从业人员、收入和资产',
      en: 'The size by the table is used; check industry, employees, revenue and assets',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

export const checkProblem = problemMaker(checkProblems);
