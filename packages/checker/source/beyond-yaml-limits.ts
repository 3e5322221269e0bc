import { Lexer } from 'yaml';
import { limits } from './limits.ts';

/** Announces that the next token is the text of a scalar. */
const SCALAR = '\u001f';

interface Beyond {
  readonly code: 'file-nesting' | 'file-too-many-values';
  readonly offset: number;
  readonly limit: number;
}

/**
 * Where a text passes a limit: flow collections, or dashes on one line (`- - -`), nest too deep, or there are too many
 * values; undefined within the limits. Asked before parsing, which takes a minute for some megabytes of `[` or of broken
 * lines. Tokens come lazily, so an answer comes at once.
 */
export function beyondYamlLimits(text: string): Beyond | undefined {
  let [offset, flow, compact, values, previous] = [0, 0, 0, 0, ''];
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR) values++;
    else if (previous !== SCALAR) {
      if (token === '[' || token === '{') {
        flow++;
        values++;
      } else if (token === ']' || token === '}') flow--;
      else if (token === '-' || token === '?' || token === ':') compact++;
      else if (token.startsWith('\n') || token.startsWith('\r')) compact = 0;
      if (flow > limits.nesting || compact > limits.nesting)
        return { code: 'file-nesting', offset, limit: limits.nesting };
    }
    // Keys are scalars, too: a value has at most one.
    if (values > 2 * limits.yamlValues)
      return { code: 'file-too-many-values', offset, limit: limits.yamlValues };
    // Other control tokens stand for no text of the source.
    if (token.length !== 1 || token > SCALAR || /\s/.test(token)) offset += token.length;
    previous = token;
  }
  return undefined;
}
