import { NAMESPACE, oscalId, properties, statementId } from '@zhunsheng/checker/report';
import { type ClauseData, ORDERS, type Order } from '@zhunsheng/language';
import type { Sheet } from '@zhunsheng/language/types/sheet';
import { COLUMNS, sheetNote, sheetRows, sheetTitle } from '../../content/sheet-lines.ts';

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
        ...(clause.sheet && { parts: [scoreSheet(clause, clause.sheet)] }),
      },
      ...guidance(clause),
      assessment(clause),
    ],
  };
}

/** The score sheet as a Markdown table, below the sentence it belongs to. */
function scoreSheet(clause: ClauseData, sheet: Sheet) {
  const rows = sheetRows(sheet.parts).map(({ names, when, points }) => [names.join(' / '), when, points]);
  const table = [[COLUMNS.indicator, COLUMNS.when, COLUMNS.points], ['---', '---', '---'], ...rows];
  const note = sheetNote(sheet);
  return {
    id: `${statementId(clause.id)}_sheet`,
    name: 'item',
    title: sheetTitle(sheet),
    prose: [
      table.map(cells => `| ${cells.join(' | ')} |`).join('\n'),
      ...(note === undefined ? [] : [note]),
    ].join('\n\n'),
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

/** A phrase bound to one condition, with nothing bound inside. */
const CONDITION = /:cond\[([^[\]]*)\]\{#([\w-]+)\}/g;
/** Any marks with nothing marked inside. */
const MARKED = /:\w+\[([^[\]]*)\]\{[^{}]*\}/g;

interface Limit {
  readonly id: string;
  readonly fact: string;
  readonly order: Order;
  readonly value: string;
}

/**
 * The sentence of a clause and its limits as OSCAL has them: a parameter a limit, and where the phrase bound to it says
 * the number, the sentence inserts the parameter in its place. With the values inserted it is the plain sentence.
 */
function statementParams(clause: ClauseData) {
  const limits = [...limitsOf(clause.rule)];
  const said = new Map([...clause.text.matchAll(CONDITION)].map(([, phrase = '', id = '']) => [id, phrase]));
  const inserted = new Set(limits.filter(({ id }) => /\d/.test(said.get(id) ?? '')).map(({ id }) => id));
  const paramOf = (id: string) => `${oscalId(clause.id)}_prm_${id}`;
  const marked = clause.text.replace(CONDITION, (all, _phrase, id) => (inserted.has(id) ? `⟦${id}⟧` : all));
  return {
    statement: withoutMarks(marked).replace(/⟦([^⟦⟧]*)⟧/g, (_, id) => `{{ insert: param, ${paramOf(id)} }}`),
    params: limits.map(({ id, fact, order, value }) => ({
      id: paramOf(id),
      props: [{ name: 'fact', ns: NAMESPACE, value: fact }],
      label: said.get(id) || clause.title.zh,
      constraints: [
        { description: `${fact} ${order} ${value}`, tests: [{ expression: `${order} ${value}` }] },
      ],
      values: [inserted.has(id) ? (said.get(id) as string) : value],
    })),
  };
}

function withoutMarks(text: string): string {
  const plain = text.replace(MARKED, '$1');
  return plain === text ? text : withoutMarks(plain);
}

/** The comparisons of a rule with an ordered limit, in their order. */
function* limitsOf(rule: unknown): Generator<Limit> {
  if (typeof rule !== 'object' || rule === null) return;
  const node = rule as Readonly<Record<string, unknown>>;
  const order = ORDERS.find(one => node[one] !== undefined);
  if (order && typeof node['id'] === 'string' && typeof node['fact'] === 'string')
    yield { id: node['id'], fact: node['fact'], order, value: String(node[order]) };
  for (const part of Object.values(node)) yield* limitsOf(part);
}
