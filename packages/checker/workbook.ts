/** Reading of Excel workbooks. */
export { type CellRange, cellAddress } from './workbook/cell-address.ts';
export { dateOfSerial } from './workbook/excel-date.ts';
export { type Book, type BookCell, isBlank, WorkbookRefusal } from './workbook/ooxml/book.ts';
export { LIMITS, openPackage, type Package } from './workbook/ooxml/open-package.ts';
export { parseXml } from './workbook/ooxml/parse-xml.ts';
export { readBook } from './workbook/ooxml/read-book.ts';
export { readRowWorkbook } from './workbook/read-row-workbook.ts';
export { readWorkbook } from './workbook/read-workbook.ts';
