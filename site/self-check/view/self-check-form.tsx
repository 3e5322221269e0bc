import type { Data } from '@zhunsheng/checker';
import { describeReport } from '@zhunsheng/checker/report';
import type { Language } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { checkTexts } from '../../i18n/check.ts';
import { assess } from '../assess.ts';
import { forgetDraft, migrateDraft, saveDraft } from '../draft.ts';
import { type EditionModule, hasRegions } from '../edition-modules.ts';
import { type Base, type FormState, formState } from '../form-state.ts';
import { formSteps, stepOf } from '../form-steps.ts';
import { ElsewhereBox } from './elsewhere-box.tsx';
import { AnswersContext, FormContext } from './form-context.ts';
import { FormNode, GroupFields, UnknownFields } from './group-fields.tsx';
import { NextQuestionBox } from './next-question-box.tsx';
import { OtherStandardsBox } from './other-standards-box.tsx';
import { NoticeBox, ProblemList } from './problem-list.tsx';
import { StepNavigation } from './step-navigation.tsx';
import { SaveBar, ToolBar } from './tool-bar.tsx';
import { loadParts, useDrop, useFiles } from './use-files.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import { WhatIfBox } from './what-if-box.tsx';

interface Props {
  readonly language: Language;
  readonly editions: readonly { readonly id: string; readonly inForce: boolean }[];
  readonly module: EditionModule;
  readonly draft: Base | undefined;
  readonly onEdition: (edition: string) => void;
  readonly clauseAddress: string;
  readonly standardsAddress: string | undefined;
}

/** Milliseconds without a keystroke after which the conclusion is read out, and the draft is kept. */
const READ_OUT = 1200;
const KEEP = 300;

/** The form beside its verdicts. */
export function SelfCheckForm({
  language,
  editions,
  module,
  draft,
  onEdition,
  clauseAddress,
  standardsAddress,
}: Props) {
  const words = checkTexts[language];
  const { description } = module.edition;
  const steps = useMemo(() => formSteps(module.dictionary.tree), [module]);
  const [state, dispatch] = useReducer(formState, undefined, () =>
    initialState(module, draft, steps[0]?.id ?? ''),
  );
  const { data, assurance, base, notice } = state;
  const current = stepOf(steps, `/${state.step}`);
  const assessment = useMemo(() => assess(module, data, assurance), [module, data, assurance]);
  const { report, problems, open, declaration } = assessment;
  const view = useMemo(
    () => describeReport(report, { lang: language, editions: { [description.id]: description } }),
    [report, language, description],
  );
  const baseReport = useMemo(() => base && assess(module, base.data, base.assurance).report, [module, base]);
  const files = useFiles({ module, assessment, state, editions, dispatch, language });

  const scope = useMemo(() => ({ language, words, description, dispatch }), [language, description]);
  const answers = useMemo(() => ({ data, problems, open }), [data, problems, open]);
  const drop = useDrop(files.read);

  useEffect(() => onEdition(state.edition), [state.edition]);
  useKeptDraft(
    description.standard,
    state,
    message => dispatch({ type: 'notice', notice: { kind: 'failed', about: message } }),
    words.notice.noStorage,
  );
  useFocus(state, current?.id);

  if (!current) return null;
  const index = steps.indexOf(current);
  const unplaced = problems.filter(({ location: { pointer } }) => pointer === '' || pointer === undefined);
  return (
    <FormContext.Provider value={scope}>
      <AnswersContext.Provider value={answers}>
        <div
          class="self-check"
          onFocusCapture={() => loadParts(description.id)}
          onPointerDownCapture={() => loadParts(description.id)}
          onInputCapture={() => loadParts(description.id)}
          {...drop.handlers}
        >
          <div class="top">
            <ToolBar
              busy={files.busy}
              over={drop.over}
              editions={editions}
              onFile={files.read}
              onExample={files.example}
              onClear={() => {
                forgetDraft(description.standard, globalThis.localStorage);
                dispatch({ type: 'clear', data: blank(), step: steps[0]?.id ?? '' });
              }}
            />
            {notice && <NoticeBox notice={notice} onChoose={files.choose} />}
          </div>
          <form class="form" onSubmit={event => event.preventDefault()} noValidate>
            <StepNavigation steps={steps} current={current} />
            <div class="step">
              <p class="help">{fill(words.stepOf, { index: index + 1, count: steps.length })}</p>
              <h2 id="self-check-step" tabIndex={-1}>
                {current.title[language]}
              </h2>
              {current.description && current.nodes.at(-1)?.field?.unit === 'group' && (
                <p class="help" lang={language === 'en' ? 'zh-CN' : undefined}>
                  {current.description}
                </p>
              )}
              <ProblemList problems={unplaced} language={language} />
              {index === 0 && <UnknownFields node={module.dictionary.tree} pointer="" />}
              {current.nodes.map(node =>
                node.field?.unit === 'group' ? (
                  <GroupFields key={node.name} node={node} pointer={`/${node.name}`} />
                ) : (
                  <FormNode key={node.name} node={node} pointer={`/${node.name}`} />
                ),
              )}
              <p class="step-actions">
                {index > 0 && (
                  <button
                    type="button"
                    class="button"
                    onClick={() => dispatch({ type: 'step', step: steps[index - 1]?.id ?? '' })}
                  >
                    {words.back}
                  </button>
                )}
                {index < steps.length - 1 && (
                  <button
                    type="button"
                    class="button primary"
                    onClick={() => dispatch({ type: 'step', step: steps[index + 1]?.id ?? '' })}
                  >
                    {words.next}
                  </button>
                )}
              </p>
              <SaveBar busy={files.busy} onSave={files.save} />
            </div>
          </form>
          <VerdictPanel
            report={report}
            view={view}
            base={baseReport}
            assurance={assurance}
            clauseAddress={clauseAddress}
            target={state.target}
            after={
              <>
                {standardsAddress !== undefined && (
                  <OtherStandardsBox
                    address={standardsAddress}
                    module={module}
                    declaration={declaration}
                    assurance={assurance}
                  />
                )}
                {hasRegions(module.edition.description.id) && (
                  <ElsewhereBox edition={module.edition} declaration={declaration} assurance={assurance} />
                )}
              </>
            }
          >
            {declaration && report.conclusion === 'undetermined' && (
              <NextQuestionBox
                checker={module}
                declaration={declaration}
                report={report}
                assurance={assurance}
              />
            )}
            <WhatIfBox
              base={base}
              baseReport={baseReport}
              report={report}
              dictionary={module.dictionary}
              edition={description}
            />
          </VerdictPanel>
          <ReadOut
            text={fill(words.live, { conclusion: view.conclusion.title, sentence: view.conclusion.sentence })}
          />
        </div>
      </AnswersContext.Provider>
    </FormContext.Provider>
  );
}

/** Reads the conclusion out once nothing has been typed for a moment. */
function ReadOut({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), READ_OUT);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

function initialState(module: EditionModule, draft: Base | undefined, step: string): FormState {
  const edition = module.edition.description.id;
  if (!draft) return { edition, data: { ...blank(), edition }, assurance: 'declared', step };
  const { data, dropped } = migrateDraft(module, draft.data);
  const names = dropped.map(pointer => pointer.slice(1, 60)).join('、');
  const kind = dropped.length > 0 ? 'migrated' : 'restored';
  return { ...draft, edition, data: { ...data, edition }, step, notice: { kind, about: names } };
}

/** A form not yet filled in is judged as of today, by the enterprise's calendar. */
function blank(): Data {
  const today = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return { as_of: `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}` };
}

/** Keeps the draft a moment after the last change; what was only opened or just cleared is no draft. */
function useKeptDraft(
  standard: string,
  state: FormState,
  onFailure: (message: string) => void,
  message: string,
): void {
  const first = useRef<unknown>(state.data);
  const failed = useRef(false);
  useEffect(() => {
    if (state.data === first.current || state.notice?.kind === 'cleared') return;
    const timer = setTimeout(() => {
      if (saveDraft(standard, state, globalThis.localStorage) || failed.current) return;
      failed.current = true;
      onFailure(message);
    }, KEEP);
    return () => clearTimeout(timer);
  }, [state.data, state.edition, state.assurance]);
}

/** After a change of step the heading has the focus, after a wish to go to a field that field. */
function useFocus({ target }: FormState, step: string | undefined): void {
  const shown = useRef(step);
  useEffect(() => {
    if (target) {
      const field = nearest(target.pointer);
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    } else if (shown.current !== step) {
      document.getElementById('self-check-step')?.focus();
    }
    shown.current = step;
  }, [target?.count, step]);
}

/** The element of a pointer or of what it is in. */
function nearest(pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const element = document.getElementById(at);
    if (element) return element;
  }
  return document.getElementById('self-check-step');
}
