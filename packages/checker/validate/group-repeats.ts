import type { Problem } from '@zhunsheng/language';

const LISTED = 5;

/** The same problem of several list entries becomes one, at the first of them, that tells the others. */
export function groupRepeats(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const place = problem.location.pointer?.replace(/\/\d+(?=\/|$)/g, '/*');
    const key = JSON.stringify([problem.code, place, problem.message.zh]);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].map(withOthers);
}

function withOthers([first, ...others]: readonly Problem[]): Problem {
  const problem = first as Problem;
  if (others.length === 0) return problem;
  const entries = others.slice(0, LISTED).map(entryNumber);
  const more = others.length > LISTED;
  return {
    ...problem,
    message: {
      zh: `${problem.message.zh}（另有 ${others.length} 处相同：第 ${entries.join('、')} 项${more ? '等' : ''}）`,
      en: `${problem.message.en} (${others.length} more alike: entries ${entries.join(', ')}${more ? ' …' : ''})`,
    },
  };
}

/** The position, from 1, in the innermost list that the pointer goes through. */
function entryNumber(problem: Problem): number {
  const position = problem.location.pointer?.split('/').findLast(segment => /^\d+$/.test(segment));
  return Number(position ?? 0) + 1;
}
