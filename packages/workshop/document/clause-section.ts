import type { Clause } from '@zhunsheng/language/types/clause';
import type { Terms } from '@zhunsheng/language/types/terms';
import { sentenceOf } from '../content/parse-sentence.ts';
import { sentenceRuns, type Targets, textRuns } from './inline-runs.ts';
import { originOf, partedOrigin, type SourceDocuments } from './origin-of.ts';
import { numberNotes } from './prose-blocks.ts';
import type { Block, Interpretation, Section } from './standard-document.ts';

type Inside = Omit<Section, 'number' | 'label'>;
type Reading = NonNullable<Clause['interpretations']>[number];

/** A clause: its sentence, and how open wordings of it are read. */
export function clauseSection(clause: Clause, targets: Targets, documents: SourceDocuments): Inside {
  const id = `clause:${clause.id}`;
  const runs = sentenceRuns(sentenceOf(clause).parts, targets);
  return {
    kind: 'clause',
    id,
    title: clause.title,
    provenance: clause.provenance,
    origin: clause.provenance === 'stated' ? originOf(documents, clause.source.document) : null,
    source: clause.provenance === 'stated' ? clause.source.section : null,
    normative: true,
    blocks: [
      { kind: 'paragraph', id: `${id}/p1`, runs },
      ...((clause.interpretations ?? []) as Reading[]).map(interpretation),
    ],
    sections: [],
  };
}

/** How a clause is verified, under the clause's own title. */
export function verificationSection(
  { id: clause, title, verification }: Clause,
  targets: Targets,
  documents: SourceDocuments,
): Inside {
  const id = `verification:${clause}`;
  const runs = textRuns(verification.text.trim(), [], targets);
  return {
    kind: 'verification',
    id,
    title,
    provenance: verification.provenance,
    origin: verification.provenance === 'stated' ? originOf(documents) : null,
    source: null,
    normative: true,
    blocks: [{ kind: 'paragraph', id: `${id}/p1`, runs }],
    sections: [],
  };
}

/** An entry of the terms. Its own words are not marked in its definition. */
export function termSection(
  { id: term, term: title, admitted, definition, notes, provenance, source }: Terms['terms'][number],
  targets: Targets,
  documents: SourceDocuments,
): Inside {
  const id = `term:${term}`;
  const runs = (text: string) => textRuns(text, [], targets, id);
  const blocks: Block[] = [
    { kind: 'definition', id: `${id}/definition`, runs: runs(definition) },
    ...(notes ?? []).map(
      (note, index): Block => ({
        kind: 'note',
        id: `${id}/note${index + 1}`,
        label: '注',
        number: null,
        runs: runs(note),
      }),
    ),
  ];
  return {
    kind: 'term',
    id,
    title,
    ...(admitted && { admitted }),
    provenance,
    ...(provenance === 'stated'
      ? (partedOrigin(documents, source) ?? { origin: originOf({}), source })
      : { origin: null, source: null }),
    normative: true,
    blocks: numberNotes(blocks),
    sections: [],
  };
}

/** An open wording: the question, the reading that is followed, why. */
export function interpretation({ id, question, readings, follows, reason }: Reading): Interpretation {
  const reading = readings.find(one => one.id === follows);
  return {
    kind: 'interpretation',
    id: `interpretation:${id}`,
    question,
    follows: reading?.text ?? question,
    reason,
  };
}
