import type { Workbook, Worksheet } from '@protobi/exceljs';
import type { Dictionary } from '../dictionary.ts';
import { GUIDE_SHEET } from '../layout.ts';
import { writeMarker } from '../marker.ts';
import { addGuideNotice, GUIDE_WIDTH } from './guide-section.ts';
import { COLOR, FONT } from './style.ts';

/** The first sheet of a workbook, with title and notice; sections are added below. */
export function newGuide(workbook: Workbook, dictionary: Dictionary, title: string): Worksheet {
  const sheet = workbook.addWorksheet(GUIDE_SHEET, {
    properties: { tabColor: { argb: COLOR.example } },
    views: [{ showGridLines: false }],
  });
  sheet.columns = [{ width: 3 }, { width: GUIDE_WIDTH.name }, { width: GUIDE_WIDTH.text }];
  sheet.getColumn(1).hidden = true;
  sheet.getRow(1).hidden = true;
  sheet.getCell('A1').value = writeMarker({ role: 'guide', edition: dictionary.edition });
  sheet.getCell('B2').value = title;
  sheet.getCell('B2').font = FONT.title;
  sheet.getRow(2).height = 32;
  if (dictionary.notice) addGuideNotice(sheet, dictionary.notice);
  return sheet;
}
