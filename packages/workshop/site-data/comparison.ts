import type { Language } from '@zhunsheng/language';
import type { Diff } from '@zhunsheng/language/types/diff';
import { type DiffView, describeDiff } from '../diff/describe-diff.ts';
import { diffEditions, type Progress } from '../diff/diff-editions.ts';
import type { Population } from '../diff/read-population.ts';
import { type AssembledDocument, assembleDocument } from '../document/assemble-document.ts';
import { readDocumentSources } from '../document/read-document-sources.ts';
import { redlineDocument, type SectionRedline } from '../edition/redline/redline-document.ts';
import type { Project } from '../project/project.ts';

/** A comparison without what differs from run to run. */
export type SiteDiff = Omit<Diff, 'milliseconds'>;

/** A comparison in words, without what it cost. */
export type ComparisonView = Omit<DiffView, 'cost'>;

/** Two editions compared: as data, in words of both languages, and as a whole text. */
export interface SiteComparison {
  readonly diff: SiteDiff;
  readonly zh: ComparisonView;
  readonly en: ComparisonView;
  readonly text: readonly SectionRedline[];
}

interface ComparisonOptions {
  readonly population?: Population;
  readonly onProgress: (progress: Progress) => void;
}

/** Compares two editions for the site. Throws a RangeError when the content of one has errors. */
export async function siteComparison(
  project: Project,
  from: string,
  to: string,
  { population, onProgress }: ComparisonOptions,
): Promise<SiteComparison> {
  const { diff, sides } = await diffEditions(project, from, to, {
    onProgress,
    ...(population && { population }),
  });
  const [before, after] = await Promise.all([from, to].map(id => documentOf(project, id)));
  if (!diff || !sides || !before || !after)
    throw new RangeError(`editions ${from} and ${to} cannot be compared: their content has errors`);
  const view = (lang: Language): ComparisonView => {
    const context = { lang, from: sides.from.edition.description, to: sides.to.edition.description };
    const { cost: _, ...lasting } = describeDiff(diff, context);
    return lasting;
  };
  const { milliseconds: _, ...lasting } = diff;
  return {
    diff: lasting,
    zh: view('zh'),
    en: view('en'),
    text: redlineDocument(before.document, after.document),
  };
}

async function documentOf(project: Project, id: string): Promise<AssembledDocument | undefined> {
  const { sources } = await readDocumentSources(project, id);
  return sources && assembleDocument(sources);
}
