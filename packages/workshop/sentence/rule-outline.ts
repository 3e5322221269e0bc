import { children, isLeaf, type Leaf, type Rule } from '@zhunsheng/language';

/** What a phrase can be bound to: a leaf, a group, a choice or a case of the rule, with the groups and cases it stands in. */
export interface Place {
  readonly id: string;
  /** Ids of the groups around it, outermost first. */
  readonly groups: readonly string[];
  /** Ids of the cases around it, outermost first. */
  readonly cases: readonly string[];
  /** It stands directly under `not`. */
  readonly negated: boolean;
}

export interface LeafPlace extends Place {
  readonly leaf: Leaf;
}

export interface GroupPlace extends Place {
  readonly kind: 'all' | 'any';
}

/** A group of which so many parts have to hold (`at_least`). */
export interface ChoicePlace extends Place {
  readonly least: number;
  /** How many parts there are. */
  readonly of: number;
}

export interface CasePlace extends Place {
  readonly fact: string;
  readonly when: readonly string[];
}

export interface RuleOutline {
  readonly leaves: ReadonlyMap<string, LeafPlace>;
  readonly groups: ReadonlyMap<string, GroupPlace>;
  readonly choices: ReadonlyMap<string, ChoicePlace>;
  readonly cases: ReadonlyMap<string, CasePlace>;
}

/** The parts of a clause's rules that its sentence has to say, by id. `judgement` and `shown_by` leave no trace in the words. */
export function outlineRule(rules: readonly Rule[]): RuleOutline {
  const leaves = new Map<string, LeafPlace>();
  const groups = new Map<string, GroupPlace>();
  const choices = new Map<string, ChoicePlace>();
  const cases = new Map<string, CasePlace>();
  const visit = (part: Rule, at: Omit<Place, 'id'>): void => {
    const inside = { ...at, negated: false };
    if (isLeaf(part)) leaves.set(part.id, { ...at, id: part.id, leaf: part });
    else if (part.kind === 'match') {
      for (const { id, when, then } of part.cases) {
        cases.set(id, { ...inside, id, fact: part.fact, when });
        visit(then, { ...at, cases: [...at.cases, id] });
      }
    } else {
      if (part.kind === 'at_least')
        choices.set(part.id, { ...at, id: part.id, least: part.least, of: part.parts.length });
      else if ('parts' in part) groups.set(part.id, { ...at, id: part.id, kind: part.kind });
      const below =
        'parts' in part
          ? { ...inside, groups: [...at.groups, part.id] }
          : { ...at, negated: at.negated !== (part.kind === 'not') };
      for (const one of children(part)) visit(one, below);
    }
  };
  for (const rule of rules) visit(rule, { groups: [], cases: [], negated: false });
  return { leaves, groups, choices, cases };
}
