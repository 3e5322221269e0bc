import { basename } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { Comments } from '@zhunsheng/language/types/comments';
import type { ContentFiles } from './content-files.ts';
import { contentSchemas } from './content-schemas.ts';
import type { ContentFile } from './read-edition.ts';

/** The folder of standard/<edition>/ with what others say of it. No part of the edition: comments come in after freezing, too. */
export const COMMENTS = 'comments';

/** A consultation on an edition; its id is the name of its file. */
export interface Round extends ContentFile<Comments> {
  readonly id: string;
}

export type Comment = Comments['comments'][number];

export interface ReadComments {
  readonly rounds: readonly Round[];
  readonly problems: readonly Problem[];
}

/** The consultations of an edition by id. Those that do not fit the schema are left out, with their problems. */
export async function readComments(files: ContentFiles, edition: string): Promise<ReadComments> {
  const check = await contentSchemas();
  const read = await files.yamlFolder(files.path('standard', edition, COMMENTS));
  const found = read.map(file => ({ file, problems: [...file.problems, ...check('comments', file)] }));
  return {
    rounds: found
      .filter(({ problems }) => problems.length === 0)
      .map(({ file }) => ({ ...(file as ContentFile<Comments>), id: basename(file.path, '.yaml') })),
    problems: found.flatMap(({ problems }) => problems),
  };
}
