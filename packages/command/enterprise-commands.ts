import type { AnyCommand } from './define-command.ts';

/** Commands by name, loaded when called, so that one does not wait for the libraries of another. */
export type Loaders = Readonly<Record<string, () => Promise<AnyCommand>>>;

/** What enterprises and assessors run. */
export const ENTERPRISE_COMMANDS: Loaders = {
  check: async () => (await import('./check.ts')).check,
  template: async () => (await import('./template.ts')).template,
  explain: async () => (await import('./explain.ts')).explain,
  survey: async () => (await import('./survey.ts')).survey,
  sql: async () => (await import('./sql.ts')).sql,
};

/** First words of the commands in editor-commands.ts, which a package without the workshop knows by name only. */
export const EDITOR_NAMES: readonly string[] = [
  'init',
  'lint',
  'diff',
  'recheck',
  'edition',
  'import',
  'export',
  'build',
  'dev',
  'site',
  'start',
];
