import type { FieldNode } from '../../../checker/validate/field-tree.ts';
import { valueAt } from '../../../checker/validate/field-tree.ts';
import { fill } from '../../i18n/fill.ts';
import { nextYear } from '../next-year.ts';
import { useAnswers, useForm } from './form-context.ts';
import { FormNode, UnknownFields } from './group-fields.tsx';
import { ProblemList } from './problem-list.tsx';

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
      {entries.map((_, index) => (
        <fieldset class="entry" key={index}>
          <legend>{entryTitle(node, entries[index], index, language, words.entry)}</legend>
          <ProblemList
            problems={problems.filter(problem => at(problem) === `${pointer}/${index}`)}
            language={language}
          />
          <div class="members">
            {[...node.members.values()].map(member => (
              <FormNode key={member.name} node={member} pointer={`${pointer}/${index}/${member.name}`} />
            ))}
          </div>
          <UnknownFields node={node} pointer={`${pointer}/${index}`} />
          <button
            type="button"
            class="plain remove"
            onClick={() => write(pointer, entries.length > 1 ? entries.toSpliced(index, 1) : undefined)}
          >
            {words.remove}
            <span class="visually-hidden">{` ${entryTitle(node, entries[index], index, language, words.entry)}`}</span>
          </button>
        </fieldset>
      ))}
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

function entryTitle({ field }: FieldNode, entry: unknown, index: number, language: 'zh' | 'en', words: string): string {
  const unique = field?.unique && typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[field.unique] : undefined;
  return fill(words, {
    title: field?.title[language] ?? '',
    index: typeof unique === 'number' || typeof unique === 'string' ? String(unique).slice(0, 20) : index + 1,
  });
}
