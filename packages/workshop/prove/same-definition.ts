import type { Side } from './comparison.ts';

const DEFINITION = /^\(define-fun (\|[^|]*\|) \(\) (?:Bool|Int) (.*)\)$/s;

/** Tells whether two editions define a name by the very same terms, which needs no solver. */
export function sameDefinition(from: Side, to: Side): (fromName: string, toName: string) => boolean {
  const one = expander(from);
  const other = expander(to);
  return (fromName, toName) => one(fromName) === other(toName);
}

/** The text of a definition with what it uses written out, the edition's prefix left off. */
function expander({ compiled }: Side): (name: string) => string {
  const definitions = new Map(
    compiled.definitions.map(text => {
      const [, name = '', term = ''] = DEFINITION.exec(text) ?? [];
      return [name, term] as const;
    }),
  );
  const expand = (term: string): string =>
    term.replace(/\|[^|]*\|/g, name => {
      const definition = definitions.get(name);
      return definition === undefined ? name : expand(definition);
    });
  return expand;
}
