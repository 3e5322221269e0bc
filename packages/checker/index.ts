/** What judges a declaration, in Node and in browsers alike: reading, validation, verdicts. */
export { type Checker, type EditionModule, reportWithoutVerdict } from './checker.ts';
export { checkProblems } from './diagnostic/check-problems.ts';
export { dataProblem, dataProblems } from './diagnostic/data-problems.ts';
export { fileProblem, fileProblems } from './diagnostic/file-problems.ts';
export { sourceProblem, sourceProblems } from './diagnostic/source-problems.ts';
export { workbookFormProblems } from './diagnostic/workbook-form-problems.ts';
export { workbookProblems } from './diagnostic/workbook-problems.ts';
export { editionTexts } from './evaluate/edition-texts.ts';
export { evaluateDeclaration } from './evaluate/evaluate-declaration.ts';
export { headReader } from './evaluate/read-head.ts';
export { type EnglishTexts, splitEnglish } from './evaluate/split-english.ts';
export { checkByEdition, type EditionShelf } from './library/check-by-edition.ts';
export type { Format } from './library/library.ts';
export { FORMATS, writers } from './library/writers.ts';
export { type Data, hasValue, listValues, writeAt } from './questions/declaration-data.ts';
export { type Question, type RankedQuestion, rankQuestions } from './questions/rank-questions.ts';
export { beyondYamlLimits } from './source/beyond-yaml-limits.ts';
export { type CsvRows, csvRows } from './source/csv-rows.ts';
export { fileTooLarge } from './source/file-too-large.ts';
export { isObject } from './source/is-object.ts';
export { jsonPointer, pointerSegments } from './source/json-pointer.ts';
export { limits } from './source/limits.ts';
export { type Located, unlocated, unreadable } from './source/located.ts';
export { inMegabytes, MEGABYTE } from './source/megabytes.ts';
export { readJson } from './source/read-json.ts';
export { readNdjson } from './source/read-ndjson.ts';
export { readSource } from './source/read-source.ts';
export { setOwnProperty } from './source/set-own-property.ts';
export { type SourceText, sourceText } from './source/source-text.ts';
export { type NamedEdition, standardNamedIn } from './source/standard-named-in.ts';
export { type Aliases, locateInYaml, yamlData } from './source/yaml-data.ts';
export { yamlSyntax } from './source/yaml-syntax.ts';
export { carryOver, sameUnit } from './standards/carry-over.ts';
export { completeDeclaration } from './standards/complete-declaration.ts';
export type { SharedField } from './standards/shared-field.ts';
export {
  type OpenQuestion,
  type StandardAtHand,
  type Standing,
  type Standings,
  standings,
} from './standards/standings.ts';
export { isCalendarDate } from './validate/calendar-date.ts';
export type { Dictionary } from './validate/dictionary.ts';
export { type FieldNode, fieldAt, valueAt } from './validate/field-tree.ts';
export { locateProblems } from './validate/locate-problems.ts';
export { USCC_CHARACTERS, usccCheckCharacter } from './validate/uscc.ts';
