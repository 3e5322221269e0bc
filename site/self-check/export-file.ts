import type { Report } from '../../build/types/report.ts';
import type { CompiledEdition } from '../../checker/evaluate/compiled-edition.ts';
import { renderHtml } from '../../checker/report/render-html.ts';
import { formDictionary } from '../../checker/template/form-dictionary.ts';
import { writeTemplate } from '../../checker/workbook/write-template.ts';
import type { Language } from '../i18n/language.ts';
import type { Data } from './declaration-data.ts';

/** The Excel form, filled in. Findings have no place on an enterprise's form. */
export function exportWorkbook({ description }: CompiledEdition, data: Data): Promise<Uint8Array> {
  return writeTemplate(formDictionary(description), data);
}

/** The report as one page for the screen and for paper. */
export function exportReport({ description }: CompiledEdition, report: Report, language: Language): string {
  return renderHtml([report], { lang: language, editions: { [description.id]: description } });
}
