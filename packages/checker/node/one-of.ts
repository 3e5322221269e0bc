import { UsageError } from './usage-error.ts';

/** The value of an option that takes one of a few words. Throws a UsageError that lists them. */
export function oneOf<const Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const chosen = choices.find(choice => choice === value);
  if (chosen !== undefined) return chosen;
  throw new UsageError(
    `${option} 不能是“${value}”，可用：${choices.join('、')} / ${option} takes one of: ${choices.join(', ')}`,
  );
}
