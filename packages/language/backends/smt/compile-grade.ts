import type { GradeFact } from '../../rule/ast.ts';
import { gradesOf } from '../../rule/typed-edition.ts';
import { compileLeaf } from './compile-rule.ts';
import type { FactContext, FactTerm } from './fact-term.ts';
import { and, not, or, type Term } from './term.ts';

/** The grade of the first step that holds; while one may or may not hold, its grade and those after it are possible. */
export function compileGrade(fact: GradeFact, context: FactContext): FactTerm {
  const possible = new Map<string, Term[]>(gradesOf(fact).map(grade => [grade, []]));
  const passed: Term[] = [];
  fact.steps.forEach(({ when, is }, index) => {
    const truth = compileLeaf(when, context);
    const reached = and(...passed, not(truth.false));
    possible.get(is)?.push(context.define(`${fact.id}:step:${index}`, 'Bool', reached));
    passed.push(not(truth.true));
  });
  possible.get(fact.otherwise)?.push(and(...passed));
  return {
    kind: 'possible',
    possible: new Map(
      [...possible].map(([grade, ways]) => [
        grade,
        context.define(`${fact.id}:${grade}`, 'Bool', or(...ways)),
      ]),
    ),
  };
}
