/** An SMT-LIB term as text. The builders fold constants, so that what is trivially true is not sent to the solver. */
export type Term = string;

export const TRUE: Term = 'true';
export const FALSE: Term = 'false';

export function and(...terms: readonly Term[]): Term {
  return junction('and', TRUE, FALSE, terms);
}

export function or(...terms: readonly Term[]): Term {
  return junction('or', FALSE, TRUE, terms);
}

function junction(name: string, neutral: Term, decisive: Term, terms: readonly Term[]): Term {
  const parts = [...new Set(terms)].filter(term => term !== neutral);
  if (parts.includes(decisive)) return decisive;
  if (parts.length === 0) return neutral;
  return parts.length === 1 ? (parts[0] as Term) : `(${name} ${parts.join(' ')})`;
}

export function not(term: Term): Term {
  if (term === TRUE) return FALSE;
  return term === FALSE ? TRUE : `(not ${term})`;
}

export function implies(condition: Term, consequence: Term): Term {
  return or(not(condition), consequence);
}

export function equal(one: Term, other: Term): Term {
  return one === other ? TRUE : `(= ${one} ${other})`;
}

export function atLeast(one: Term, other: Term): Term {
  return one === other ? TRUE : `(>= ${one} ${other})`;
}

export function moreThan(one: Term, other: Term): Term {
  return one === other ? FALSE : `(> ${one} ${other})`;
}

/** A whole number. */
export function int(value: bigint | number): Term {
  return value < 0 ? `(- ${-BigInt(value)})` : String(value);
}

/** `factor` is a constant: terms stay linear. */
export function times(factor: bigint, term: Term): Term {
  if (factor === 1n) return term;
  return factor === 0n ? '0' : `(* ${int(factor)} ${term})`;
}

export function plus(terms: readonly Term[]): Term {
  if (terms.length === 0) return '0';
  return terms.length === 1 ? (terms[0] as Term) : `(+ ${terms.join(' ')})`;
}

/** `term` is one of the whole numbers; neighbours become one range. */
export function isAmong(term: Term, values: readonly number[]): Term {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const value of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === value - 1) last[1] = value;
    else ranges.push([value, value]);
  }
  return or(
    ...ranges.map(([from, to]) =>
      from === to ? equal(term, int(from)) : and(atLeast(term, int(from)), atLeast(int(to), term)),
    ),
  );
}

/** A quoted symbol; parts are paths, ids and codes, which hold no bar. */
export function symbol(...parts: readonly (string | number)[]): Term {
  return `|${parts.join(':')}|`;
}
