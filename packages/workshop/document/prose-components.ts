import { sourceText } from '@zhunsheng/checker';
import type { Problem } from '@zhunsheng/language';
import { didYouMean, suggestion } from '@zhunsheng/language';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { ProseBlock, ProseFile } from './prose-file.ts';
import type { DocumentSources } from './read-document-sources.ts';
import { regionTable } from './region-table.ts';
import { sizeTable } from './size-table.ts';
import type { Block, Section } from './standard-document.ts';

type Component = Extract<ProseBlock, { kind: 'component' }>;

/** What a component that stands for blocks is made from. */
export interface ComponentContext {
  readonly sources: DocumentSources;
  readonly file: ProseFile;
  /** Clauses with their numbers, as far as they are known yet. */
  readonly clauses: readonly Pick<Section, 'id' | 'label' | 'title'>[];
  readonly tableNumber: () => string;
  readonly report: (problem: Problem) => void;
}

type MakeBlocks = (
  component: Component,
  next: (kind: string) => string,
  context: ComponentContext,
) => Block[];

/** What is not decided yet is left open in words. */
const OPEN = '（待定）';

const COMPONENTS: Readonly<Record<string, MakeBlocks>> = {
  TextNotice: (_, next, { sources }) => [
    { ...said(next('notice'), sources.content.standard.data.text_notice.zh), kind: 'notice' },
  ],
  AdministeredBy: (_, next, { sources }) => [
    said(next('p'), `本文件由${sources.content.standard.data.project?.administered_by ?? OPEN}归口。`),
  ],
  DraftingBodies: (_, next, { sources }) => [
    said(next('p'), `本文件起草单位：${listed(sources.content.standard.data.drafting?.bodies)}。`),
  ],
  DraftingPeople: (_, next, { sources }) => [
    said(
      next('p'),
      `本文件主要起草人：${listed(sources.content.standard.data.drafting?.people?.map(({ name }) => name))}。`,
    ),
  ],
  SizeTable: (component, next, context) => {
    const { id = next('table'), vocabulary = '' } = component.attributes;
    const { vocabularies } = context.sources.content;
    const table = vocabularies[vocabulary];
    if (table !== undefined && 'rows' in table)
      return [
        sizeTable(
          { id: `table:${id}`, number: context.tableNumber() },
          table,
          vocabularies,
          context.sources.content.standard.data.declarant?.class?.row?.zh,
        ),
      ];
    const known = Object.values(vocabularies).flatMap(one => ('rows' in one ? [one.id] : []));
    context.report(
      makeEditorProblem('decision-table-unknown', placeOf(component, context.file), {
        id: vocabulary,
        known: known.join('、') || '—',
      }),
    );
    return [];
  },
  RegionTable: ({ attributes }, next, { sources, clauses, tableNumber }) => [
    regionTable(
      { id: `table:${attributes['id'] ?? next('table')}`, number: tableNumber() },
      { regions: sources.regions, clauses, documents: sources.content.standard.data.sources },
    ),
  ],
};

/** The names of all components that prose may use; the first three stand for sections of their own. */
export const PROSE_COMPONENTS: readonly string[] = [
  ...['Clause', 'Verification', 'Terms'],
  ...Object.keys(COMPONENTS),
];

/** The blocks of a component; one that nobody knows is a problem. */
export function componentBlocks(
  component: Component,
  next: (kind: string) => string,
  context: ComponentContext,
): Block[] {
  const make = COMPONENTS[component.name];
  if (make) return make(component, next, context);
  const near = didYouMean(
    component.name,
    PROSE_COMPONENTS.map(name => ({ name })),
  );
  context.report(
    makeEditorProblem('component-unknown', placeOf(component, context.file), {
      name: component.name,
      suggestion: suggestion(near),
      known: PROSE_COMPONENTS.join('、'),
    }),
  );
  return [];
}

/** Line and column of a block of the prose. */
export function placeOf({ start }: { readonly start: number }, { path, source }: ProseFile) {
  return sourceText(path, source).place(start);
}

function said(id: string, text: string) {
  return { kind: 'paragraph' as const, id, runs: [{ kind: 'text' as const, text }] };
}

function listed(names: readonly string[] | undefined): string {
  return names === undefined || names.length === 0 ? OPEN : names.join('、');
}
