import type { Finding } from './finding.ts';

/** Marks that bind nothing: their words are then loose, and the condition they were meant for is unbound. */
const BROKEN = [
  'markup-full-width',
  'markup-unclosed',
  'binding-without-id',
  'binding-unknown',
  'sentence-markup',
];

/** The findings, in order, without those that only follow from another: one slip is told once. */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const broken = findings.filter(({ code }) => BROKEN.includes(code));
  const heard = findings.filter(
    one => one.code !== 'number-unbound' || !broken.some(mark => covers(mark, one)),
  );
  const loose = heard.filter(({ code }) => code === 'number-unbound');
  let echoes = broken.length + loose.length;
  return heard.filter(({ code }) => code !== 'binding-missing' || echoes-- <= 0);
}

/** An unclosed mark covers all that follows, another what stands in it. */
function covers({ code, at: mark }: Finding, { at }: Finding): boolean {
  if (typeof mark === 'string' || typeof at === 'string' || at.start < mark.start) return false;
  return code === 'markup-unclosed' || at.end <= mark.end;
}
