import type { Bilingual } from '@zhunsheng/language';
import { writeYaml } from '../write-yaml.ts';
import { type FieldRegister, TO_TRANSLATE } from './field-register.ts';
import { proposeLimit } from './limit-proposal.ts';
import type { Proposal } from './proposal.ts';
import type { ClauseRow } from './read-clause-table.ts';
import { readSentence } from './read-sentence.ts';
import { proposeStatement } from './statement-proposal.ts';

/** A row as a clause of the new project. */
export interface RowClause {
  readonly row: ClauseRow;
  readonly id: string;
  /** Read with its limit; a statement for an assessor to judge; or not read, of which lint goes on speaking. */
  readonly kind: 'limit' | 'statement' | 'unread';
  readonly proposal: Proposal;
  /** What the editor has to look at; of a clause that was not read, why. */
  readonly notes: readonly Bilingual[];
}

const UNREACHED = { zh: '没有数据能正好落在这个限值上', en: 'no data can stand at this limit exactly' };

/** The clause of a row. With `unread` its limit is left to the editor, for that reason. */
export function rowClause(
  row: ClauseRow,
  id: string,
  register: FieldRegister,
  unread?: Bilingual,
): RowClause {
  const written = { ...row, sentence: sentenceOf(row) };
  const reading = unread ? { unread } : readSentence(written);
  const read = reading && 'limit' in reading ? reading : undefined;
  const proposal = read && proposeLimit(read, register);
  if (read && proposal) {
    const text = ended(`${read.before}:cond[${read.limit}]{#limit}${read.after}`);
    return { row, id, kind: 'limit', proposal: { ...proposal, text }, notes: read.notes };
  }
  const reason = read ? UNREACHED : reading && 'unread' in reading ? reading.unread : undefined;
  const stated = proposeStatement(written.sentence, id, register);
  return {
    ...{ row, id, kind: reason ? 'unread' : 'statement', proposal: stated },
    notes: [...(reason ? [reason] : []), ...stated.notes],
  };
}

/** A row without a sentence says it by its title and limit: 研发费用占比 | ≥5%. */
function sentenceOf({ sentence, title, limit }: ClauseRow): string {
  const text = sentence === '' ? `${title}应${limit}` : sentence;
  return fullWidth(text).replace(/[。；;.]$/, '');
}

/** Marks that a sentence with bound phrases gives another meaning, as the full-width marks that Chinese has. */
function fullWidth(text: string): string {
  return text.replace(/[:[\]{}<>*_`\\#]/g, mark => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0));
}

function ended(text: string): string {
  return `${text}。`;
}

/** The file of the clause. The row it was made from, and what is to be looked at, stand above it. */
export function clauseText({ row, id, kind, proposal, notes }: RowClause): string {
  const marks = notes.map(({ zh, en }) => `# ${kind === 'unread' ? '待编辑' : '请核对'}：${zh} / ${en}\n`);
  const evidence = row.evidence
    .split(/[、；;，]/)
    .map(one => one.trim())
    .filter(one => one !== '');
  const data = {
    id,
    title: { zh: titleOf(row), en: TO_TRANSLATE },
    mode: kind === 'limit' ? 'computed' : 'judgement',
    provenance: 'editorial',
    source: { document: 'table', section: row.number === '' ? row.place.zh : row.number },
    text: proposal.text,
    ...(proposal.plain && { plain: proposal.plain }),
    summary: { en: `${TO_TRANSLATE}.` },
    rule: proposal.rule,
    verification: {
      text: `查阅${evidence.length > 0 ? evidence.join('、') : '证明材料'}，核对申报的数据在申报基准日是否属实。`,
      provenance: 'editorial',
    },
    evidence: (evidence.length > 0 ? evidence : ['证明材料']).map(zh => ({
      name: { zh, en: TO_TRANSLATE },
      provenance: 'editorial',
    })),
    rationale: { text: '待编辑补写。', provenance: 'editorial' },
  };
  return `# 由${row.place.zh}提出，请逐项核对 / proposed from ${row.place.en}; look at each part\n${marks.join('')}${writeYaml(data)}`;
}

/** The title of the table, else the beginning of the sentence. */
function titleOf({ title, sentence }: ClauseRow): string {
  return title === '' ? (sentence.split(/[，。；]/)[0] ?? '').slice(0, 12) : title;
}

/** The cases of the clause, below what says whose they are. */
export function casesText({ proposal }: RowClause): string {
  return `# 由条文提出，请对照条文逐个核对 / proposed from the sentence; check each against it\n${writeYaml({ cases: proposal.cases })}`;
}
