const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * The one way to write a number, the same in every format: decimal digits, at most one point with digits on both sides,
 * a minus before a negative one. An exponent, a plus, a zero or a point too many is refused, though some formats would
 * read it: which amount was meant has to be plain to a person, too. A negative zero is zero.
 */
export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text);
}

/** The plain form of a number; undefined where that would take an exponent. */
export function plainDecimal(value: number): string | undefined {
  const text = String(value + 0);
  return PLAIN.test(text) ? text : undefined;
}
