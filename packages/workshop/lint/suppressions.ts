import { type CatalogueEntry, type Problem, problemMaker } from '@zhunsheng/language';

/** A comment that lets a finding on the next line stand, for a reason. */
export interface Suppression {
  readonly file: string;
  /** Of the comment. */
  readonly line: number;
  readonly column: number;
  readonly codes: readonly string[];
  readonly reason: string;
  /** The line it speaks of: the next one that is neither blank nor a comment. */
  readonly target: number;
}

const MARK = /(?:#|\{\/\*)\s*lint-disable-next-line\s/;
const SILENT = /^\s*(?:#.*|\{\/\*.*\*\/\}\s*)?$/;

/** Reads `# lint-disable-next-line NAM-01: 理由` (YAML) and `{\/* lint-disable-next-line MOD-02: 理由 *\/}` (MDX). */
export function readSuppressions(file: string, source: string): Suppression[] {
  if (!source.includes('lint-disable-next-line')) return [];
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const match = MARK.exec(line);
    if (!match) return [];
    const said = line.slice(match.index + match[0].length).trim();
    const [rules = '', ...reason] = (said.endsWith('*/}') ? said.slice(0, -3) : said).split(/([:：])/);
    // It ends its line, as what it speaks of is the next one.
    if (rules.includes('*')) return [];
    const codes = rules.split(/[,，、\s]/).filter(Boolean);
    const following = lines.findIndex((one, at) => at > index && !SILENT.test(one));
    return [
      {
        file,
        line: index + 1,
        column: match.index + 1,
        codes,
        reason: reason.slice(1).join('').trim(),
        target: following + 1,
      },
    ];
  });
}

/**
 * Takes out the problems that a suppression covers. A suppression without a reason, of an unknown rule, or that covers
 * nothing is a problem itself. `known` tells which codes this run can report.
 */
export function applySuppressions(
  problems: readonly Problem[],
  suppressions: readonly Suppression[],
  known: (code: string) => boolean,
): { problems: Problem[]; used: readonly Suppression[] } {
  const covers = ({ file, target, codes }: Suppression, { code, location }: Problem) =>
    location.file === file && location.line === target && codes.includes(code);
  const used = suppressions.filter(one => problems.some(problem => covers(one, problem)));
  const left = problems.filter(problem => !suppressions.some(one => one.reason && covers(one, problem)));
  const wrong = suppressions.flatMap(one =>
    wrongSuppression(
      one,
      problems.filter(problem => covers(one, problem)),
      known,
    ),
  );
  return { problems: [...left, ...wrong], used };
}

function wrongSuppression(
  one: Suppression,
  covered: readonly Problem[],
  known: (code: string) => boolean,
): Problem[] {
  const { file, line, column, codes, reason } = one;
  const location = { file, line, column };
  const idle = codes.filter(code => known(code) && !covered.some(problem => problem.code === code));
  const unknown = codes.filter(code => !known(code));
  return [
    ...(reason
      ? []
      : [makeSuppressionProblem('suppression-without-reason', location, { codes: codes.join('、') })]),
    ...(codes.length > 0 ? [] : [makeSuppressionProblem('suppression-without-rule', location)]),
    ...unknown.map(code => makeSuppressionProblem('suppression-unknown-rule', location, { code })),
    ...idle.map(code => makeSuppressionProblem('suppression-idle', location, { code })),
  ];
}

/** What can be wrong with a comment `lint-disable-next-line`. */
export const suppressionProblems = {
  'suppression-without-reason': {
    severity: 'error',
    message: { zh: '抑制 {codes} 没有写理由', en: 'the suppression of {codes} gives no reason' },
    help: { zh: '请在规则编号后写冒号和理由', en: 'Write a colon and the reason after the rule' },
  },
  'suppression-without-rule': {
    severity: 'error',
    message: { zh: '抑制没有写规则编号', en: 'the suppression names no rule' },
    help: {
      zh: '请写作 lint-disable-next-line MOD-01: 理由',
      en: 'Write lint-disable-next-line MOD-01: reason',
    },
  },
  'suppression-unknown-rule': {
    severity: 'error',
    message: { zh: '没有编号为 {code} 的规则', en: 'there is no rule {code}' },
    help: { zh: '规则编号见 docs/lints', en: 'The rules are in docs/lints' },
  },
  'suppression-idle': {
    severity: 'error',
    message: {
      zh: '下一行没有 {code} 的问题，抑制不起作用',
      en: 'the next line has no finding of {code}: the suppression does nothing',
    },
    help: {
      zh: '请删去，或移到出问题的一行之前',
      en: 'Remove it, or move it to the line before the finding',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

const makeSuppressionProblem = problemMaker(suppressionProblems);
