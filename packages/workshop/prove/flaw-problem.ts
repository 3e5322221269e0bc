import type { Location, Problem } from '@zhunsheng/language';
import type { EditionContent } from '../content/read-edition.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { placeWords } from '../diagnostic/place-words.ts';
import type { EditionFlaw } from './check-edition.ts';

/** A flaw of an edition as a problem, at the clause, condition or case that has it. */
export function flawProblem(flaw: EditionFlaw, content: EditionContent): Problem {
  const { edition } = content.standard.data;
  const quoted = (ids: readonly string[]) => ids.map(id => `\`${id}\``).join(', ');
  switch (flaw.code) {
    case 'clause-never-fails':
    case 'clause-never-passes':
      return makeEditorProblem(flaw.code, placeInClause(content, flaw.clause), {
        clause: flaw.clause,
        edition,
      });
    case 'condition-idle': {
      const cause = quoted(flaw.because);
      const because = { zh: `，因为有 ${cause}`, en: `, because of ${cause}` };
      return makeEditorProblem(flaw.code, placeInClause(content, flaw.clause, flaw.conditions[0]), {
        clause: flaw.clause,
        edition,
        conditions: quoted(flaw.conditions),
        because: flaw.because.length > 0 ? because : '',
      });
    }
    case 'condition-never-met':
    case 'condition-always-met':
      return makeEditorProblem(flaw.code, placeInClause(content, flaw.clause, flaw.condition), {
        clause: flaw.clause,
        edition,
        condition: `\`${flaw.condition}\``,
      });
    case 'case-never-passes':
    case 'case-never-fails':
    case 'case-unreachable':
      return makeEditorProblem(flaw.code, placeInClause(content, flaw.clause, flaw.case), {
        clause: flaw.clause,
        edition,
        case: `\`${flaw.case}\``,
      });
    case 'clauses-contradict': {
      const placed = (open: string, close: string) =>
        flaw.clauses.map(id => `${id}${open}${placeWords(placeInClause(content, id))}${close}`);
      return makeEditorProblem(flaw.code, placeInClause(content, flaw.clauses[0] ?? ''), {
        edition,
        clauses: { zh: placed('（', '）').join('、'), en: placed(' (', ')').join(', ') },
      });
    }
    case 'conclusion-impossible':
      return makeEditorProblem(flaw.code, content.standard.locate('/conclusion/rule'), { edition });
    case 'proof-timeout': {
      const { clause, question } = flaw;
      const at = clause === null ? content.standard.locate('/chapters') : placeInClause(content, clause);
      const subject =
        clause === null
          ? { zh: '全部条款', en: 'the clauses together' }
          : { zh: `条款 ${clause} `, en: `clause ${clause}` };
      return makeEditorProblem('flaw-timeout', at, { edition, subject, question });
    }
  }
}

/** Where a clause says what it requires; with `id`, where the part of its rule with that id stands. */
export function placeInClause(content: EditionContent, clause: string, id?: string): Location {
  const file = content.clauses.get(clause);
  if (!file) return content.standard.locate('/chapters');
  const pointer = id === undefined ? undefined : pointerOf(file.data.rule, id, '/rule');
  return file.locate(pointer ?? '/rule');
}

function pointerOf(node: unknown, id: string, pointer: string): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('id' in node && node.id === id) return pointer;
  for (const [key, member] of Object.entries(node)) {
    const found = pointerOf(member, id, `${pointer}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
