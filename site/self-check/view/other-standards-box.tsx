import { SYMBOLS } from '@zhunsheng/checker/report';
import type { Assurance } from '@zhunsheng/language';
import { useEffect, useState } from 'preact/hooks';
import type { EditionModule } from '../edition-modules.ts';
import type { OtherStandards, OtherStandings } from '../other-standards.ts';
import { useForm } from './form-context.ts';

interface Props {
  /** Of the list of standards. */
  readonly address: string;
  readonly module: EditionModule;
  readonly declaration: object | undefined;
  readonly assurance: Assurance;
}

type Elsewhere = typeof import('../other-standards.ts');

/** This enterprise by the other standards of the host; they are loaded when it is opened. */
export function OtherStandardsBox({ address, module, declaration, assurance }: Props) {
  const { words, language } = useForm();
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<{ code: Elsewhere; others: OtherStandards }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isOpen || loaded) return;
    setFailed(false);
    const load = async () => {
      const code = await import('../other-standards.ts');
      setLoaded({
        code,
        others: await code.loadOtherStandards(address, module.edition.description.standard, language),
      });
    };
    load().catch(() => setFailed(true));
  }, [isOpen, loaded, address, module, language]);
  const found =
    isOpen && loaded && declaration
      ? loaded.code.standingsElsewhere(module, declaration, loaded.others, assurance, language)
      : undefined;
  return (
    <details
      class="box elsewhere"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{words.standards}</summary>
      <p class="help">{words.standardsLead}</p>
      {!declaration && <p class="help">{words.elsewhereWait}</p>}
      {declaration && !loaded && !failed && <p class="help">{words.elsewhereLoad}</p>}
      {failed && <p role="alert">{words.standardsFailed}</p>}
      {found?.standings.map(standing => (
        <Standing key={standing.standard} standing={standing} labels={found.words} />
      ))}
      {found && found.questions.length > 0 && (
        <>
          <h4>{found.words.questions}</h4>
          <ul>
            {found.questions.map(({ question, decides }) => (
              <li key={question}>
                <span>
                  {question}
                  <span class="help">{decides}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

interface StandingProps {
  readonly standing: OtherStandings['standings'][number];
  readonly labels: OtherStandings['words'];
}

function Standing({ standing, labels }: StandingProps) {
  const { words, language } = useForm();
  const { standard, tone, conclusion, counts, failed, carried, problems, check } = standing;
  const lists = [
    [labels.failed, failed],
    [labels.problems, problems],
    [labels.carried, carried],
  ] as const;
  return (
    <section class={`standing ${tone}`}>
      <h4>{standard}</h4>
      <p>
        <span class="sign" aria-hidden="true">
          {SYMBOLS[tone]}
        </span>{' '}
        <strong>{conclusion}</strong> <span class="help">{counts}</span>
      </p>
      {lists.map(
        ([label, items]) =>
          items.length > 0 && (
            <p class="help" key={label}>
              {label}
              {language === 'zh' ? '：' : ': '}
              {items.map(item => item.replaceAll('`', '')).join(language === 'zh' ? '、' : ', ')}
            </p>
          ),
      )}
      <p>
        <a href={check}>{words.standardsCheck}</a>
      </p>
    </section>
  );
}
