import { allBlocks, type ProseBlock, type ProseFile } from '../document/prose-file.ts';
import { type ElementKind, elementOfProse, type Place } from './document-text.ts';
import type { LintContext } from './lint-context.ts';

/** The prose files of an element. */
export function proseOf({ prose, standard }: LintContext, ...elements: readonly ElementKind[]): ProseFile[] {
  return prose.filter(file => elements.includes(elementOfProse(file, standard.data)));
}

/** The place of a block. */
export function blockPlace(file: ProseFile, { start, end }: Pick<ProseBlock, 'start' | 'end'>): Place {
  return { file: file.path, start, end };
}

/** The place of the title in a file's frontmatter. */
export function titlePlace({ place }: LintContext, { path, frontmatter }: ProseFile): Place {
  return place({ path, locate: frontmatter.locate }, '/title/zh');
}

/** A reference in the prose to something by its id, and the words of its block before it. */
export interface Reference {
  readonly file: ProseFile;
  readonly to: string;
  readonly before: string;
  readonly at: Place;
}

/** Every reference of a prose file by id, in order. */
export function referencesOf(file: ProseFile): Reference[] {
  return allBlocks(file.blocks).flatMap(block => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
    return block.links
      .filter(({ to }) => to.startsWith('#'))
      .map(({ to, start }) => {
        const from = block.offsets[start] ?? block.start;
        const end = file.source.indexOf(')', from) + 1;
        return {
          file,
          to: to.slice(1),
          before: block.text.slice(0, start),
          at: { file: file.path, start: from, end },
        };
      });
  });
}
