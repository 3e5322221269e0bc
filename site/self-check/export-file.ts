// First: it provides what the library behind the forms needs.
import './node-globals.ts';

import type { Data } from '@zhunsheng/checker';
import { formDictionary, writeTemplate } from '@zhunsheng/checker/forms';
import { renderHtml } from '@zhunsheng/checker/report';
import type { CompiledEdition, Language } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';

/** The Excel form, filled in. Findings have no place on an enterprise's form. */
export function exportWorkbook({ description }: CompiledEdition, data: Data): Promise<Uint8Array> {
  return writeTemplate(formDictionary(description), data);
}

/** The report as one page for the screen and for paper. */
export function exportReport({ description }: CompiledEdition, report: Report, language: Language): string {
  return renderHtml([report], { lang: language, editions: { [description.id]: description } });
}
