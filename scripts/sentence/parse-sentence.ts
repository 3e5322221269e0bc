import type { Nodes, PhrasingContent, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A piece of a clause's sentence: plain text, or a phrase bound to the rule by a directive. */
export type SentencePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'cond' | 'case' | 'all' | 'any';
      readonly id: string;
      readonly parts: readonly SentencePart[];
    }
  | { readonly kind: 'limit'; readonly for: readonly string[]; readonly parts: readonly SentencePart[] };

export interface Sentence {
  readonly parts: readonly SentencePart[];
  /** The sentence without marks, as it is published. */
  readonly plain: string;
  /** For each condition the words it rests on; with a limit that several conditions share, "cond……limit". */
  readonly phrases: Readonly<Record<string, string>>;
}

const parser = unified().use(remarkParse).use(remarkDirective);

/** Parses a clause's sentence with its directives `:cond[…]{#id}`, `:case`, `:all`, `:any` and `:limit[…]{for="id id"}`. */
export function parseSentence(text: string): Sentence {
  const root = parser.parse(text) as Root;
  const parts = root.children.flatMap(block =>
    'children' in block ? sentenceParts(block.children as PhrasingContent[]) : [],
  );
  const phrases: Record<string, string> = {};
  collectPhrases(parts, phrases);
  return { parts, plain: plainText(parts), phrases };
}

/** The words of a piece of a sentence, without marks. */
export function plainText(parts: readonly SentencePart[]): string {
  return parts.map(part => (part.kind === 'text' ? part.text : plainText(part.parts))).join('');
}

function sentenceParts(nodes: readonly Nodes[]): SentencePart[] {
  return nodes.flatMap((node): SentencePart[] => {
    if (node.type === 'text') return [{ kind: 'text', text: node.value }];
    if (node.type !== 'textDirective')
      return 'children' in node ? sentenceParts(node.children as Nodes[]) : [];
    const parts = sentenceParts(node.children);
    if (node.name === 'limit')
      return [{ kind: 'limit', for: (node.attributes?.['for'] ?? '').split(/\s+/), parts }];
    return [{ kind: node.name as 'cond', id: node.attributes?.['id'] ?? '', parts }];
  });
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
