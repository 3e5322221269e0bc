/** The command was called wrongly: the message says how, exit status 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
