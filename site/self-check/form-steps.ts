import type { FieldNode } from '@zhunsheng/checker';
import { hasValue, valueAt } from '@zhunsheng/checker';
import type { Bilingual, Field } from '@zhunsheng/language';

/** A step of the form: a top-level group or list; single fields of the top level stand in the first one. */
export interface FormStep {
  readonly id: string;
  readonly title: Bilingual;
  readonly description?: string;
  readonly nodes: readonly FieldNode[];
}

/** Says which edition the rest is written for, and is chosen elsewhere. */
const EDITION = 'edition';

/** The steps of the form that a data dictionary gives, in the order of its schema. */
export function formSteps(tree: FieldNode): FormStep[] {
  const nodes = [...tree.members.values()].filter(({ name }) => name !== EDITION);
  const single = nodes.filter(node => !isStep(node));
  return nodes.filter(isStep).map((node, index) => {
    const field = node.field as Field;
    const nodesOfStep = index === 0 ? [...single, node] : [node];
    return { id: node.name, title: field.title, description: field.description, nodes: nodesOfStep };
  });
}

function isStep({ field }: FieldNode): boolean {
  return field?.unit === 'group' || field?.unit === 'list';
}

/** The step in which a pointer's field stands. */
export function stepOf(steps: readonly FormStep[], pointer: string): FormStep | undefined {
  const [, top] = pointer.split('/');
  return steps.find(({ nodes }) => nodes.some(({ name }) => name === top)) ?? steps[0];
}

/** How many of the questions of a step are answered; a list is one question. */
export function countAnswers({ nodes }: FormStep, data: unknown): { answered: number; all: number } {
  const questions = nodes.flatMap(node =>
    node.field?.unit === 'group'
      ? [...node.members.values()].map(({ name }) => `/${node.name}/${name}`)
      : [`/${node.name}`],
  );
  const answered = questions.filter(pointer => hasValue(valueAt(data, pointer)));
  return { answered: answered.length, all: questions.length };
}
