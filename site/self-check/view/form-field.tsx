import { valueAt } from '@zhunsheng/checker';
import type { Field, Problem } from '@zhunsheng/language';
import type { ComponentChildren } from 'preact';
import { type FormScope, Still, useAnswers, useForm } from './form-context.ts';
import { ChoiceInput, CodesInput, DateInput, type InputProps, TextInput, YesNoInput } from './inputs.tsx';
import { ProblemList } from './problem-list.tsx';

const NONE: readonly Problem[] = [];

/** The problems of the value at a pointer or within it. */
export function problemsWithin(problems: readonly Problem[], pointer: string): readonly Problem[] {
  if (problems.length === 0) return NONE;
  const found = problems.filter(
    ({ location: { pointer: at = '' } }) => at === pointer || at.startsWith(`${pointer}/`),
  );
  return found.length === 0 ? NONE : found;
}

/** The same for the same problems: every keystroke finds them anew. */
export function problemKey(problems: readonly Problem[]): string {
  return problems.length === 0 ? '' : JSON.stringify(problems);
}

/** A question of the form: its label, help, input and what is wrong with the answer. */
export function FormField({ field, pointer }: { field: Field; pointer: string }) {
  const { language, words, dispatch } = useForm();
  const { data, problems, open } = useAnswers();
  const own = problemsWithin(problems, pointer);
  const isOpen = problemsWithin(open, pointer).length > 0;
  const helpId = field.description ? `${pointer}:help` : undefined;
  const problemId = own.length > 0 ? `${pointer}:problems` : undefined;
  const describedBy = [problemId, helpId].filter(Boolean).join(' ') || undefined;
  const props: InputProps = {
    field,
    pointer,
    value: valueAt(data, pointer),
    onValue: value => dispatch({ type: 'write', pointer, value }),
    describedBy,
    invalid: own.some(({ severity }) => severity === 'error'),
  };
  return (
    <Still
      depends={[field, pointer, props.value, problemKey(own), isOpen, language]}
      draw={() => draw(props, own, isOpen, { helpId, problemId }, { language, words })}
    />
  );
}

function draw(
  props: InputProps,
  own: readonly Problem[],
  isOpen: boolean,
  { helpId, problemId }: { helpId: string | undefined; problemId: string | undefined },
  { language, words }: Pick<FormScope, 'language' | 'words'>,
) {
  const { field, pointer, describedBy } = props;
  const title = (
    <>
      {field.title[language]}
      {(field.required || isOpen) && <span class="required">{words.required}</span>}
    </>
  );
  const help = field.description && (
    <p class="help" id={helpId} lang={language === 'en' ? 'zh-CN' : undefined}>
      {field.description}
    </p>
  );
  const grouped = field.unit === 'boolean' || field.unit === 'codes';
  const classes = `field ${field.unit} ${props.invalid ? 'invalid' : ''}`;
  const Frame = grouped ? 'fieldset' : 'div';
  return (
    <Frame class={classes} aria-describedby={grouped ? describedBy : undefined}>
      {grouped ? <legend>{title}</legend> : <label for={pointer}>{title}</label>}
      {inputOf(props)}
      <ProblemList id={problemId} problems={own} language={language} />
      {help}
    </Frame>
  );
}

function inputOf(props: InputProps): ComponentChildren {
  switch (props.field.unit) {
    case 'boolean':
      return <YesNoInput {...props} />;
    case 'code':
      return <ChoiceInput {...props} />;
    case 'codes':
      return <CodesInput {...props} />;
    case 'date':
    case 'expiry':
      return <DateInput {...props} />;
    default:
      return <TextInput {...props} />;
  }
}
