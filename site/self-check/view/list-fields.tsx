import type { Language } from '@zhunsheng/language';
import type { FieldNode } from '@zhunsheng/checker';
import { valueAt } from '@zhunsheng/checker';
import { fill } from '../../i18n/fill.ts';
import { nextYear } from '../next-year.ts';
import { AnswersContext, useAnswers, useForm } from './form-context.ts';
import { problemKey, problemsWithin } from './form-field.tsx';
import { FormNode, UnknownFields } from './group-fields.tsx';
import { ProblemList } from './problem-list.tsx';
import { Still } from './still.tsx';

/** A list: its entries, a button for another one, and that there are none, which is an answer. */
export function ListFields({ node, pointer }: { node: FieldNode; pointer: string }) {
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
        const said = { problems: problemsWithin(problems, entryProps.pointer), open: problemsWithin(open, entryProps.pointer) };
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
          problems={open.filter(problem => at(problem).startsWith(`${pointer}/`)).map(problem => ({ ...problem, severity: 'info' }))}
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
      <ProblemList problems={problems.filter(({ location }) => location.pointer === pointer)} language={language} />
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

function entryTitle({ field }: FieldNode, entry: unknown, index: number, language: Language, words: string): string {
  const unique = field?.unique && typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[field.unique] : undefined;
  return fill(words, {
    title: field?.title[language] ?? '',
    index: typeof unique === 'number' || typeof unique === 'string' ? String(unique).slice(0, 20) : index + 1,
  });
}
