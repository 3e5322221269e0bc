import { NAMESPACE, oscalId, properties, statementId } from '@zhunsheng/checker/report';
import type { ClauseData } from '@zhunsheng/language';
import { statementParams } from './statement-params.ts';

/** How a clause of a mode is assessed, in the words that OSCAL has for it. */
const METHODS: Readonly<Record<ClauseData['mode'], string>> = {
  computed: 'TEST',
  documents: 'EXAMINE',
  judgement: 'EXAMINE',
};

/** A clause as an OSCAL control. `sourceUuid` is that of the back-matter resource of its source. */
export function catalogControl(clause: ClauseData, sourceUuid: string) {
  const { statement, params } = statementParams(clause);
  return {
    id: oscalId(clause.id),
    class: 'clause',
    title: clause.title.zh,
    ...(params.length > 0 && { params }),
    props: [
      { name: 'label', value: clause.number },
      ...properties({
        mode: clause.mode,
        provenance: clause.provenance,
        digest: `sha256:${clause.digest}`,
        'title-en': clause.title.en,
        'source-section': clause.source.section,
        'source-note': clause.source.note,
      }),
    ],
    links: [{ href: `#${sourceUuid}`, rel: 'reference', text: clause.source.section }],
    parts: [
      {
        id: statementId(clause.id),
        name: 'statement',
        props: properties({ 'summary-en': clause.summary.en }),
        prose: statement,
      },
      ...guidance(clause),
      assessment(clause),
    ],
  };
}

/** Why the clause reads as it does, and how its open words are read. */
function guidance(clause: ClauseData) {
  const { rationale, interpretations = [] } = clause;
  if (!rationale && interpretations.length === 0) return [];
  const id = `${oscalId(clause.id)}_gdn`;
  const parts = interpretations.map(one => ({
    id: `${id}_${one.id}`,
    name: 'interpretation',
    ns: NAMESPACE,
    props: properties({ follows: one.follows }),
    prose: [
      one.question.zh,
      ...one.readings.map(({ id, text }) => `- ${id === one.follows ? `**${text.zh}**` : text.zh}`),
      one.reason.zh,
    ]
      .join('\n\n')
      .replaceAll('\n\n- ', '\n- ')
      .replace('\n- ', '\n\n- '),
  }));
  return [
    {
      id,
      name: 'guidance',
      ...(rationale && {
        props: properties({
          provenance: rationale.provenance,
          'compared-with': rationale.compared_with?.join(' '),
        }),
        prose: rationale.text,
      }),
      ...(parts.length > 0 && { parts }),
    },
  ];
}

/** The method of verification, what it aims at (the logic in words) and what is looked at (the evidence). */
function assessment(clause: ClauseData) {
  const id = `${oscalId(clause.id)}_asm`;
  const { verification, evidence = [] } = clause;
  const objects = evidence.map(({ name, detail }) => `- ${[name.zh, detail].filter(Boolean).join('：')}`);
  return {
    id,
    name: 'assessment-method',
    props: [
      { name: 'method', value: METHODS[clause.mode] },
      ...properties({ provenance: verification.provenance }),
    ],
    prose: verification.text,
    parts: [
      { id: `${oscalId(clause.id)}_obj`, name: 'assessment-objective', prose: logicText(clause.logic.zh) },
      ...(objects.length > 0
        ? [{ id: `${id}_objects`, name: 'assessment-objects', prose: objects.join('\n') }]
        : []),
    ],
  };
}

/** The logic as a nested Markdown list. */
function logicText({ text, parts }: ClauseData['logic']['zh'], depth = 0): string {
  const line = depth === 0 ? text : `${'  '.repeat(depth - 1)}- ${text}`;
  const below = parts.map(part => logicText(part, depth + 1));
  return [line, ...(below.length > 0 && depth === 0 ? [''] : []), ...below].join('\n');
}
