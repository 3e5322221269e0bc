import type { Problem } from '@zhunsheng/language';
import type { Standard } from '@zhunsheng/language/types/standard';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { interpretation } from './clause-section.ts';
import { type ElementHead, elementSection } from './element-section.ts';
import type { Targets } from './inline-runs.ts';
import { documentTargets, NO_TARGETS, proseLabels } from './inline-runs.ts';
import { placeOf } from './prose-components.ts';
import { allLinks, type ProseBlock, type ProseFile, proseFile } from './prose-file.ts';
import type { DocumentSources } from './read-document-sources.ts';
import {
  allSections,
  type ContentsEntry,
  type Cover,
  type ListStyle,
  type Section,
  type StandardDocument,
} from './standard-document.ts';

export interface AssembledDocument {
  readonly document: StandardDocument;
  readonly problems: readonly Problem[];
}

/** Chapters in 目次, and their clauses. */
const CONTENTS_DEPTH = 2;

/**
 * The document of an edition, numbered, with references resolved. A standard without prose is its chapters with their
 * clauses. Problems: references and components that lead nowhere, numbers that are not those of the checker.
 */
export function assembleDocument(sources: DocumentSources): AssembledDocument {
  const { targets, numbered } = numberedTargets(sources);
  return assemble(sources, targets, numbered);
}

/** The first pass: the sections with their numbers, and what can be referred to. Only then a reference reads as something. */
export function numberedTargets(sources: DocumentSources): {
  targets: Targets;
  numbered: readonly Section[];
} {
  const { document } = assemble(sources, NO_TARGETS, []);
  const targets = documentTargets(document, sources.log.terms?.data.terms ?? []);
  return { targets, numbered: allSections(document) };
}

function assemble(
  sources: DocumentSources,
  targets: Targets,
  numbered: readonly Section[],
): AssembledDocument {
  const problems: Problem[] = [];
  const labels = proseLabels(targets);
  const files = sources.prose.map(prose => proseFile(prose, labels));
  const clauses = numbered.filter(({ kind }) => kind === 'clause');
  const report = (problem: Problem) => problems.push(problem);
  const make = (head: ElementHead, file: ProseFile, blocks: readonly ProseBlock[], table: () => string) =>
    elementSection(head, blocks, {
      sources,
      // The names of works and parties are not uses of a term.
      targets:
        head.kind === 'bibliography' || head.kind === 'foreword' ? { ...targets, terms: new Map() } : targets,
      file,
      clauses,
      tableNumber: table,
      report,
    });
  const bodyTables = counter('');
  const elements = (kind: ProseFile['data']['element'], list: ListStyle) =>
    files
      .filter(({ data }) => data.element === kind)
      .map(file => make(headOf(file, list), file, file.blocks, bodyTables));

  const introduction = elements('introduction', 'dash');
  const front = [...elements('foreword', 'dash'), ...introduction];
  const chapters = sources.content.standard.data.chapters.map((chapter, index) => {
    const file = files.find(({ data }) => data.element === 'chapter' && data.id === chapter.id);
    const head = chapterHead(chapter, index, file);
    return make(head, file ?? NO_FILE, file?.blocks ?? clauseBlocks(chapter.clauses), bodyTables);
  });
  const annexes = files
    .filter(({ data }) => data.element === 'annex')
    .map((file, index) => {
      const letter = String.fromCharCode(65 + index);
      const head = { ...headOf(file, 'letter'), number: letter, label: `附录${letter}` };
      return make(head, file, file.blocks, counter(`${letter}.`));
    });
  const back = [...elements('bibliography', 'reference'), ...elements('index', 'plain')];
  const general = (sources.content.standard.data.interpretations ?? []).map(interpretation);
  const host = front.at(-1) ?? chapters[0];
  const hosted = (section: Section) =>
    section === host ? { ...section, blocks: [...section.blocks, ...general] } : section;
  const sections = { front: front.map(hosted), chapters: chapters.map(hosted), annexes, back };
  const { id, edition } = sources.content.standard.data;
  const document: StandardDocument = {
    standard: id,
    edition,
    cover: assembleCover(sources.content.standard.data, sources.frozen),
    contents: contentsOf([...sections.front, ...sections.chapters, ...annexes, ...back]),
    ...sections,
  };
  if (numbered.length > 0)
    problems.push(...danglingLinks(files, targets), ...otherNumbers(document, sources));
  return { document, problems };
}

/** A chapter without prose has nothing that could be misplaced in it. */
const NO_FILE = { path: '', source: '' } as ProseFile;

function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
}

function headOf({ data }: ProseFile, list: ListStyle): ElementHead {
  const { id, element, title, provenance, normative } = data;
  const label = title.zh;
  return { kind: element, id: `${element}:${id}`, number: null, label, title, provenance, normative, list };
}

function chapterHead(
  { id, title, provenance }: DocumentSources['content']['standard']['data']['chapters'][number],
  index: number,
  file: ProseFile | undefined,
): ElementHead {
  return {
    kind: 'chapter',
    id: `chapter:${id}`,
    number: String(index + 1),
    label: `第${index + 1}章`,
    title,
    provenance: provenance ?? file?.data.provenance ?? 'editorial',
    normative: file?.data.normative ?? true,
    list: id === 'normative-references' ? 'plain' : 'letter',
  };
}

function clauseBlocks(clauses: readonly string[] = []): ProseBlock[] {
  return clauses.map(id => ({ kind: 'component', name: 'Clause', attributes: { id }, start: 0, end: 0 }));
}

function contentsOf(sections: readonly Section[], level = 1): ContentsEntry[] {
  return sections
    .filter(({ kind }) => kind !== 'term')
    .flatMap(({ id, number, label, kind, title, sections: inner }) => [
      { to: id, number: kind === 'annex' ? label : number, title, level },
      ...(level < CONTENTS_DEPTH ? contentsOf(inner, level + 1) : []),
    ]);
}

function danglingLinks(files: readonly ProseFile[], { ids }: Targets): Problem[] {
  return files.flatMap(file =>
    allLinks(file.blocks)
      .filter(({ to }) => to.startsWith('#') && !ids.has(to.slice(1)))
      .map(({ to, offset }) =>
        makeEditorProblem('link-dangling', placeOf({ start: offset }, file), {
          id: to.slice(1),
          suggestion: '',
        }),
      ),
  );
}

/** The checker numbers clauses by standard.yaml; a heading before them, or another order, would part the two. */
function otherNumbers(document: StandardDocument, { content }: DocumentSources): Problem[] {
  const numbers = new Map(allSections(document).map(({ id, number }) => [id, number]));
  return content.standard.data.chapters.flatMap(({ clauses }, chapter) =>
    (clauses ?? []).flatMap((id, index) => {
      const expected = `${chapter + 1}.${index + 1}`;
      const found = numbers.get(`clause:${id}`);
      if (found === undefined || found === expected) return [];
      const at = content.standard.locate(`/chapters/${chapter}/clauses/${index}`);
      return [makeEditorProblem('clause-number-differs', at, { id, found: found ?? '—', expected })];
    }),
  );
}

/** The facts of the cover. What standard.yaml does not say stays null: nothing is made up. */
function assembleCover(standard: Standard, frozen: boolean): Cover {
  const { names, status, text_notice, project, publication } = standard;
  return {
    names,
    status,
    notice: text_notice,
    draft: !frozen,
    kind: project?.kind ?? null,
    ics: publication?.ics ?? null,
    ccs: publication?.ccs ?? null,
    mark: publication?.mark ?? null,
    number: publication?.number ?? null,
    replaces: publication?.replaces ?? null,
    stage: publication?.stage ?? null,
    issuedBy: publication?.issued_by ?? null,
    issuedOn: publication?.issued_on ?? null,
    effectiveOn: publication?.effective_on ?? null,
    projectNumber: project?.number ?? null,
  };
}
