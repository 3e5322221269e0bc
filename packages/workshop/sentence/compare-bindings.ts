import type { Bilingual } from '@zhunsheng/language';
import { didYouMean, quoteInput, suggestion } from '@zhunsheng/language';
import type { Span } from '../content/parse-sentence.ts';
import type { Comparison, Finding } from './finding.ts';
import type { Place } from './rule-outline.ts';

type Directive = 'cond' | 'case' | 'all' | 'any' | 'some' | 'limit';

/** Every part of the rule is bound once, every binding has its part, and both are nested alike. */
export function compareBindings(comparison: Comparison, text: string): Finding[] {
  return [
    ...strayMarkup(comparison, text),
    ...fullWidthMarkup(text),
    ...compareIds(comparison),
    ...limitIds(comparison),
    ...unboundParts(comparison),
  ];
}

function strayMarkup({ sentence, outline }: Comparison, text: string): Finding[] {
  const nested = [...outline.bound, ...outline.limits]
    .filter(({ part }) => ['cond', 'case', 'limit'].includes(part.kind))
    .filter(
      ({ part }) => !(part.parts.length === 0 && ('for' in part ? part.for.length === 0 : part.id === '')),
    )
    .flatMap(({ part }) => (part.parts.length === 1 && part.parts[0]?.kind === 'text' ? [] : [part as Span]));
  return [...sentence.stray, ...nested].map(at => ({
    code: 'sentence-markup',
    at: { start: at.start, end: at.end },
    values: { found: quoteInput(text.slice(at.start, at.end)) },
  }));
}

/** With the colon of Chinese typing a mark is text to the parser. */
const FULL_WIDTH =
  /：(?:cond|case|all|any|some|limit)\s*[[［【（(][^\]］】）)]*[\]］】）)]?(?:[{｛][^{｛}｝]*[}｝])?/g;

function fullWidthMarkup(text: string): Finding[] {
  return [...text.matchAll(FULL_WIDTH)].map(({ index, 0: found }) => ({
    code: 'markup-full-width',
    at: { start: index, end: index + found.length },
    values: { found: quoteInput(found) },
  }));
}

function compareIds({ outline, ruleOutline }: Comparison): Finding[] {
  const seen = new Set<string>();
  return outline.bound.flatMap(({ part, groups, cases }): Finding[] => {
    const candidates = bindable(ruleOutline, part.kind);
    if (part.id === '') return [withoutId(part, part.kind, part.parts.length === 0, candidates)];
    const place = candidates.get(part.id);
    if (!place) return [unknownBinding(part, part.kind, part.id, candidates)];
    if (seen.has(part.id)) return [{ code: 'binding-twice', at: part, values: { id: part.id } }];
    seen.add(part.id);
    const sameGroups = groups.join() === place.groups.join();
    const sameCases = [...cases].sort().join() === [...place.cases].sort().join();
    // A case stands beside its siblings, so it is only within those that its match is in.
    if (sameGroups && (sameCases || (part.kind === 'case' && place.cases.every(id => cases.includes(id)))))
      return [];
    const values = {
      id: part.id,
      inText: nest([...cases, ...groups]),
      inRule: nest([...place.cases, ...place.groups]),
    };
    return [{ code: 'binding-nesting', at: part, values }];
  });
}

function limitIds({ outline, ruleOutline }: Comparison): Finding[] {
  return outline.limits.flatMap(({ part, cases }): Finding[] => {
    if (part.for.length === 0) return [withoutId(part, 'limit', part.parts.length === 0, ruleOutline.leaves)];
    return part.for.flatMap((id, index): Finding[] => {
      const place = ruleOutline.leaves.get(id);
      if (!place) return [unknownBinding(part, 'limit', id, ruleOutline.leaves)];
      if (part.for.indexOf(id) !== index) return [{ code: 'binding-twice', at: part, values: { id } }];
      if (cases.every(one => place.cases.includes(one))) return [];
      return [
        { code: 'binding-nesting', at: part, values: { id, inText: nest(cases), inRule: nest(place.cases) } },
      ];
    });
  });
}

function unboundParts({ outline, ruleOutline }: Comparison): Finding[] {
  const bound = new Set(outline.bound.map(({ part }) => part.id));
  const missing = (places: Iterable<Place>, directive: (place: Place) => Directive): Finding[] =>
    [...places]
      .filter(({ id }) => !bound.has(id))
      .map(place => ({
        code: 'binding-missing',
        at: place.id,
        values: { id: place.id, directive: directive(place) },
      }));
  return [
    ...missing(ruleOutline.leaves.values(), () => 'cond'),
    ...missing(ruleOutline.groups.values(), ({ id }) => ruleOutline.groups.get(id)?.kind ?? 'all'),
    ...missing(ruleOutline.choices.values(), () => 'some'),
    ...missing(ruleOutline.cases.values(), () => 'case'),
  ];
}

function bindable(
  { leaves, groups, choices, cases }: Comparison['ruleOutline'],
  kind: Directive,
): ReadonlyMap<string, Place> {
  if (kind === 'cond') return leaves;
  if (kind === 'some') return choices;
  return kind === 'case' ? cases : groups;
}

function unknownBinding(at: Span, directive: string, id: string, known: ReadonlyMap<string, Place>): Finding {
  const names = [...known.keys()];
  const meant = suggestion(
    didYouMean(
      id,
      names.map(name => ({ name })),
    ),
  );
  const values = { directive, id: quoteInput(id), suggestion: meant, ids: idsOf(known) };
  return { code: 'binding-unknown', at, values };
}

/** A mark without anything is one whose bracket was not closed: the parser leaves its words outside. */
function withoutId(
  at: Span,
  directive: Directive,
  bare: boolean,
  known: ReadonlyMap<string, Place>,
): Finding {
  const values = { directive, ids: idsOf(known) };
  return { code: bare ? 'markup-unclosed' : 'binding-without-id', at, values };
}

function idsOf(known: ReadonlyMap<string, Place>): Bilingual | string {
  return known.size > 0 ? [...known.keys()].join('、') : { zh: '（无）', en: '(none)' };
}

function nest(ids: readonly string[]): Bilingual {
  return ids.length > 0
    ? { zh: ` ${ids.join(' › ')} 之内`, en: ids.join(' › ') }
    : { zh: '最外层', en: 'no group' };
}
