import { SYMBOLS } from '@zhunsheng/checker/report';
import type { Assurance, CompiledEdition } from '@zhunsheng/language';
import { fill } from '@zhunsheng/language';
import { useEffect, useState } from 'preact/hooks';
import { vocabularyTexts } from '../../i18n/vocabulary.ts';
import { loadRegions } from '../edition-modules.ts';
import { evaluateElsewhere, type RegionModule, type RegionResult } from '../elsewhere.ts';
import { useForm } from './form-context.ts';

interface Props {
  readonly edition: CompiledEdition;
  readonly declaration: object | undefined;
  readonly assurance: Assurance;
}

/** This enterprise by what is stated of other regions; their rules are loaded when it is opened. */
export function ElsewhereBox({ edition, declaration, assurance }: Props) {
  const { words, language } = useForm();
  const [isOpen, setOpen] = useState(false);
  const [regions, setRegions] = useState<RegionModule>();
  const { id } = edition.description;
  useEffect(() => {
    if (isOpen) loadRegions(id).then(setRegions, () => setOpen(false));
  }, [isOpen, id]);
  const results =
    isOpen && regions && declaration
      ? evaluateElsewhere(edition, regions, declaration, assurance, language)
      : [];
  return (
    <details
      class="box elsewhere"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.elsewhere}</summary>
      <p class="help">{words.elsewhereLead}</p>
      {!declaration && <p class="help">{words.elsewhereWait}</p>}
      {declaration && !regions && <p class="help">{words.elsewhereLoad}</p>}
      {results.map(result => (
        <Region key={result.region.id} result={result} />
      ))}
    </details>
  );
}

function Region({ result: { region, limits } }: { result: RegionResult }) {
  const { words, language } = useForm();
  const count = (verdict: string | undefined) => limits.filter(limit => limit.verdict === verdict).length;
  const counts = {
    met: count('met'),
    not_met: count('not_met'),
    undetermined: count('undetermined'),
    unspecified: count(undefined),
  };
  return (
    <details class="region">
      <summary>
        <strong>{region.names[language]}</strong> <span class="help">{fill(words.counts, counts)}</span>
      </summary>
      <p class="help">{region.note[language]}</p>
      <ul>
        {limits.map(({ clause, title, text, named, verdict }) => (
          <li key={clause} class={verdict ?? 'unspecified'}>
            <span class="sign" aria-hidden="true">
              {verdict ? SYMBOLS[verdict] : '·'}
            </span>
            <span>
              <strong>{title}</strong>{' '}
              {verdict ? vocabularyTexts[language].verdict[verdict] : words.unspecified}
              {verdict && (
                <span class="help">
                  {text[language]}
                  {!named && ` · ${words.collective}`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
