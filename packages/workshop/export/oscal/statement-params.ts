import { NAMESPACE, oscalId } from '@zhunsheng/checker/report';
import { type ClauseData, ORDERS, type Order } from '@zhunsheng/language';

/** A phrase bound to one condition, with nothing bound inside. */
const CONDITION = /:cond\[([^[\]]*)\]\{#([\w-]+)\}/g;
/** Any marks with nothing marked inside. */
const MARKED = /:\w+\[([^[\]]*)\]\{[^}]*\}/;

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
export function statementParams(clause: ClauseData) {
  const limits = [...limitsOf(clause.rule)];
  const said = new Map([...clause.text.matchAll(CONDITION)].map(([, phrase = '', id = '']) => [id, phrase]));
  const inserted = new Set(limits.filter(({ id }) => /\d/.test(said.get(id) ?? '')).map(({ id }) => id));
  const paramOf = (id: string) => `${oscalId(clause.id)}_prm_${id}`;
  const marked = clause.text.replace(CONDITION, (all, _phrase, id) => (inserted.has(id) ? `⟦${id}⟧` : all));
  return {
    statement: withoutMarks(marked).replace(/⟦([^⟧]*)⟧/g, (_, id) => `{{ insert: param, ${paramOf(id)} }}`),
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
  return MARKED.test(text) ? withoutMarks(text.replace(MARKED, '$1')) : text;
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
