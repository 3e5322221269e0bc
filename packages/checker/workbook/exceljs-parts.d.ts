/** The two modules of exceljs that are used; its main one also loads a reader of streams, which needs unzipper. */
declare module '@protobi/exceljs/lib/doc/workbook.js' {
  import { Workbook } from '@protobi/exceljs';
  export = Workbook;
}

declare module '@protobi/exceljs/lib/stream/xlsx/workbook-writer.js' {
  import { stream } from '@protobi/exceljs';

  const writer: typeof stream.xlsx.WorkbookWriter;
  export = writer;
}
