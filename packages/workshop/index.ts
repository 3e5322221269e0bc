/** What editors use, for commands and generators. */

export { conformanceKit, printKit } from './adequacy/conformance-kit.ts';
export { commentTable } from './comments/comment-table.ts';
export { commentTargets } from './comments/comment-targets.ts';
export { type Consultation, chooseRound, readConsultation } from './comments/read-consultation.ts';
export { buildEditions } from './compile/build-editions.ts';
export { editionData } from './compile/edition-data.ts';
export { generateEditionModule } from './compile/edition-module.ts';
export { generateRegionModule } from './compile/region-module.ts';
export {
  bundledModules,
  type CarriedPackage,
  carriedPackages,
  thirdPartyNotice,
} from './compile/third-party.ts';
export { assembleEdition } from './content/assemble-edition.ts';
export { SCHEMAS, TOOLKIT } from './content/toolkit.ts';
export { ContentError } from './diagnostic/content-error.ts';
export { makeEditorProblem } from './diagnostic/make-editor-problem.ts';
export { printProblems } from './diagnostic/print-problems.ts';
export type { DiffSides } from './diff/describe-witness.ts';
export { type DiffOptions, type DiffResult, diffEditions } from './diff/diff-editions.ts';
export { progressLine } from './diff/progress-line.ts';
export { renderDiffMarkdown } from './diff/render-diff-markdown.ts';
export { renderDiffText } from './diff/render-diff-text.ts';
export { writeWitnesses } from './diff/write-witnesses.ts';
export { assembleDocument } from './document/assemble-document.ts';
export { readDocumentSources } from './document/read-document-sources.ts';
export type { StandardDocument } from './document/standard-document.ts';
export { aliasesBetween, type ClauseAliases, clauseAliases } from './edition/clause-aliases.ts';
export { freezeEdition } from './edition/freeze-edition.ts';
export { newEdition } from './edition/new-edition.ts';
export { recheck } from './edition/recheck/recheck.ts';
export { renderRecheck } from './edition/recheck/render-recheck.ts';
export type { RedlineEdition } from './edition/redline/redline.ts';
export { cleanDocument, cleanTexts } from './export/clean-document.ts';
export { blankWord, blankWorkbook } from './export/comments/blank-form.ts';
export { commentsWord, commentsWorkbook } from './export/comments/filled-table.ts';
export { buildDocx } from './export/docx/build-docx.ts';
export { assembleNotes } from './export/notes/assemble-notes.ts';
export { notesWord } from './export/notes/notes-word.ts';
export { buildCatalog } from './export/oscal/build-catalog.ts';
export { printDocument } from './export/pdf/print-document.ts';
export { readForm } from './import/form/read-form.ts';
export { type MergedComments, mergeComments } from './import/merge-comments.ts';
export { placeProject, requireEmptyFolder } from './init/place-project.ts';
export {
  ANSWER_NAMES,
  answerFault,
  EXAMPLE_ANSWERS,
  type ProjectAnswers,
  requireAnswers,
} from './init/project-answers.ts';
export { projectFiles } from './init/project-files.ts';
export { exampleChapters, KIND_NAMES, KINDS } from './init/project-kinds.ts';
export { readClauseTable } from './init/table/read-clause-table.ts';
export { type TableProject, tableProject } from './init/table/table-project.ts';
export { type AppliedFixes, applyFixes, FIXES, type Fix } from './lint/apply-fixes.ts';
export { gbtLints } from './lint/gbt-lints.ts';
export { gbtNotApplicable } from './lint/gbt-not-applicable.ts';
export { type Lint, type LintExample, lintBasis, SLOTS } from './lint/lint.ts';
export { type LintResult, lintProject } from './lint/lint-project.ts';
export type { RuleLint } from './lint/rule-lint.ts';
export { ruleLints } from './lint/rule-lints.ts';
export { suppressionProblems } from './lint/suppressions.ts';
export { openProject, type Project, type SoundEdition } from './project/project.ts';
export { askedEdition, refuseContent, requireEditions } from './project/require-editions.ts';
export { editionFlaws } from './prove/edition-flaws.ts';
export { mutantProver } from './prove/equivalent-mutants.ts';
export { WitnessError } from './prove/replay-witness.ts';
export { movedSite } from './serve/moved-site.ts';
export { openBrowser } from './serve/open-browser.ts';
export { serve } from './serve/serve.ts';
export { type MovedSite, SITE_HEADERS, serverConfigs } from './serve/site-headers.ts';
export { type OnStep, type SitesBeside, writeSiteData } from './site-data/site-data.ts';
export { type SiteStandard, siteStandard } from './site-data/site-standard.ts';
export { buildSharedFields } from './standards/build-shared-fields.ts';
export { projectsBeside } from './standards/projects-beside.ts';
