import type { All, Any, AtLeast, Bilingual, Match, MatchCase, Rule } from '@zhunsheng/language';
import type { RuleChange } from './mutant.ts';
import { printNode, printValue } from './print-node.ts';

/** A node with its connective, its parts, its cases or its wrapper altered, and with `not` put before it. */
export function mutateStructure(node: Rule, pointer: string): RuleChange[] {
  return [...ownChanges(node, pointer), negated(node, pointer)];
}

function ownChanges(node: Rule, pointer: string): RuleChange[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return [
        otherConnective(node, pointer),
        ...node.parts.map((_, index) => droppedPart(node, index, pointer)),
      ];
    case 'at_least':
      return [
        ...otherNumbers(node, pointer),
        ...node.parts.map((_, index) => droppedChoice(node, index, pointer)),
      ];
    case 'judgement':
    case 'shown_by':
    case 'not':
      return [unwrapped(node.kind, node.part, pointer)];
    case 'match':
      return [...swappedCases(node, pointer), ...movedCodes(node, pointer)];
    default:
      return [];
  }
}

function negated(node: Rule, pointer: string): RuleChange {
  const part: Rule = { kind: 'not', part: node };
  return {
    part,
    operator: 'negation',
    description: { zh: `${nameOf(node).zh}前加“非”`, en: `"not" is put before ${nameOf(node).en}` },
    missing: {
      zh: `${nameOf(node).zh}成立（或不成立）而结论由它决定`,
      en: `a case that ${nameOf(node).en} decides`,
    },
    pointer,
    replacement: printNode(part),
  };
}

function otherConnective(node: All | Any, pointer: string): RuleChange {
  const part: Rule = { ...node, kind: node.kind === 'all' ? 'any' : 'all' };
  const [from, to] = node.kind === 'all' ? ['且', '或'] : ['或', '且'];
  return {
    part,
    operator: 'connective',
    description: {
      zh: `条件组 ${node.id} 的“${from}”改为“${to}”`,
      en: `the group ${node.id} joins its conditions by "${part.kind}" instead of "${node.kind}"`,
    },
    missing: {
      zh: `条件组 ${node.id} 中有的条件成立、有的不成立时，该组应${node.kind === 'all' ? '不' : ''}成立`,
      en: `where some conditions of ${node.id} hold and some do not, the group ${node.kind === 'all' ? 'does not hold' : 'holds'}`,
    },
    pointer,
    replacement: printNode(part),
  };
}

/** A group of one condition is that condition. */
function droppedPart(node: All | Any, index: number, pointer: string): RuleChange {
  const dropped = nameOf(node.parts[index] as Rule);
  const rest = node.parts.toSpliced(index, 1);
  const part: Rule = rest.length === 1 ? (rest[0] as Rule) : { ...node, parts: rest };
  const all = node.kind === 'all';
  return {
    part,
    operator: 'dropped-condition',
    description: { zh: `去掉${dropped.zh}`, en: `${dropped.en} is dropped` },
    missing: {
      zh: `只有${dropped.zh}${all ? '不成立' : '成立'}、同组其他条件都${all ? '成立' : '不成立'}时，该组应${all ? '不' : ''}成立`,
      en: `where only ${dropped.en} ${all ? 'fails' : 'holds'}, the group ${all ? 'does not hold' : 'holds'}`,
    },
    pointer: `${pointer}/${node.kind}/${index}`,
    replacement: '',
  };
}

/** One part more or one fewer has to hold. */
function otherNumbers(node: AtLeast, pointer: string): RuleChange[] {
  return [node.least + 1, node.least - 1]
    .filter(least => least >= 1 && least <= node.parts.length)
    .map(least => ({
      part: { ...node, least },
      operator: 'limit-step',
      description: {
        zh: `条件组 ${node.id} 由至少 ${node.least} 项改为至少 ${least} 项`,
        en: `${least} of the conditions of ${node.id} have to hold instead of ${node.least}`,
      },
      missing: {
        zh: `条件组 ${node.id} 正好有 ${Math.min(least, node.least)} 项成立时，该组应${least > node.least ? '' : '不'}成立`,
        en: `where exactly ${Math.min(least, node.least)} of the conditions of ${node.id} hold, the group ${least > node.least ? 'holds' : 'does not hold'}`,
      },
      pointer: `${pointer}/at_least`,
      replacement: String(least),
    }));
}

/** As many of the others have to hold, unless all of them had to. */
function droppedChoice(node: AtLeast, index: number, pointer: string): RuleChange {
  const dropped = nameOf(node.parts[index] as Rule);
  const parts = node.parts.toSpliced(index, 1);
  return {
    part: { ...node, parts, least: Math.min(node.least, parts.length) },
    operator: 'dropped-condition',
    description: { zh: `去掉${dropped.zh}`, en: `${dropped.en} is dropped` },
    missing: {
      zh: `${dropped.zh}使条件组 ${node.id} 正好够（或不够）所要求的项数时，结论由它决定`,
      en: `where ${dropped.en} makes up the number that ${node.id} asks for, or falls short of it`,
    },
    pointer: `${pointer}/of/${index}`,
    replacement: '',
  };
}

const WRAPPERS = {
  judgement: {
    name: { zh: '“由评估判断”', en: 'the reservation of an assessor’s judgement' },
    missing: {
      zh: '自报符合而没有评估结论时，应未定',
      en: 'where the enterprise says yes and no finding is given, the clause is undetermined',
    },
  },
  shown_by: {
    name: { zh: '“由材料证明”', en: 'the reservation "shown by documents"' },
    missing: {
      zh: '没有有效的材料时，应未定而不是不满足',
      en: 'where there is no valid document, the clause is undetermined and not failed',
    },
  },
  not: {
    name: { zh: '“非”', en: '"not"' },
    missing: { zh: '结论由该条件决定', en: 'a case that the condition decides' },
  },
} as const;

function unwrapped(kind: keyof typeof WRAPPERS, part: Rule, pointer: string): RuleChange {
  const { name, missing } = WRAPPERS[kind];
  const description: Bilingual = { zh: `去掉${name.zh}`, en: `${name.en} is dropped` };
  return { part, operator: 'dropped-wrapper', description, missing, pointer, replacement: printNode(part) };
}

/** Neighbouring cases trade their requirements. */
function swappedCases(node: Match, pointer: string): RuleChange[] {
  return node.cases.slice(1).map((two, index) => {
    const one = node.cases[index] as MatchCase;
    const cases = node.cases
      .with(index, { ...one, then: two.then })
      .with(index + 1, { ...two, then: one.then });
    const part: Rule = { ...node, cases };
    return {
      part,
      operator: 'swapped-cases',
      description: {
        zh: `情形 ${one.id} 与 ${two.id} 的要求互换`,
        en: `the cases ${one.id} and ${two.id} trade their requirements`,
      },
      missing: {
        zh: `属于情形 ${one.id}，满足其中一个情形的要求而不满足另一个`,
        en: `in case ${one.id}, with data that meet one requirement and not the other`,
      },
      pointer: `${pointer}/cases/${index}/then`,
      replacement: printNode(two.then),
    };
  });
}

/** Each code of a case goes to the case after it, or before it. */
function movedCodes(node: Match, pointer: string): RuleChange[] {
  const moves = node.cases.flatMap((one, from) =>
    one.when.flatMap(code =>
      [from - 1, from + 1].filter(to => node.cases[to]).map(to => ({ code, from, to })),
    ),
  );
  return moves.map(({ code, from, to }) => {
    const [source, target] = [node.cases[from] as MatchCase, node.cases[to] as MatchCase];
    const when = [...target.when, code];
    const cases = node.cases
      .with(from, { ...source, when: source.when.filter(other => other !== code) })
      .with(to, { ...target, when });
    return {
      part: { ...node, cases },
      operator: 'moved-code',
      description: {
        zh: `${code} 由情形 ${source.id} 移到 ${target.id}`,
        en: `${code} moves from the case ${source.id} to ${target.id}`,
      },
      missing: {
        zh: `${code} 时按情形 ${source.id} 的要求，不按 ${target.id} 的要求`,
        en: `${code} falls under the requirement of ${source.id}, not of ${target.id}`,
      },
      pointer: `${pointer}/cases/${to}/when`,
      replacement: printValue(when),
    };
  });
}

function nameOf(node: Rule): Bilingual {
  if ('id' in node) return { zh: `条件 ${node.id}`, en: `the condition ${node.id}` };
  if ('part' in node) return nameOf(node.part);
  return { zh: `按 ${node.fact} 分的情形`, en: `the cases by ${node.fact}` };
}
