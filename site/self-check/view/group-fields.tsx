import type { FieldNode } from '@zhunsheng/checker';
import { valueAt } from '@zhunsheng/checker';
import { fill } from '../../i18n/fill.ts';
import { listValues } from '../declaration-data.ts';
import { showValue } from '../field-value.ts';
import { useAnswers, useForm } from './form-context.ts';
import { FormField } from './form-field.tsx';
import { ListFields } from './list-fields.tsx';
import { ProblemList } from './problem-list.tsx';

/** A node of the data dictionary as a part of the form. */
export function FormNode({ node, pointer }: { node: FieldNode; pointer: string }) {
  const { field } = node;
  if (!field) return null;
  if (field.unit === 'list') return <ListFields node={node} pointer={pointer} />;
  if (field.unit === 'group') return <GroupFields node={node} pointer={pointer} nested />;
  return <FormField field={field} pointer={pointer} />;
}

/** The members of a group; a nested one has a heading of its own. */
export function GroupFields({
  node,
  pointer,
  nested = false,
}: {
  node: FieldNode;
  pointer: string;
  nested?: boolean;
}) {
  const { language, words, description } = useForm();
  const { problems } = useAnswers();
  const own = problems.filter(({ location }) => location.pointer === pointer);
  const clause = description.clauses.find(({ id }) => id === node.name);
  const fields = (
    <>
      <ProblemList problems={own} language={language} />
      {[...node.members.values()].map(member => (
        <FormNode key={member.name} node={member} pointer={`${pointer}/${member.name}`} />
      ))}
      <UnknownFields node={node} pointer={pointer} />
    </>
  );
  if (!nested) return fields;
  const title = clause
    ? fill(words.findingOf, { clause: clause.title[language] })
    : node.field?.title[language];
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      {fields}
    </fieldset>
  );
}

/** What a file has that the form does not: shown as text, and can be taken out. */
export function UnknownFields({ node, pointer }: { node: FieldNode; pointer: string }) {
  const { language, words, dispatch } = useForm();
  const { data, problems } = useAnswers();
  const group = valueAt(data, pointer);
  if (typeof group !== 'object' || group === null || Array.isArray(group)) return null;
  const known = pointer === '' ? new Set([...node.members.keys(), 'edition']) : new Set(node.members.keys());
  const unknown = problems.filter(({ code, location: { pointer: at = '' } }) => {
    if (
      !at.startsWith(`${pointer}/`) ||
      (code !== 'unknown-field' && code !== 'amount-split' && code !== 'finding-on-computed')
    )
      return false;
    const rest = at.slice(pointer.length + 1);
    return !rest.includes('/') && !known.has(rest.replaceAll('~1', '/').replaceAll('~0', '~'));
  });
  if (unknown.length === 0) return null;
  return (
    <div class="unknown">
      <h4>{words.unknownFields}</h4>
      {unknown.map(problem => {
        const at = problem.location.pointer ?? '';
        return (
          <div key={at}>
            <code>
              {listValues(valueAt(data, at))
                .map(([, value]) => showValue(value))
                .join(' ')
                .slice(0, 200)}
            </code>
            <button
              type="button"
              class="plain"
              onClick={() => dispatch({ type: 'write', pointer: at, value: undefined })}
            >
              {words.removeField}
            </button>
            <ProblemList problems={[problem]} language={language} />
          </div>
        );
      })}
    </div>
  );
}
