import { catalogUuid, OSCAL_VERSION, oscalId, properties, stableUuid } from '@zhunsheng/checker/report';
import type { ClauseData, EditionData } from '@zhunsheng/language';
import { catalogControl } from './catalog-control.ts';

export interface CatalogOptions {
  /** The time that the document bears, as OSCAL writes it. */
  readonly day: string;
  /** The edition is not frozen. */
  readonly draft: boolean;
}

function sourceUuid(document: string): string {
  return stableUuid('source', document);
}

/** A source document under its own title, with where it is to be had. */
function sourceResource(
  id: string,
  named: NonNullable<EditionData['standard']['sources']>[string] | undefined,
) {
  return {
    uuid: sourceUuid(id),
    title: named?.title.zh ?? id,
    ...(named?.address && { rlinks: [{ href: named.address }] }),
  };
}

/**
 * An edition as an OSCAL 1.2.1 catalog: the chapters with clauses are groups, the clauses controls, their sources the
 * back matter. The Chinese text is the norm and stands in titles and prose; English goes into properties.
 */
export function buildCatalog(data: EditionData, { day, draft }: CatalogOptions) {
  const { standard, clauses, chapters } = data;
  const byId = new Map(clauses.map(clause => [clause.id, clause]));
  const sources = [...new Set(clauses.map(({ source }) => source.document))];
  return {
    catalog: {
      uuid: catalogUuid(standard.names.zh, standard.edition),
      metadata: {
        title: standard.names.zh,
        'last-modified': day,
        version: standard.edition,
        'oscal-version': OSCAL_VERSION,
        props: properties({
          'title-en': standard.names.en,
          standard: standard.id,
          status: draft ? 'draft' : 'frozen',
        }),
        remarks: [standard.status.zh, standard.text_notice.zh, standard.text_notice.en].join('\n\n'),
      },
      groups: chapters
        .filter(chapter => chapter.clauses.length > 0)
        .map(chapter => ({
          id: oscalId(`chapter-${chapter.id}`),
          class: 'chapter',
          title: chapter.title.zh,
          props: [{ name: 'label', value: chapter.number }, ...properties({ 'title-en': chapter.title.en })],
          controls: chapter.clauses.map(id => {
            const clause = byId.get(id) as ClauseData;
            return catalogControl(clause, sourceUuid(clause.source.document));
          }),
        })),
      'back-matter': { resources: sources.map(name => sourceResource(name, standard.sources?.[name])) },
    },
  };
}
