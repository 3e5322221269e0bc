import { visibleText } from '../report/visible-text.ts';

/** The command was called wrongly: the message says how, exit status 64. What was typed in it is made visible. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(message: string) {
    super(message.split('\n').map(visibleText).join('\n'));
  }
}
