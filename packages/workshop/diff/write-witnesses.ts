import { join } from 'node:path';
import { writeOutput } from '@zhunsheng/checker/node';
import type { Diff, Witness } from '@zhunsheng/language/types/diff';
import { stringify } from 'yaml';
import { asSeenBy } from '../prove/replay-witness.ts';
import type { DiffSides } from './describe-witness.ts';

/**
 * Writes every witness into `folder` as a declaration that `zhunsheng check` reads, and returns the diff with the paths.
 * Where the editions have the same fields one file serves both, otherwise each has its own. The same declaration is
 * written once. Existing files are replaced with `force` only.
 */
export async function writeWitnesses(
  diff: Diff,
  { from, to, aliases }: DiffSides,
  folder: string,
  force: boolean,
): Promise<Diff> {
  const written = new Map<string, NonNullable<Witness['files']>>();
  const write = async (witness: Witness, name: string): Promise<Witness> => {
    const key = JSON.stringify(witness.declaration);
    const files = written.get(key) ?? (await writeOne(witness, join(folder, `${name}-${witness.direction}`)));
    written.set(key, files);
    return { ...witness, files };
  };
  const writeOne = async (witness: Witness, stem: string): Promise<NonNullable<Witness['files']>> => {
    const [before, after] = [
      asSeenBy(from.provable.schema, witness.declaration, {}),
      asSeenBy(to.provable.schema, witness.declaration, aliases),
    ];
    const alike = JSON.stringify(before) === JSON.stringify(after);
    const files = {
      from: alike ? `${stem}.yaml` : `${stem}.${from.id}.yaml`,
      to: alike ? `${stem}.yaml` : `${stem}.${to.id}.yaml`,
    };
    await writeOutput(files.from, declarationFile(before, witness, diff, files), force);
    if (!alike) await writeOutput(files.to, declarationFile(after, witness, diff, files), force);
    return files;
  };
  const clauses: Diff['clauses'] = [];
  for (const clause of diff.clauses) {
    const witnesses: Witness[] = [];
    for (const witness of clause.witnesses) witnesses.push(await write(witness, clause.id));
    clauses.push({ ...clause, witnesses });
  }
  const witnesses: Witness[] = [];
  for (const witness of diff.conclusion.witnesses) witnesses.push(await write(witness, 'conclusion'));
  return { ...diff, clauses, conclusion: { ...diff.conclusion, witnesses } };
}

/** YAML with how to check it; only the file name stands in the comment, so that the folder can be moved. */
function declarationFile(
  declaration: unknown,
  { assurance, from_conclusion, to_conclusion }: Witness,
  { from, to }: Diff,
  files: NonNullable<Witness['files']>,
): string {
  const option = assurance === 'declared' ? ' --assurance declared' : '';
  const check = (edition: string, file: string, conclusion: string) =>
    `#   zhunsheng check ${file.replace(/^.*[/\\]/, '')} --edition ${edition}${option}  → ${conclusion}`;
  return [
    `# ${from} → ${to} 的例证，由证明器造出，数据是虚构的 / made up by the prover to show what changes`,
    check(from, files.from, from_conclusion),
    check(to, files.to, to_conclusion),
    stringify(declaration, { lineWidth: 0 }),
  ].join('\n');
}
