import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compileEdition } from '../../packages/language/backends/js/compile-edition.ts';
import type { CompiledRules } from '../../packages/language/edition/compiled-edition.ts';
import type { TypedEdition } from '../../packages/language/rule/typed-edition.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-rules-'));
const RUNTIME = resolve('packages/language/backends/js/runtime.ts');

/** The rules of an edition as the generated JavaScript has them; names are used once in a test file. */
export async function compiled({ rules, codes }: Pick<TypedEdition, 'rules' | 'codes'>, name: string) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(
    path,
    compileEdition(rules, fact => codes(fact) ?? [], RUNTIME),
  );
  return (await import(path)) as CompiledRules;
}
