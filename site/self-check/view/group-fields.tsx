import { type FieldNode, listValues, valueAt } from '@zhunsheng/checker';
import type { Language } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import { showValue } from '../field-value.ts';
import { nextYear } from '../next-year.ts';
import { AnswersContext, Still, useAnswers, useForm } from './form-context.ts';
import { FormField, problemKey, problemsWithin } from './form-field.tsx';
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

/** A list: its entries, a button for another one, and that there are none, which is an answer. */
function ListFields({ node, pointer }: { node: FieldNode; pointer: string }) {
  const { language, words, dispatch } = useForm();
  const { data, problems, open } = useAnswers();
  const { field } = node;
  if (!field) return null;
  const value = valueAt(data, pointer);
  const entries = Array.isArray(value) ? value : [];
  const at = (problem: (typeof problems)[number]) => problem.location.pointer ?? '';
  const own = problems.filter(problem => at(problem) === pointer);
  const year = field.unique === undefined ? undefined : nextYear(data, entries, field.unique);
  const write = (to: string, entry: unknown) => dispatch({ type: 'write', pointer: to, value: entry });
  const add = () => {
    const entry = field.unique !== undefined && year !== undefined ? { [field.unique]: year } : {};
    write(pointer, [...entries, entry]);
  };
  return (
    <fieldset class="list" id={pointer} tabIndex={-1}>
      <legend>{field.title[language]}</legend>
      {field.description && (
        <p class="help" lang={language === 'en' ? 'zh-CN' : undefined}>
          {field.description}
        </p>
      )}
      <ProblemList problems={own} language={language} />
      {entries.map((entry, index) => {
        const list = entries.length > 1 ? undefined : pointer;
        const entryProps: EntryProps = { node, pointer: `${pointer}/${index}`, entry, index, list };
        const said = {
          problems: problemsWithin(problems, entryProps.pointer),
          open: problemsWithin(open, entryProps.pointer),
        };
        return (
          // Of a long list a keystroke concerns one entry; the fields of the others read nothing that it changes.
          <Still
            key={index}
            depends={[node, pointer, entry, list, language, problemKey(said.problems), problemKey(said.open)]}
            draw={() => (
              <AnswersContext.Provider value={{ data, ...said }}>
                <EntryFields {...entryProps} />
              </AnswersContext.Provider>
            )}
          />
        );
      })}
      <p class="list-actions">
        <button type="button" class="button" onClick={add}>
          {year === undefined ? words.add : fill(words.addYear, { year })}
          <span class="visually-hidden">{` ${field.title[language]}`}</span>
        </button>
        {field.unique === undefined && entries.length === 0 && (
          <label class="choice">
            <input
              type="checkbox"
              checked={Array.isArray(value)}
              onChange={({ currentTarget }) => write(pointer, currentTarget.checked ? [] : undefined)}
            />
            {words.noEntries}
            <span class="visually-hidden">{` ${field.title[language]}`}</span>
          </label>
        )}
      </p>
      {open.length > 0 && entries.length > 0 && (
        <ProblemList
          problems={open
            .filter(problem => at(problem).startsWith(`${pointer}/`))
            .map(problem => ({ ...problem, severity: 'info' }))}
          language={language}
        />
      )}
    </fieldset>
  );
}

interface EntryProps {
  readonly node: FieldNode;
  readonly pointer: string;
  readonly entry: unknown;
  readonly index: number;
  /** The pointer of the list when this is its only entry, with which the list goes. */
  readonly list: string | undefined;
}

/** An entry with its fields; they are given the answers of the moment they are drawn. */
function EntryFields({ node, pointer, entry, index, list }: EntryProps) {
  const { language, words, dispatch } = useForm();
  const { problems } = useAnswers();
  const title = entryTitle(node, entry, index, language, words.entry);
  return (
    <fieldset class="entry">
      <legend>{title}</legend>
      <ProblemList
        problems={problems.filter(({ location }) => location.pointer === pointer)}
        language={language}
      />
      <div class="members">
        {[...node.members.values()].map(member => (
          <FormNode key={member.name} node={member} pointer={`${pointer}/${member.name}`} />
        ))}
      </div>
      <UnknownFields node={node} pointer={pointer} />
      <button
        type="button"
        class="plain remove"
        onClick={() => dispatch({ type: 'write', pointer: list ?? pointer, value: undefined })}
      >
        {words.remove}
        <span class="visually-hidden">{` ${title}`}</span>
      </button>
    </fieldset>
  );
}

function entryTitle(
  { field }: FieldNode,
  entry: unknown,
  index: number,
  language: Language,
  words: string,
): string {
  const unique =
    field?.unique && typeof entry === 'object' && entry !== null
      ? (entry as Record<string, unknown>)[field.unique]
      : undefined;
  return fill(words, {
    title: field?.title[language] ?? '',
    index: typeof unique === 'number' || typeof unique === 'string' ? String(unique).slice(0, 20) : index + 1,
  });
}
