import type { Report } from '@zhunsheng/language/types/report';
import { escapeMarkdown } from './escape-markdown.ts';
import {
  catalogUuid,
  NAMESPACE,
  OSCAL_VERSION,
  properties,
  stableUuid,
  startOfDay,
} from './oscal/oscal-parts.ts';
import { NO_DAY, oscalResult } from './oscal/oscal-result.ts';
import { oscalWords } from './oscal/oscal-words.ts';
import { editionContext, type ReportContext } from './report-context.ts';
import { visibleJson } from './visible-json.ts';
import { visibleText } from './visible-text.ts';

/**
 * OSCAL 1.2.1 assessment-results, a result a report; the controls are those of the catalog that `export oscal` writes.
 * Times are reference dates and UUIDs are version 5, so the same reports give the same document.
 */
export function renderOscal(reports: readonly Report[], context: ReportContext): string {
  const words = oscalWords[context.lang];
  const plan = stableUuid('plan');
  const parties = new Map(reports.map(report => [partyUuid(report), party(report, context)]));
  const keys = resultKeys(reports);
  const results = reports.map((report, index) =>
    oscalResult(report, keys[index] as string[], partyUuid(report), context),
  );
  const document = {
    metadata: {
      title: words.title,
      'last-modified': latestDay(reports),
      version: FORM_VERSION,
      'oscal-version': OSCAL_VERSION,
      parties: [...parties.values()],
      remarks: words.time,
    },
    'import-ap': { href: `#${plan}` },
    results,
    'back-matter': {
      resources: [
        { uuid: plan, title: words.plan, description: words.planText },
        ...[...new Set(reports.map(({ edition }) => edition))].map(edition =>
          catalogResource(edition, context),
        ),
      ],
    },
  };
  // An OSCAL document with other content has another UUID.
  const uuid = stableUuid('assessment-results', JSON.stringify(document));
  return `${visibleJson({ 'assessment-results': { uuid, ...document } })}\n`;
}

/** The version of this way of writing reports as OSCAL. */
const FORM_VERSION = '1';

/** Two declarations of one enterprise, date and edition are told apart by their order. */
function resultKeys(reports: readonly Report[]): (string | number)[][] {
  const seen = new Map<string, number>();
  return reports.map(report => {
    const key = [report.edition, partyUuid(report), report.as_of ?? '', report.assurance];
    const name = JSON.stringify(key);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? key : [...key, nth];
  });
}

/** By what identifies the enterprise; a file of which nothing could be read stands for itself. */
function partyUuid({ enterprise: { uscc, name }, source }: Report): string {
  return stableUuid('party', uscc ?? '', uscc === null ? (name ?? source ?? '') : '');
}

function party(report: Report, { lang }: ReportContext) {
  const { name, uscc } = report.enterprise;
  const id = visibleText(uscc ?? '');
  return {
    uuid: partyUuid(report),
    type: 'organization',
    name: visibleText(name ?? '') || oscalWords[lang].unnamed,
    ...(id !== '' && { 'external-ids': [{ scheme: `${NAMESPACE}/uscc`, id }] }),
  };
}

function latestDay(reports: readonly Report[]): string {
  const days = reports.flatMap(({ as_of }) => startOfDay(as_of) ?? []);
  return days.sort().at(-1) ?? NO_DAY;
}

function catalogResource(edition: string, context: ReportContext) {
  const { names, notice } = editionContext(context, edition);
  const named = [names[context.lang], edition].filter(Boolean).join(' ');
  const props = properties({ 'catalog-uuid': catalogUuid(names.zh, edition), edition });
  return {
    uuid: stableUuid('catalog-resource', names.zh, edition),
    title: escapeMarkdown(named) || edition,
    ...(notice[context.lang] && { description: escapeMarkdown(notice[context.lang]) }),
    props,
  };
}
