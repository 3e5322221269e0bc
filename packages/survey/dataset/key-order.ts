/** The members of every group and list entry in the order in which a file writes them, by dotted path (root: ''). */
export type KeyOrder = ReadonlyMap<string, readonly string[]>;

/**
 * The order of keys that the given declarations have in common. Programs write keys in one order, leaving some out; where
 * declarations contradict each other, the later ones lose.
 */
export function keyOrder(declarations: readonly unknown[]): KeyOrder {
  const order = new Map<string, string[]>();
  for (const declaration of declarations) visit(declaration, '', order);
  return order;
}

function visit(value: unknown, path: string, order: Map<string, string[]>): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, path, order);
  } else if (typeof value === 'object' && value !== null) {
    merge(order, path, Object.keys(value));
    for (const [name, member] of Object.entries(value))
      visit(member, path === '' ? name : `${path}.${name}`, order);
  }
}

/** Puts names that are new right after the one they follow. */
function merge(order: Map<string, string[]>, path: string, names: readonly string[]): void {
  const known = order.get(path) ?? [];
  let after = -1;
  for (const name of names) {
    const at = known.indexOf(name);
    if (at < 0) known.splice(++after, 0, name);
    else after = Math.max(after, at);
  }
  order.set(path, known);
}
