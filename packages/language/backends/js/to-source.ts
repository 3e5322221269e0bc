import type { Exact } from '../../rule/ast.ts';

/** JavaScript source of plain data, with bigints and maps, in as few characters as JSON would take. */
export function toSource(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map) return `new Map(${toSource([...value])})`;
  if (Array.isArray(value)) return `[${value.map(toSource).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${propertyName(key)}:${toSource(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'undefined';
}

function propertyName(key: string): string {
  return key === '__proto__' ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

/** An exact number as a pair of bigints. */
export function rationalSource({ numerator, denominator }: Exact): string {
  return `[${numerator}n, ${denominator}n]`;
}

/** A number literal where it is exact, a bigint literal beyond. */
export function numberSource(value: bigint): string {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)
    ? `${value}`
    : `${value}n`;
}
