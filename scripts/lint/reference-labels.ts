import type { Prose } from '../../build/types/prose.ts';
import type { Standard } from '../../build/types/standard.ts';

/** What the lints see of a prose file before its body is parsed. */
export interface ProseHead {
  readonly source: string;
  readonly data: Prose;
}

/** What a link to an id reads as: 第5章, 5.1, 附录A, 表A.1. Numbers are computed from the order, never typed. */
export function referenceLabels({ chapters }: Standard, prose: readonly ProseHead[]): Map<string, string> {
  const labels = new Map<string, string>();
  chapters.forEach((chapter, index) => {
    labels.set(chapter.id, `第${index + 1}章`);
    chapter.clauses?.forEach((id, inner) => {
      labels.set(id, `${index + 1}.${inner + 1}`);
    });
  });
  const annexes = prose.filter(({ data }) => data.element === 'annex');
  annexes.forEach(({ data, source }, index) => {
    const letter = String.fromCharCode(65 + index);
    labels.set(data.id, `附录${letter}`);
    tableIds(source).forEach((id, inner) => {
      labels.set(id, `表${letter}.${inner + 1}`);
    });
  });
  const body = prose.filter(({ data }) => data.element !== 'annex');
  body
    .flatMap(({ source }) => tableIds(source))
    .forEach((id, index) => {
      labels.set(id, `表${index + 1}`);
    });
  return labels;
}

function tableIds(source: string): string[] {
  return [...source.matchAll(/^<\w*Table\b[^>]*?\sid="([^"]+)"/gm)].map(match => match[1] ?? '');
}
