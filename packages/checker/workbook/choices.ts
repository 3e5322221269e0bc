import type { Field } from '@zhunsheng/language';
import { type Dictionary, LONG_TERM, type VocabularyEntry } from './dictionary.ts';

/** One thing that may be chosen: the value in the data, the label a person sees, other names it goes by. */
export interface Choice {
  readonly value: string | boolean;
  readonly label: string;
  readonly names: readonly string[];
  readonly description?: string;
}

const YES_NO: readonly Choice[] = [
  { value: true, label: '是', names: ['yes', 'true'] },
  { value: false, label: '否', names: ['no', 'false'] },
];

/** What may be chosen for a field of unit boolean, code, codes or expiry; none for other fields. */
export function choicesOf(field: Field, dictionary: Dictionary): readonly Choice[] {
  if (field.unit === 'boolean') return YES_NO;
  if (field.unit === 'expiry') {
    return [
      { value: LONG_TERM.code, label: LONG_TERM.label, names: [LONG_TERM.code, '长期有效', 'long-term'] },
    ];
  }
  if (!field.vocabulary && !field.codes) return [];
  const entries = (field.vocabulary && dictionary.vocabularies[field.vocabulary]) || undefined;
  const all = entries ? flatten(entries, '') : (field.codes ?? []).map(bareChoice);
  return field.codes ? all.filter(choice => field.codes?.includes(String(choice.value))) : all;
}

/** A part is labelled with what it is part of, so that districts of one name in two cities stay apart. */
function flatten(entries: readonly VocabularyEntry[], prefix: string): Choice[] {
  return entries.flatMap(entry => {
    const { zh, en } = entry.title;
    const label = zh.startsWith(prefix) ? zh : prefix + zh;
    const names = [entry.code, zh, en];
    const description = entry.description ?? entry.items?.join('、');
    return [{ value: entry.code, label, names, description }, ...flatten(entry.parts ?? [], label)];
  });
}

function bareChoice(code: string): Choice {
  return { value: code, label: code, names: [] };
}

/** Letters and digits only, full width folded, so that “沈阳市 · 浑南区” finds 沈阳市浑南区. */
export function normalizeName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_-]/gu, '');
}

/** The choices that `text` names: by label if one has it, else by code or other name. More than one is ambiguous. */
export function findChoices(text: string, choices: readonly Choice[]): readonly Choice[] {
  const wanted = normalizeName(text);
  const labelled = choices.filter(choice => normalizeName(choice.label) === wanted);
  if (labelled.length > 0) return labelled;
  return choices.filter(choice => choice.names.some(name => normalizeName(name) === wanted));
}

/** Up to three choices whose label or name is near to `text`, the nearest first. */
export function nearChoices(text: string, choices: readonly Choice[]): readonly Choice[] {
  const wanted = normalizeName(text).slice(0, 60);
  if (!wanted) return [];
  const distanceTo = (choice: Choice) =>
    Math.min(...[choice.label, ...choice.names].map(name => nameDistance(wanted, normalizeName(name))));
  const near = choices
    .map(choice => ({ choice, distance: distanceTo(choice) }))
    .filter(({ distance }) => distance <= Math.max(1, wanted.length / 2))
    .sort((a, b) => a.distance - b.distance);
  const limit = (near[0]?.distance ?? 0) + 1;
  return near
    .filter(({ distance }) => distance <= limit)
    .slice(0, 3)
    .map(({ choice }) => choice);
}

/** Edit distance; a name that the other abbreviates (沈阳浑南 for 沈阳市浑南区) counts a tenth of the letters left out. */
function nameDistance(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > 1 && isAbbreviation(short, long)) return (long.length - short.length) / 10;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** All letters of `short` are in `long`, in order. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}
