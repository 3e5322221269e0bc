import type { AnyCommand } from './define-command.ts';
import { EDITOR_COMMANDS } from './editor-commands.ts';
import { ENTERPRISE_COMMANDS, type Loaders } from './enterprise-commands.ts';

export { usage } from './command-help.ts';

/** Every command there is, for tables and tests: those of enterprises, those of standards bodies. */
export async function definitions(): Promise<Record<'enterprise' | 'editor', readonly AnyCommand[]>> {
  const load = (commands: Loaders) => Promise.all(Object.values(commands).map(one => one()));
  return { enterprise: await load(ENTERPRISE_COMMANDS), editor: await load(EDITOR_COMMANDS) };
}
