import { record } from '@zhunsheng/language';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Where a piece stands in the sentence as written, marks included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TextPart extends Span {
  readonly kind: 'text';
  readonly text: string;
}

/** `:cond[…]{#id}` binds a phrase to a leaf, `:case` a name to a case, `:all`, `:any` and `:some` a stretch to a group. */
export interface BoundPart extends Span {
  readonly kind: 'cond' | 'case' | 'all' | 'any' | 'some';
  readonly id: string;
  readonly parts: readonly SentencePart[];
}

/** `:limit[…]{for="id id"}`: a limit that several conditions share. */
export interface LimitPart extends Span {
  readonly kind: 'limit';
  readonly for: readonly string[];
  readonly parts: readonly SentencePart[];
}

/** A piece of a clause's sentence: plain text, or a phrase bound to the rule by a directive. */
export type SentencePart = TextPart | BoundPart | LimitPart;

export interface Sentence {
  readonly parts: readonly SentencePart[];
  /** The sentence without marks, as it is published. */
  readonly plain: string;
  /** For each condition the words it rests on; with a limit that several conditions share, "cond……limit". */
  readonly phrases: Readonly<Record<string, string>>;
  /** Markup that is no directive of ours, and text that is not written as it reads (escapes): nothing binds it. */
  readonly stray: readonly Span[];
}

const DIRECTIVES = ['cond', 'case', 'all', 'any', 'some', 'limit'];
const parser = unified().use(remarkParse).use(remarkDirective);

/** Parsed sentences, which go with the data of their clause. */
const parsed = new WeakMap<Written, Sentence>();

/** The data of a clause, of which only its sentence matters here. */
interface Written {
  readonly text: string;
}

/** The sentence of a clause: every check of the clause asks for it, and it is parsed once. */
export function sentenceOf(clause: Written): Sentence {
  const sentence = parsed.get(clause) ?? parseSentence(clause.text);
  parsed.set(clause, sentence);
  return sentence;
}

/** Parses a clause's sentence with its directives `:cond[…]{#id}`, `:case`, `:all`, `:any`, `:some` and `:limit[…]{for="id id"}`. */
export function parseSentence(text: string): Sentence {
  const root = parser.parse(text) as Root;
  const stray: Span[] = [];
  const parts = root.children.flatMap(block => {
    if (block.type !== 'paragraph') stray.push(spanOf(block));
    return 'children' in block ? sentenceParts(block.children as PhrasingContent[], stray) : [];
  });
  const phrases = record<string>([]);
  collectPhrases(parts, phrases);
  return { parts, plain: plainText(parts), phrases, stray };
}

/** The words of a piece of a sentence, without marks. */
export function plainText(parts: readonly SentencePart[]): string {
  return parts.map(part => (part.kind === 'text' ? part.text : plainText(part.parts))).join('');
}

function sentenceParts(nodes: readonly Nodes[], stray: Span[]): SentencePart[] {
  return nodes.flatMap((node): SentencePart[] => {
    const span = spanOf(node);
    if (node.type === 'text') {
      if (node.value.length !== span.end - span.start) stray.push(span);
      return [{ kind: 'text', text: node.value, ...span }];
    }
    if (node.type !== 'textDirective') {
      stray.push(span);
      return 'children' in node ? sentenceParts(node.children as Nodes[], stray) : [];
    }
    const parts = sentenceParts(node.children, stray);
    if (!DIRECTIVES.includes(node.name)) {
      stray.push(span);
      return parts;
    }
    if (node.name === 'limit') {
      const ids = (node.attributes?.['for'] ?? '').split(/\s+/).filter(Boolean);
      return [{ kind: 'limit', for: ids, parts, ...span }];
    }
    return [{ kind: node.name as BoundPart['kind'], id: node.attributes?.['id'] ?? '', parts, ...span }];
  });
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function collectPhrases(parts: readonly SentencePart[], phrases: Record<string, string>): void {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    collectPhrases(part.parts, phrases);
    if (part.kind === 'cond') phrases[part.id] = plainText(part.parts);
    if (part.kind === 'limit') {
      for (const id of part.for)
        phrases[id] = [phrases[id], plainText(part.parts)].filter(Boolean).join('……');
    }
  }
}
