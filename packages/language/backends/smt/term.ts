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
  return folded(one, other, (a, b) => a === b) ?? (one === other ? TRUE : `(= ${one} ${other})`);
}

export function atLeast(one: Term, other: Term): Term {
  return folded(one, other, (a, b) => a >= b) ?? (one === other ? TRUE : `(>= ${one} ${other})`);
}

export function moreThan(one: Term, other: Term): Term {
  return folded(one, other, (a, b) => a > b) ?? (one === other ? FALSE : `(> ${one} ${other})`);
}

/** At least `least` of the terms hold. */
export function atLeastOf(least: number, terms: readonly Term[]): Term {
  const wanted = least - terms.filter(term => term === TRUE).length;
  const open = terms.filter(term => term !== TRUE && term !== FALSE);
  if (wanted <= 0) return TRUE;
  if (wanted > open.length) return FALSE;
  if (wanted === 1) return or(...open);
  return wanted === open.length ? and(...open) : `((_ at-least ${wanted}) ${open.join(' ')})`;
}

/** `one` where the condition holds, else `other`. */
export function ite(condition: Term, one: Term, other: Term): Term {
  if (condition === TRUE || one === other) return one;
  return condition === FALSE ? other : `(ite ${condition} ${one} ${other})`;
}

/** The comparison of two whole numbers that are both written out. */
function folded(one: Term, other: Term, compare: (a: bigint, b: bigint) => boolean): Term | undefined {
  const [a, b] = [numeral(one), numeral(other)];
  if (a === undefined || b === undefined) return undefined;
  return compare(a, b) ? TRUE : FALSE;
}

function numeral(term: Term): bigint | undefined {
  const [, minus, digits] = /^(\(- )?(\d+)\)?$/.exec(term) ?? [];
  if (digits === undefined) return undefined;
  return minus === undefined ? BigInt(digits) : -BigInt(digits);
}

/** A whole number. */
export function int(value: bigint | number): Term {
  return value < 0 ? `(- ${-BigInt(value)})` : String(value);
}

/** `factor` is a constant: terms stay linear. */
export function times(factor: bigint, term: Term): Term {
  const constant = numeral(term);
  if (constant !== undefined) return int(factor * constant);
  if (factor === 1n) return term;
  return factor === 0n ? '0' : `(* ${int(factor)} ${term})`;
}

/** Of variables: such terms are not linear, and Z3 may give up on them. */
export function product(factor: bigint, terms: readonly Term[]): Term {
  const [first = '1', ...rest] = terms;
  return rest.length === 0 ? times(factor, first) : `(* ${[int(factor), ...terms].join(' ')})`;
}

export function plus(terms: readonly Term[]): Term {
  if (terms.length === 0) return '0';
  return terms.length === 1 ? (terms[0] as Term) : `(+ ${terms.join(' ')})`;
}

export function minus(one: Term, other: Term): Term {
  return other === '0' ? one : `(- ${one} ${other})`;
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
