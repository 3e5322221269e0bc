import { createHash } from 'node:crypto';
import type { EditionDescription } from '@zhunsheng/language';
import { type CasesFile, casesOf } from '../content/read-cases.ts';
import { wordingOf } from '../content/sheet-lines.ts';

/** A file as it should be. */
export interface FileEdit {
  readonly path: string;
  readonly source: string;
}

/**
 * The files of cases with the digests of today's sentences. To be written only when a person has
 * looked at the cases and asked for it (`lint --fix digests`). All else in the files stays as it is.
 */
export function fixDigests(
  editions: readonly Pick<EditionDescription, 'id' | 'clauses'>[],
  files: ReadonlyMap<string, CasesFile>,
): FileEdit[] {
  return [...files.values()].flatMap(file => {
    const sentences = Object.entries({ ...file.data.sentences, ...digestsOf(file, editions) });
    if (sentences.length === 0) return [];
    const source = withSentences(file.source, sentences);
    return source === file.source ? [] : [{ path: file.path, source }];
  });
}

function digestsOf(
  file: CasesFile,
  editions: readonly Pick<EditionDescription, 'id' | 'clauses'>[],
): Record<string, string> {
  const digests = editions.flatMap(({ id, clauses }) =>
    clauses
      .filter(({ id: clause }) => clause === file.data.clause)
      .filter(() => casesOf(file, id).length > 0)
      .map(described => [id, sentenceDigest(wordingOf(described))] as const),
  );
  return Object.fromEntries(digests);
}

/** One line, after `editions:` when the file has none yet. Keys and values are quoted: some would read as numbers. */
function withSentences(source: string, sentences: readonly (readonly [string, string])[]): string {
  const pairs = sentences.map(([edition, digest]) => `"${edition}": "${digest}"`);
  const line = `sentences: { ${pairs.join(', ')} }`;
  if (/^sentences:.*$/m.test(source)) return source.replace(/^sentences:.*$/m, line);
  return source.replace(/^editions:.*$/m, whole => `${whole}\n${line}`);
}

/** The first 16 hexadecimal digits of the SHA-256 of a clause's sentence, as published (without marks). */
export function sentenceDigest(sentence: string): string {
  return createHash('sha256').update(sentence, 'utf8').digest('hex').slice(0, 16);
}
