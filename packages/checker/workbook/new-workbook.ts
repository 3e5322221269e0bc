import type { Workbook } from '@protobi/exceljs';
import ExcelWorkbook from '@protobi/exceljs/lib/doc/workbook.js';
import { MADE_ON } from './write/made-on.ts';

/** An empty workbook that opens on its first sheet and says nothing of when it was made. */
export function newWorkbook(title: string): Workbook {
  const workbook = new ExcelWorkbook();
  Object.assign(workbook, { creator: '准绳 Zhunsheng', title, created: MADE_ON, modified: MADE_ON });
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 16000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  return workbook;
}
