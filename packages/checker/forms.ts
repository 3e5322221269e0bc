/** Blank forms, and the writing of workbooks. */
export { formDictionary } from './template/form-dictionary.ts';
export { jsonTemplate } from './template/json-template.ts';
export { rowDictionary } from './template/row-dictionary.ts';
export { yamlTemplate } from './template/yaml-template.ts';
export { exampleDeclaration } from './workbook/example-declaration.ts';
export { newWorkbook } from './workbook/new-workbook.ts';
export { hideAstral } from './workbook/write/astral.ts';
export { BORDER, FILL, FONT, heightFor, setUpPage } from './workbook/write/style.ts';
export { workbookBytes } from './workbook/write/workbook-bytes.ts';
export { writeRowTemplate } from './workbook/write-row-template.ts';
export { writeTemplate } from './workbook/write-template.ts';
