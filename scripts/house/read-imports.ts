import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** One import, re-export or import of a type, as it is written. */
export interface Import {
  readonly specifier: string;
  /** The names taken, as the other file calls them; empty for a whole module. */
  readonly names: readonly string[];
  readonly line: number;
}

/** Every import of a source file: by value or by type, static or dynamic. Of an .astro file those of its frontmatter and scripts. */
export function readImports(path: string): Import[] {
  const source = readFileSync(path, 'utf8');
  const code = path.endsWith('.astro') ? codeOfAstro(source) : source;
  const { program, module } = parseSync(path.replace(/\.astro$/, '.ts'), code);
  const at = (offset: number) => code.slice(0, offset).split('\n').length;
  const fixed = module.staticImports.map(({ start, moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    names: entries.flatMap(({ importName }) => importName.name ?? []),
    line: at(start),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ start, moduleRequest, importName }) =>
      moduleRequest
        ? [
            {
              specifier: moduleRequest.value,
              names: importName.name ? [importName.name] : [],
              line: at(start),
            },
          ]
        : [],
    ),
  );
  const dynamic = module.dynamicImports.flatMap(({ start, moduleRequest }) => {
    const written = /^\(?\s*(['"])([^'"]+)\1/.exec(code.slice(moduleRequest.start, moduleRequest.end));
    return written?.[2] ? [{ specifier: written[2], names: [], line: at(start) }] : [];
  });
  return [...fixed, ...passedOn, ...dynamic, ...importedTypes(program, at)];
}

/** Types written in place, `import('./a.ts').A`, are no statements: they are found in the tree. */
function importedTypes(node: unknown, at: (offset: number) => number): Import[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, source, start } = node as { type?: string; source?: { value: string }; start: number };
  const own =
    type === 'TSImportType' && source ? [{ specifier: source.value, names: [], line: at(start) }] : [];
  return [...own, ...Object.values(node).flatMap(child => importedTypes(child, at))];
}

/** What is code stays where it stands, so that lines are right; all else is blanked. */
function codeOfAstro(source: string): string {
  const kept = [/^---\n[\s\S]*?\n---/, /<script(?![^>]*is:inline)[^>]*>[\s\S]*?<\/script>/g].flatMap(
    pattern =>
      [...source.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: { length } }) => [
        index,
        index + length,
      ]),
  );
  const inside = (offset: number) => kept.some(([start = 0, end = 0]) => offset >= start && offset < end);
  return [...source.matchAll(/[^\n]*\n?/g)]
    .map(({ 0: line, index }) =>
      inside(index) && !/^(---|<\/?script)/.test(line.trim()) ? line : line.replace(/[^\n]/g, ' '),
    )
    .join('');
}
