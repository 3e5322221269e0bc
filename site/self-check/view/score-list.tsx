import { type ReportView, wording } from '@zhunsheng/checker/report';
import { useForm } from './form-context.ts';

/** What each indicator of the score sheet has and what its next grade asks for; nothing where the standard gives no points. */
export function ScoreList({ scores }: Pick<ReportView, 'scores'>) {
  const { language } = useForm();
  const { label } = wording[language];
  if (scores.length === 0) return null;
  return (
    <section>
      <h3>{label.scores}</h3>
      <ul class="scores">
        {scores.map(({ title, total, observed, grade, points, next }) => (
          <li key={title} class={total ? 'total' : ''}>
            <p class="line">
              <span>{title}</span> <strong>{points}</strong>
            </p>
            {(observed.length > 0 || grade) && (
              <p class="help">{[...observed, grade].filter(Boolean).join(' · ')}</p>
            )}
            {next && (
              <p class="help wanted">
                <span>{label.nextGrade}</span> {next}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
