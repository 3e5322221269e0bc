import type { Bilingual } from '@zhunsheng/language';
import type { ProjectChapter } from './compose-project.ts';
import { readPart } from './project-part.ts';

/** How a standard comes to its conclusion: every clause has to hold, points are added up, or both. */
export const KINDS = ['clauses', 'score', 'both'] as const;
export type Kind = (typeof KINDS)[number];

/** The parts of the templates that make an example of each kind, in the order of their facts. */
const PARTS: Readonly<Record<Kind, readonly string[]>> = {
  clauses: ['business-field', 'finance', 'rd-share'],
  score: ['finance', 'points', 'rd-points', 'score'],
  both: ['business-field', 'finance', 'points', 'score'],
};

/** What a person reads of each kind. */
export const KIND_NAMES: Readonly<Record<Kind, Bilingual>> = {
  clauses: { zh: '逐条都要满足', en: 'every clause must hold' },
  score: { zh: '按总分', en: 'scored' },
  both: { zh: '既有必须满足的条款，又按总分', en: 'both' },
};

/** The chapter of a new standard of a kind, with its two example clauses. */
export async function exampleChapters(kind: Kind): Promise<ProjectChapter[]> {
  const parts = await Promise.all(PARTS[kind].map(readPart));
  return [{ id: 'requirements', title: { zh: '基本要求', en: 'Basic requirements' }, parts }];
}
