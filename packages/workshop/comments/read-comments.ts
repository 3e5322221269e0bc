import { basename, join } from 'node:path';
import type { Problem } from '@zhunsheng/language';
import type { Comments } from '@zhunsheng/language/types/comments';
import { contentSchemas } from '../content/content-schemas.ts';
import { type ContentFile, readYamlFolder } from '../content/read-edition.ts';
import { COMMENTS } from '../edition/edition-files.ts';

/** A consultation on an edition; its id is the name of its file. */
export interface Round extends ContentFile<Comments> {
  readonly id: string;
}

export type Comment = Comments['comments'][number];

/** The consultations of an edition by id. Those that do not fit the schema are left out, with their problems. */
export async function readComments(
  root: string,
  edition: string,
  schemaFolder: string,
): Promise<{ rounds: readonly Round[]; problems: readonly Problem[] }> {
  const check = await contentSchemas(schemaFolder);
  const files = await readYamlFolder(join(root, 'standard', edition, COMMENTS));
  const found = files.map(file => ({ file, problems: [...file.problems, ...check('comments', file)] }));
  return {
    rounds: found
      .filter(({ problems }) => problems.length === 0)
      .map(({ file }) => ({ ...(file as ContentFile<Comments>), id: basename(file.path, '.yaml') })),
    problems: found.flatMap(({ problems }) => problems),
  };
}
