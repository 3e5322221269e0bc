import { pointerSegments } from '@zhunsheng/checker';
import type { Draft } from './drawn.ts';
import { type Drawn, written } from './drawn.ts';

const MOST_ROUNDS = 12;

/** The declaration without what the checker refuses of it: a value that need not be given is left out. */
export function withoutErrors(draft: Draft, { module, typed }: Drawn): Draft {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { problems } = module.validate(written(draft, typed));
    const error = problems.find(({ severity }) => severity === 'error');
    if (!error) return draft;
    remove(draft, pointerSegments(error.location.pointer ?? ''));
  }
  return draft;
}

function remove(draft: Draft, path: readonly string[]): void {
  const last = path.at(-1);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, name) => (value as Draft | undefined)?.[name], draft);
  if (last === undefined || parent === undefined) return;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete (parent as Draft)[last];
}
