import { type SharedField, sameUnit } from '@zhunsheng/checker';
import { type Field, type Fields, type Problem, readFields } from '@zhunsheng/language';
import type { SharedFields } from '@zhunsheng/language/types/shared-fields';
import { contentSchemas } from '../content/content-schemas.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import type { Project } from '../project/project.ts';
import { projectsBeside, SHARED_FIELDS } from './projects-beside.ts';

/** The shared fields of the standards side by side, as far as they could be read. */
export interface ReadSharedFields {
  readonly fields: readonly SharedField[];
  readonly problems: readonly Problem[];
}

/** What is known of a standard of which fields are shared. */
interface KnownStandard {
  readonly id: string;
  /** One an edition. */
  readonly dictionaries: readonly { readonly edition: string; readonly fields: Fields }[];
}

/**
 * Reads standards/shared-fields.yaml and holds it to the declaration schemas: each path is a field of every edition
 * that has it, in each standard of the same unit, and the list of a shared member is shared as well. Two standards of
 * one id are an error, too.
 */
export async function readSharedFields(project: Project): Promise<ReadSharedFields> {
  const known = await knownStandards([project, ...(await projectsBeside(project))]);
  const twins = sameIds(known.map(({ id }) => id));
  const path = project.files.path(SHARED_FIELDS);
  const twinProblems = twins.map(id => makeEditorProblem('standard-twice', { file: path }, { standard: id }));
  const file = await project.files.optionalYaml(path);
  if (!file) return { fields: [], problems: twinProblems };
  const problems = [...file.problems, ...(await contentSchemas())('shared-fields', file)];
  if (problems.length > 0) return { fields: [], problems: [...twinProblems, ...problems] };
  const fields = (file.data as SharedFields).fields as readonly SharedField[];
  const found = fields.flatMap((field, index) => {
    const at = (standard: string) => file.locate(`/fields/${index}/paths/${standard}`);
    return checkField(field, fields, known, at);
  });
  const repeated = sameIds(fields.map(({ id }) => id)).map(id => {
    const last = fields.findLastIndex(one => one.id === id);
    return makeEditorProblem('shared-field-twice', file.locate(`/fields/${last}/id`), { field: id });
  });
  return { fields, problems: [...twinProblems, ...repeated, ...found] };
}

async function knownStandards(projects: readonly Project[]): Promise<KnownStandard[]> {
  const read = projects.map(async (project): Promise<KnownStandard[]> => {
    const editions = await Promise.all((await project.editions()).map(id => project.soundEdition(id)));
    const sound = editions.flatMap(one => one ?? []);
    const [first] = sound;
    if (!first) return [];
    return [
      {
        id: first.content.standard.data.id,
        dictionaries: sound.map(({ id, content }) => ({ edition: id, fields: readFields(content.schema) })),
      },
    ];
  });
  return (await Promise.all(read)).flat();
}

function checkField(
  field: SharedField,
  all: readonly SharedField[],
  known: readonly KnownStandard[],
  at: (standard: string) => Problem['location'],
): Problem[] {
  const problems: Problem[] = [];
  let first: { readonly field: Field; readonly standard: string } | undefined;
  for (const [standard, path] of Object.entries(field.paths)) {
    const owner = known.find(({ id }) => id === standard);
    if (!owner) {
      const ids = known.map(({ id }) => id).join('、');
      problems.push(makeEditorProblem('shared-field-standard', at(standard), { standard, known: ids }));
      continue;
    }
    const here = owner.dictionaries.flatMap(({ fields }) => fields.get(path) ?? []);
    const [own] = here;
    if (!own) {
      problems.push(makeEditorProblem('shared-field-path', at(standard), { standard, path }));
      continue;
    }
    const other = first ?? { field: own, standard };
    first = other;
    if (!here.every(one => sameUnit(one, other.field)))
      problems.push(
        makeEditorProblem('shared-field-unit', at(standard), {
          path,
          standard,
          other: other.field.path,
          there: other.standard,
        }),
      );
    const lists = all.some(one => one.paths[standard] === own.list);
    if (own.list !== undefined && !lists)
      problems.push(makeEditorProblem('shared-field-list', at(standard), { path, list: own.list }));
  }
  return problems;
}

function sameIds(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
