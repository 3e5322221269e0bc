import type { Language } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import { useEffect, useState } from 'preact/hooks';
import { checkTexts } from '../i18n/check.ts';
import { readDraft } from './draft.ts';
import { type EditionModule, loadEdition } from './edition-modules.ts';
import type { Base } from './form-state.ts';
import { SelfCheckForm } from './view/self-check-form.tsx';

interface Props {
  readonly language: Language;
  /** The id of the standard. */
  readonly standard: string;
  readonly editions: readonly { readonly id: string; readonly inForce: boolean }[];
  /** The edition to begin with. */
  readonly edition: string;
  /** The address of a clause's page, with EDITION and CLAUSE for the ids. */
  readonly clauseAddress: string;
  /** The address of the list of standards; absent where there is but one. */
  readonly standardsAddress?: string;
}

/** The self-check: loads the checker of the edition, and that of another one when it is chosen. */
export function SelfCheck({ language, standard, editions, edition, clauseAddress, standardsAddress }: Props) {
  const words = checkTexts[language];
  const [draft] = useState<Base | undefined>(() => {
    const kept = readDraft(standard, globalThis.localStorage);
    return kept && editions.some(({ id }) => id === kept.edition) ? kept : kept && { ...kept, edition };
  });
  const [chosen, setChosen] = useState(draft?.edition ?? edition);
  const [module, setModule] = useState<EditionModule>();
  const [failure, setFailure] = useState('');
  useEffect(() => {
    loadEdition(chosen, language).then(
      loaded => setModule(() => loaded),
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, [chosen, language]);
  if (failure) return <p role="alert">{fill(words.loadFailed, { detail: failure })}</p>;
  if (!module) return <p class="loading">{words.loading}</p>;
  return (
    <SelfCheckForm
      language={language}
      editions={editions}
      module={module}
      draft={draft}
      onEdition={setChosen}
      clauseAddress={clauseAddress.replace('EDITION', module.edition.description.id)}
      standardsAddress={standardsAddress}
    />
  );
}
