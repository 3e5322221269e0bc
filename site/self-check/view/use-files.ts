import { headReader, type Located } from '@zhunsheng/checker';
import { exampleDeclaration, formDictionary } from '@zhunsheng/checker/forms';
import type { Language } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import { useState } from 'preact/hooks';
import { checkTexts } from '../../i18n/check.ts';
import type { Assessment } from '../assess.ts';
import { isData } from '../draft.ts';
import { type EditionModule, loadRegions } from '../edition-modules.ts';
import type { FormAction, FormState, Notice } from '../form-state.ts';

interface Scope {
  readonly module: EditionModule;
  readonly assessment: Assessment;
  readonly state: FormState;
  readonly editions: readonly { readonly id: string }[];
  readonly dispatch: (action: FormAction) => void;
  readonly language: Language;
}

const reader = () => import('../read-file.ts');
const writer = () => import('../export-file.ts');
/** Milliseconds without input after which they are loaded: the writer of Excel alone keeps the page busy for a tenth of a second. */
const PAUSE = 300;
let waiting: ReturnType<typeof setTimeout> | undefined;
let asked = false;

/** Loads what reads and writes files once the form is used, in a pause, so that it is there when the network is not. */
export function loadParts(edition: string): void {
  if (asked) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    asked = true;
    for (const load of [reader, writer, () => loadRegions(edition)]) {
      // Whoever needs a part that could not be loaded is told then.
      load().catch(() => {
        asked = false;
      });
    }
  }, PAUSE);
}

/** Files in and out of the form. A file that cannot be read leaves the form as it is, and says why. */
export function useFiles({ module, assessment, state, editions, dispatch, language }: Scope) {
  const words = checkTexts[language];
  const [busy, setBusy] = useState<string>();
  const { edition } = module;

  /** Shows that something is under way, and says so when it fails. */
  const attempt = async (what: string, work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      const about = error instanceof Error ? error.message : String(error);
      dispatch({ type: 'notice', notice: { kind: 'failed', about } });
    } finally {
      setBusy(undefined);
    }
  };

  const load = (choice: NonNullable<Notice['choices']>[number], about: string) => {
    const asked = choice.data['edition'];
    const known = editions.find(({ id }) => id === asked)?.id ?? state.edition;
    dispatch({
      type: 'load',
      data: choice.data,
      edition: known,
      notice: { kind: 'loaded', about, problems: choice.problems },
    });
  };

  const take = (found: readonly Located[], about: string) => {
    const readable = found.filter(({ data }) => isDeclaration(data));
    if (readable.length === 0) {
      const problems = found.flatMap(one => [...one.problems, ...validated(one)]);
      dispatch({ type: 'notice', notice: { kind: 'refused', about, problems } });
      return;
    }
    const nameIn = headReader(edition.description);
    const choices = readable.map(one => ({
      name: (nameIn(one.data).enterprise.name ?? '').slice(0, MOST_NAME),
      data: one.data as Record<string, unknown>,
      problems: module.checkLocated(one).problems,
    }));
    if (choices[0] && choices.length === 1) load(choices[0], about);
    else dispatch({ type: 'notice', notice: { kind: 'loaded', about, choices } });
  };

  /** Data without a single field of the form are somebody else's file. */
  const isDeclaration = (data: unknown) =>
    isData(data) && Object.keys(data).some(name => module.dictionary.tree.members.has(name));

  const validated = (one: Located) =>
    one.data === undefined ? [] : module.checkLocated({ ...one, problems: [] }).problems;

  return {
    busy,
    read: (file: File) =>
      attempt(fill(words.reading, { file: file.name }), async () => {
        const { readFile } = await reader();
        take(await readFile(file, module), file.name);
      }),
    choose: (index: number) => {
      const choice = state.notice?.choices?.[index];
      if (choice) load(choice, state.notice?.about ?? '');
    },
    example: () => {
      const { description } = edition;
      const data = exampleDeclaration(formDictionary(description));
      const about = words.exampleName;
      dispatch({ type: 'load', data, edition: state.edition, notice: { kind: 'loaded', about } });
    },
    save: (what: 'json' | 'excel' | 'report') =>
      attempt(words.saving, async () => {
        if (what === 'json') {
          saveFile(words.jsonName, `${JSON.stringify(state.data, undefined, 2)}\n`, 'application/json');
          return;
        }
        const { exportWorkbook, exportReport } = await writer();
        if (what === 'report') {
          saveFile(words.reportName, exportReport(edition, assessment.report, language), 'text/html');
        } else {
          const { findings: _, ...data } = state.data;
          const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
          saveFile(words.excelName, await exportWorkbook(edition, data), type);
        }
      }),
  };
}

/** The longest name in a choice of declarations. */
const MOST_NAME = 60;

/** Hands a file made in the page to the person, as a download. */
function saveFile(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the content while the click is handled, but some only begin then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Takes a file that is dropped anywhere on the form; elsewhere the browser would leave the page for it. */
export function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      // Between two elements of the form the file is still over it.
      if (!(currentTarget as Element).contains(relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    },
  };
  return { over, handlers };
}
