import { editionTexts, evaluateDeclaration } from '@zhunsheng/checker';
import type { Assurance, Bilingual, CompiledEdition, CompiledRules, Language } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/report';

/** A requirement of another region; `id` is that of its compiled rule, absent where nothing is specified. */
export interface RegionLimit {
  readonly clause: string;
  readonly id?: string;
  readonly text: Bilingual;
  /** Whether the source speaks of this region by name, and not of regions in general. */
  readonly named: boolean;
}

export interface RegionDescription {
  readonly id: string;
  readonly names: Bilingual;
  readonly note: Bilingual;
  readonly limits: readonly RegionLimit[];
}

/** What build/editions/<edition>.regions.js exports: every region's rules over the facts of that edition. */
export interface RegionModule {
  readonly rules: CompiledRules;
  readonly factTitles: Readonly<Record<string, Bilingual>>;
  readonly regions: readonly RegionDescription[];
}

/** A requirement of a region and what the declaration says to it; without a verdict where nothing is specified. */
export interface RegionVerdict extends RegionLimit {
  readonly title: string;
  readonly verdict?: Clause['verdict'];
}

export interface RegionResult {
  readonly region: RegionDescription;
  readonly limits: readonly RegionVerdict[];
}

/**
 * This declaration by the rules of other regions, as far as they are stated. Informative: there is no conclusion, for
 * what is stated of a region is a part of what it asks. Findings are on clauses of this standard and do not count.
 */
export function evaluateElsewhere(
  edition: CompiledEdition,
  { rules, factTitles, regions }: RegionModule,
  declaration: object,
  assurance: Assurance,
  language: Language,
): RegionResult[] {
  const own = edition.description;
  const all = regions.flatMap(({ limits }) => limits.filter(({ id }) => id !== undefined));
  const clauses = all.map(({ id, clause, text }) => ({
    id: id as string,
    number: '',
    title: own.clauses.find(one => one.id === clause)?.title ?? { zh: clause, en: clause },
    mode: 'computed' as const,
    text: text.zh,
    summary: text,
    phrases: {},
    evidence: [],
    interpretations: [],
  }));
  const description = {
    ...own,
    chapters: [],
    clauses,
    interpretations: [],
    factTitles: { ...own.factTitles, ...factTitles },
  };
  const compiled = { ...edition, ...rules, description };
  const report = evaluateDeclaration(compiled, editionTexts(compiled, language), declaration, assurance);
  const verdicts = new Map(report.clauses.map(({ id, verdict }) => [id, verdict]));
  return regions.map(region => ({
    region,
    limits: region.limits.map(limit => ({
      ...limit,
      title: own.clauses.find(one => one.id === limit.clause)?.title[language] ?? limit.clause,
      verdict: limit.id === undefined ? undefined : verdicts.get(limit.id),
    })),
  }));
}
