import type { Explanation } from './explanation.ts';

const [OPENING, CLOSING] = ['【待填：', '】'];
/** With the colon in either width: a credit code is normalised before it is looked at. */
const PLACEHOLDER = /^\s*【待填[：:].*】\s*$/s;

/** What a template has in a field that is still to be filled in. */
export function placeholder(text: string): string {
  return `${OPENING}${text}${CLOSING}`;
}

/** That a value is still the template's, where it is; any text would pass for a name. */
export function explainPlaceholder(value: unknown): Explanation | undefined {
  return typeof value === 'string' && PLACEHOLDER.test(value) ? { code: 'placeholder' } : undefined;
}
