import { Lexer } from 'yaml';
import { limits } from './limits.ts';

/** Announces that the next token is the text of a scalar. */
const SCALAR = '\u001f';

/**
 * The offset at which flow collections, or dashes on one line (`- - -`), nest deeper than the limit; undefined if none do.
 * Asked before parsing, which takes a minute for some megabytes of `[`. Tokens come lazily, so an answer comes at once.
 */
export function yamlTooDeep(text: string): number | undefined {
  let [offset, flow, compact, previous] = [0, 0, 0, ''];
  for (const token of new Lexer().lex(text)) {
    if (previous !== SCALAR) {
      if (token === '[' || token === '{') flow++;
      else if (token === ']' || token === '}') flow--;
      else if (token === '-' || token === '?' || token === ':') compact++;
      else if (token.startsWith('\n') || token.startsWith('\r')) compact = 0;
      if (flow > limits.nesting || compact > limits.nesting) return offset;
    }
    // Other control tokens stand for no text of the source.
    if (token.length !== 1 || token > SCALAR || /\s/.test(token)) offset += token.length;
    previous = token;
  }
  return undefined;
}
