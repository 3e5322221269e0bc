import type { Clause } from '@zhunsheng/language/types/clause';
import type { Standard } from '@zhunsheng/language/types/standard';
import type { Terms } from '@zhunsheng/language/types/terms';
import type { SentencePart } from '../content/parse-sentence.ts';
import { parseSentence } from '../content/parse-sentence.ts';
import type { ContentFile } from '../content/read-edition.ts';
import type { YamlFile } from '../content/yaml-file.ts';
import type { ProseBlock, ProseFile, ProseText } from '../document/prose-file.ts';
import {
  alignText,
  type DocumentText,
  elementOfChapter,
  elementOfProse,
  type Place,
  type TextKind,
} from './document-text.ts';

/** The files of one edition that the lints look at. */
export interface LintFiles {
  readonly standard: ContentFile<Standard>;
  readonly terms: ContentFile<Terms>;
  /** In the order of the chapters. */
  readonly clauses: readonly ContentFile<Clause>[];
  /** In the order of the file names. */
  readonly prose: readonly ProseFile[];
  /** What a reference to an id reads as, e.g. 附录A. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The place of the value at a JSON Pointer: from its start to the end of that line. */
export type PlaceOf = (file: { readonly path: string; locate: YamlFile['locate'] }, pointer: string) => Place;

type Sited = Pick<YamlFile, 'path' | 'source' | 'locate'>;
type Origin = Pick<DocumentText, 'kind' | 'element' | 'normative' | 'owner'>;

/** Every text of the document that a rule of wording can be held against, in the order cover, prose, terms, clauses. */
export function documentTexts(
  files: LintFiles,
  place: PlaceOf,
  sources: ReadonlyMap<string, string>,
): DocumentText[] {
  const scalar = (file: Sited, pointer: string, value: string, origin: Origin): DocumentText => {
    const { start } = place(file, pointer);
    return {
      ...origin,
      file: file.path,
      text: value,
      offsets: alignText(value, sources.get(file.path) ?? '', start),
    };
  };
  return [
    ...standardTexts(files, scalar),
    ...files.prose.flatMap(file => [...annexTitle(file, scalar), ...proseTexts(file, files)]),
    ...termTexts(files, scalar),
    ...files.clauses.flatMap((_, index) => clauseTexts(files, index, scalar)),
  ];
}

type MakeText = (file: Sited, pointer: string, value: string, origin: Origin) => DocumentText;

function standardTexts({ standard }: LintFiles, make: MakeText): DocumentText[] {
  const { names, chapters, drafting, project } = standard.data;
  const cover = { element: 'cover', normative: false, owner: standard.data.id } as const;
  const party = { kind: 'party', element: 'foreword', normative: false, owner: 'foreword' } as const;
  return [
    make(standard, '/names/zh', names.zh, { kind: 'name', ...cover }),
    ...(project?.administered_by
      ? [make(standard, '/project/administered_by', project.administered_by, party)]
      : []),
    ...(drafting?.bodies ?? []).map((body, index) =>
      make(standard, `/drafting/bodies/${index}`, body, party),
    ),
    ...chapters.map((chapter, index) =>
      make(standard, `/chapters/${index}/title/zh`, chapter.title.zh, {
        kind: 'chapter-title',
        element: elementOfChapter(chapter),
        normative: true,
        owner: chapter.id,
      }),
    ),
  ];
}

function termTexts({ terms }: LintFiles, make: MakeText): DocumentText[] {
  return terms.data.terms.flatMap(({ id, term, definition, notes = [], source }, index) => {
    const at = `/terms/${index}`;
    const origin = (kind: TextKind): Origin => ({
      kind,
      element: 'terms',
      normative: kind === 'definition',
      owner: id,
    });
    return [
      make(terms, `${at}/term/zh`, term.zh, origin('term')),
      make(terms, `${at}/definition`, definition, origin('definition')),
      ...notes.map((note, inner) => make(terms, `${at}/notes/${inner}`, note, origin('term-note'))),
      make(terms, `${at}/source`, source, origin('term-source')),
    ];
  });
}

function clauseTexts({ clauses }: LintFiles, index: number, make: MakeText): DocumentText[] {
  const file = clauses[index] as LintFiles['clauses'][number];
  const { id, title, text, verification, evidence } = file.data;
  const core = { element: 'core', normative: true, owner: id } as const;
  const written = make(file, '/text', text, { kind: 'sentence', ...core });
  return [
    make(file, '/title/zh', title.zh, { kind: 'clause-title', ...core }),
    plainSentence(written),
    make(file, '/verification/text', verification.text, {
      ...core,
      kind: 'verification',
      element: 'verification',
    }),
    ...evidence.flatMap(({ detail }, inner) =>
      detail
        ? [make(file, `/evidence/${inner}/detail`, detail, { ...core, kind: 'evidence', normative: false })]
        : [],
    ),
  ];
}

/** The sentence without its directive marks; characters keep their places. */
function plainSentence(written: DocumentText): DocumentText {
  let text = '';
  const offsets: number[] = [];
  const visit = (parts: readonly SentencePart[]): void => {
    for (const part of parts) {
      if (part.kind !== 'text') {
        visit(part.parts);
        continue;
      }
      text += part.text;
      offsets.push(...[...part.text].map((_, index) => written.offsets[part.start + index] ?? 0));
    }
  };
  visit(parseSentence(written.text).parts);
  return { ...written, text, offsets };
}

/** The titles of chapters are in standard.yaml, those of annexes in their own file. */
function annexTitle({ path, source, data, frontmatter }: ProseFile, make: MakeText): DocumentText[] {
  if (data.element !== 'annex') return [];
  const file = { path, source, locate: frontmatter.locate };
  const origin = { kind: 'heading', element: 'annex', normative: data.normative, owner: data.id } as const;
  return [make(file, '/title/zh', data.title.zh, origin)];
}

function proseTexts(file: ProseFile, { standard }: LintFiles): DocumentText[] {
  const { id, normative } = file.data;
  const element = elementOfProse(file, standard.data);
  const make = (kind: TextKind, { text, offsets }: ProseText): DocumentText => ({
    kind: kind === 'paragraph' && /^(注|示例)\d*：/.test(text) ? 'note' : kind,
    element,
    normative,
    owner: id,
    file: file.path,
    text,
    offsets,
  });
  const visit = (blocks: readonly ProseBlock[], kind: TextKind): DocumentText[] =>
    blocks.flatMap(block => {
      if (block.kind === 'heading') return [make('heading', block)];
      if (block.kind === 'paragraph') return [make(kind, block)];
      if (block.kind === 'list') return block.items.flatMap(item => visit(item, 'item'));
      return block.kind === 'table' ? block.rows.flat().map(cell => make('cell', cell)) : [];
    });
  return visit(file.blocks, 'paragraph');
}
