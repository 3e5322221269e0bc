import type { Bilingual } from '@zhunsheng/language';
import type { Clause } from '@zhunsheng/language/types/clause';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { clauseSection, termSection, verificationSection } from './clause-section.ts';
import type { Targets } from './inline-runs.ts';
import { originOf } from './origin-of.ts';
import { proseBlocks } from './prose-blocks.ts';
import { type ComponentContext, componentBlocks, placeOf } from './prose-components.ts';
import type { ProseBlock, ProseText } from './prose-file.ts';
import { sheetBlocks } from './sheet-table.ts';
import type { Block, ListStyle, Provenance, Section, SectionKind } from './standard-document.ts';

/** What an element is called and how it is numbered. */
export interface ElementHead {
  readonly kind: SectionKind;
  readonly id: string;
  readonly number: string | null;
  readonly label: string;
  readonly title: Bilingual;
  readonly provenance: Provenance;
  readonly normative: boolean;
  /** How lists in it are marked. */
  readonly list: ListStyle;
}

export interface ElementContext extends ComponentContext {
  readonly targets: Targets;
}

interface Draft {
  readonly head: Omit<Section, 'blocks' | 'sections'>;
  readonly depth: number;
  /** What the section has by itself; tables take their numbers when it is its turn. */
  readonly given: () => readonly Block[];
  readonly written: ProseBlock[];
  readonly inner: Draft[];
}

const OWN_SECTIONS = ['Clause', 'Verification', 'Terms'];

/** An element of the document, a chapter or what stands beside it: its blocks, its clauses, all numbered by order. */
export function elementSection(
  { list, ...head }: ElementHead,
  blocks: readonly ProseBlock[],
  context: ElementContext,
): Section {
  const origin =
    head.provenance === 'stated' ? originOf(context.sources.content.standard.data.sources) : null;
  const root: Draft = {
    head: { ...head, origin, source: null },
    depth: 0,
    given: () => [],
    written: [],
    inner: [],
  };
  const open: Draft[] = [root];
  for (const block of blocks) {
    const depth = block.kind === 'heading' ? block.depth : 1;
    const starts =
      block.kind === 'heading' || (block.kind === 'component' && OWN_SECTIONS.includes(block.name));
    if (!starts) {
      open.at(-1)?.written.push(block);
      continue;
    }
    // The element itself stays open: a first-level heading, which prose may not have, ends nothing above it.
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1) ?? root;
    const drafts = block.kind === 'heading' ? [headed(block, parent)] : ownSections(block, parent, context);
    parent.inner.push(...drafts);
    const last = drafts.at(-1);
    if (last) open.push(last);
  }
  return finish(root, list, context);
}

/** Clauses of an introduction begin with 0, those of a foreword have no number. */
function innerNumber({ head: { number, kind }, inner }: Draft, offset = 0): string | null {
  const prefix = kind === 'introduction' ? '0' : number;
  return prefix === null ? null : `${prefix}.${inner.length + offset + 1}`;
}

function headed({ text, depth }: ProseText & { readonly depth: number }, parent: Draft): Draft {
  const { id, provenance, origin, normative } = parent.head;
  const number = innerNumber(parent);
  const alike = parent.inner.filter(({ head }) => head.title.zh === text).length;
  return {
    head: {
      kind: 'heading',
      id: `${id}/${text}${alike === 0 ? '' : `-${alike + 1}`}`,
      number,
      label: number ?? text,
      title: { zh: text, en: '' },
      provenance,
      origin,
      source: null,
      normative,
    },
    depth,
    given: () => [],
    written: [],
    inner: [],
  };
}

/** The clauses, verifications or terms a component stands for. */
function ownSections(block: ProseBlock, parent: Draft, context: ElementContext): Draft[] {
  if (block.kind !== 'component') return [];
  const { sources, targets, file, report } = context;
  const { sources: documents } = sources.content.standard.data;
  if (block.name === 'Terms') {
    const terms = sources.log.terms?.data.terms ?? [];
    return terms.map((term, index) => own(termSection(term, targets, documents), parent, index));
  }
  const id = block.attributes['id'] ?? block.attributes['clause'] ?? '';
  const clause = sources.content.clauses.get(id)?.data as Clause | undefined;
  if (clause === undefined) {
    report(makeEditorProblem('clause-reference-unknown', placeOf(block, file), { id, suggestion: '' }));
    return [];
  }
  if (block.name !== 'Clause') return [own(verificationSection(clause, targets, documents), parent)];
  return [
    own(clauseSection(clause, targets, documents), parent, 0, ([sentence, ...rest]) => [
      ...(sentence ? [sentence] : []),
      ...(clause.sheet ? sheetBlocks(id, clause.sheet, context.tableNumber()) : []),
      ...rest,
    ]),
  ];
}

/** `complete` adds to the blocks what is numbered when it is their turn. */
function own(
  { blocks, sections: _, ...head }: ReturnType<typeof clauseSection>,
  parent: Draft,
  index = 0,
  complete: (blocks: readonly Block[]) => readonly Block[] = same => same,
): Draft {
  const number = innerNumber(parent, index);
  return {
    head: { ...head, number, label: number ?? head.title.zh },
    depth: 1,
    given: () => complete(blocks),
    written: [],
    inner: [],
  };
}

function finish({ head, given, written, inner }: Draft, list: ListStyle, context: ElementContext): Section {
  const { targets, tableNumber } = context;
  const first = given();
  const own = proseBlocks(written, {
    owner: head.id,
    list,
    targets,
    tableNumber,
    component: (block, next) => componentBlocks(block, next, context),
  });
  return {
    ...head,
    blocks: [...first, ...own],
    sections: inner.map(draft => finish(draft, list, context)),
  };
}
