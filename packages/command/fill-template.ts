import {
  carryOver,
  completeDeclaration,
  type Data,
  type EditionModule,
  standardNamedIn,
} from '@zhunsheng/checker';
import { type Standards, UsageError } from '@zhunsheng/checker/node';
import type { Bilingual } from '@zhunsheng/language';
import { readOwnDeclaration } from './read-own-declaration.ts';

/** What a form is filled in with. */
export interface FilledIn {
  /** The data, which name the standard and its edition. */
  readonly data: Data;
  /** Titles of the fields that were carried over. */
  readonly carried: readonly Bilingual[];
}

/**
 * What the declaration in `file`, which is for another standard, says under the first of `standards`, in the edition of
 * `form`. Data that name no standard are for the first of the others. Throws a UsageError for data with errors, for data
 * of the form's own standard, and where nothing can be carried over.
 */
export async function fillTemplate(
  file: string,
  standards: Standards,
  form: EditionModule,
): Promise<FilledIn> {
  const { standard: own, id } = form.edition.description;
  const others = (await standards.list()).filter(one => one.id !== own);
  const { standard, located } = await readOwnDeclaration(file, standards, 'zh', others[0]?.id);
  if (standard === own)
    throw new UsageError(
      `${file} 就是标准 ${own} 的数据，--from 要的是另一项标准的数据 / is data for ${own} itself: --from takes data for another standard`,
    );
  const { editions } = await standards.choose(standard);
  const module = await editions.load(await editions.choose(standardNamedIn(located.data)?.edition));
  const { declaration } = module.validateLocated(located);
  if (declaration === undefined)
    throw new UsageError(
      `${file} 中的数据有错误，请先运行 zhunsheng check --standard ${standard} ${file} / has errors: run zhunsheng check on it first`,
    );
  const from = { standard, dictionary: module.dictionary };
  const to = { standard: own, dictionary: form.dictionary };
  const { fields } = form.dictionary;
  const carried = carryOver(declaration as Data, from, to, await standards.shared());
  const { data, filled } = completeDeclaration({ edition: `${own}/${id}` }, carried, fields);
  if (filled.length === 0)
    throw new UsageError(
      `${file} 中没有标准 ${own} 也问的数据 / has nothing that the standard ${own} asks, too`,
    );
  return { data, carried: filled.flatMap(path => fields.get(path)?.title ?? []) };
}
