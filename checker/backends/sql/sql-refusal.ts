import type { Bilingual } from '../../rule/ast.ts';

/** What a dialect cannot express exactly, with the reason. Nothing is approximated instead. */
export class SqlRefusal extends Error {
  readonly reason: Bilingual;

  constructor(reason: Bilingual) {
    super(`${reason.zh} / ${reason.en}`);
    this.reason = reason;
  }
}
