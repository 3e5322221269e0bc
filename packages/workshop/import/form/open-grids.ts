import { workbookProblems } from '@zhunsheng/checker';
import { WorkbookRefusal } from '@zhunsheng/checker/workbook';
import { type Bilingual, makeProblem, type Problem } from '@zhunsheng/language';
import { makeEditorProblem } from '../../diagnostic/make-editor-problem.ts';
import { type FormGrid, readWordGrids, readWorkbookGrids } from './read-grids.ts';

/** The tables of an Excel or Word file, by its name; without them the reason, as a problem. Never throws. */
export function openGrids(bytes: Uint8Array, file: string): { grids?: FormGrid[]; problems: Problem[] } {
  try {
    return { grids: /\.docx$/i.test(file) ? readWordGrids(bytes) : readWorkbookGrids(bytes), problems: [] };
  } catch (error) {
    // Whatever a broken file makes the parser stumble over, to the person who sent it the file is damaged.
    const refusal = error instanceof WorkbookRefusal ? error : new WorkbookRefusal('workbook-damaged');
    return {
      problems: [makeEditorProblem('form-unreadable', { file }, { file, reason: reasonOf(refusal) })],
    };
  }
}

const NOT_OFFICE: Bilingual = { zh: '不是 .docx 或 .xlsx 文件', en: 'it is no .docx or .xlsx file' };

/** The words for a workbook, said of a file of either kind. */
function reasonOf({ fault }: WorkbookRefusal): Bilingual {
  if (fault.code === 'workbook-not-a-workbook' || fault.code === 'workbook-old-format') return NOT_OFFICE;
  const { zh, en } = makeProblem(workbookProblems, fault, {}).message;
  return { zh: zh.replace(/工作簿/g, '文件'), en: en.replace(/workbook/g, 'file') };
}
